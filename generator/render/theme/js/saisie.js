// @ts-check
/** What was typed, sorted out: words of a name, a code, the start of a code. */

import { normaliser } from "./normaliser.js";

const LONGEST = 80;
const CODE = /^(\d{5}|2[ab]\d{3})$/;
const ORDINAL = /^0*(\d{1,2})(er|ere|e|eme|ieme|nde?)?$/;

/**
 * `bruts` are the words as typed, `mots` the same with ordinals as official names have them.
 * @typedef {{ bruts: string[], mots: string[], code: string, debut: string, insee: boolean }} Saisie
 */

/**
 * @param {string} texte
 * @returns {Saisie}
 */
export function lire(texte) {
  const words = joined(normaliser(texte.slice(0, LONGEST)).split(" ").filter(Boolean));
  const insee = words.includes("insee");
  const told = withoutCedex(words.filter((word) => word !== "insee"));
  const code = told.find((word) => CODE.test(word)) ?? "";
  const bruts = told.filter((word) => word !== code);
  const debut = !code && bruts.length === 1 && /^\d+$/.test(bruts[0]) ? bruts[0] : "";
  const named = debut ? [] : bruts;
  return { bruts: named, mots: named.map(ordinal), code: code.toUpperCase(), debut, insee };
}

/**
 * `69 003` and `2A 004` are written in one piece.
 * @param {string[]} words
 */
function joined(words) {
  return words.reduce((/** @type {string[]} */ kept, word) => {
    const before = kept.at(-1) ?? "";
    const split = /^\d{3}$/.test(word) && /^(\d\d|2[ab])$/.test(before);
    return split ? [...kept.slice(0, -1), before + word] : [...kept, word];
  }, []);
}

/**
 * `Aurillac Cedex 9` is Aurillac, also while `cedex` is being typed.
 * @param {string[]} words
 */
function withoutCedex(words) {
  const at = words.findIndex((word) => /^cede?x?$/.test(word));
  if (at < 1) return words;
  const number = /^\d{1,2}$/.test(words[at + 1] ?? "") ? 1 : 0;
  return [...words.slice(0, at), ...words.slice(at + 1 + number)];
}

/**
 * `3eme`, `03` and `3` after a name are the third arrondissement.
 * @param {string} word
 * @param {number} rank
 */
function ordinal(word, rank) {
  const found = rank > 0 ? ORDINAL.exec(word) : null;
  if (!found) return word;
  if (!found[2]) return found[1];
  return found[1] === "1" ? "1er" : `${found[1]}e`;
}
