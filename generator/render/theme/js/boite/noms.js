// @ts-check
/** Names that answer to what was typed, from the same name down to one with a letter wrong. */

import { enLignes, lignesAvec } from "./lignes.js";
import { normaliser } from "../normaliser.js";

const ARTICLES = ["le ", "la ", "les ", "l "];
const TYPOS_FROM = 4;

/** How near a name is, the nearest first. */
export const EXACT = 0;
export const DEBUT = 1;
const MOTS = 2;
export const FAUTE = 3;
const FAUTE_EN_COURS = 4;
const NONE = 99;

/**
 * Parallel columns: a name without spaces, the same in words (or nothing for a second spelling of
 * a name), the place it names, and the former name it is (-1 when it is today's).
 * @typedef {{ cles: string[], phrases: string[], cibles: number[], anciens: number[], combien: number,
 *   lignes?: { cles: Lignes, phrases: Lignes } }} Repertoire
 * @typedef {import("./lignes.js").Lignes} Lignes
 * @typedef {{ cible: number, ancien: number, degre: number }} Trouve
 */

/**
 * @param {number} combien how many places names will be given for
 * @returns {Repertoire}
 */
export function repertoire(combien) {
  return { cles: [], phrases: [], cibles: [], anciens: [], combien };
}

/**
 * @param {Repertoire} noms
 * @param {string} nom
 * @param {number} cible
 * @param {number} [ancien]
 */
export function ajouter(noms, nom, cible, ancien = -1) {
  const phrase = normaliser(nom);
  const article = ARTICLES.find((one) => phrase.startsWith(one)) ?? "";
  write(noms, phrase, ` ${phrase}`, cible, ancien);
  if (article) write(noms, phrase.slice(article.length), "", cible, ancien);
}

/**
 * @param {Repertoire} noms
 * @param {string} spelt
 * @param {string} phrase
 * @param {number} cible
 * @param {number} ancien
 */
function write(noms, spelt, phrase, cible, ancien) {
  noms.cles.push(spelt.replaceAll(" ", ""));
  noms.phrases.push(phrase);
  noms.cibles.push(cible);
  noms.anciens.push(ancien);
}

/**
 * The places whose name answers, each once under its nearest name, in no order.
 * Names with a letter wrong come only when asked for and when none is the same or begins so.
 * @param {Repertoire} noms
 * @param {string[]} mots
 * @param {boolean} fautes
 * @returns {Trouve[]}
 */
export function trouver(noms, mots, fautes) {
  const texte = mots.join("");
  if (!texte) return [];
  noms.lignes ??= { cles: enLignes(noms.cles), phrases: enLignes(noms.phrases) };
  /** @type {Map<number, Trouve>} */ const found = new Map();
  for (const at of lignesAvec(noms.lignes.cles, `\n${texte}`)) {
    keep(found, noms, at, noms.cles[at].length === texte.length ? EXACT : DEBUT);
  }
  const begun = found.size > 0;
  for (const at of lignesAvec(noms.lignes.phrases, ` ${mots[0]}`)) {
    if (begins(noms.phrases[at], mots)) keep(found, noms, at, MOTS);
  }
  const typos = fautes && !begun && texte.length >= TYPOS_FROM && !/\d/.test(texte);
  for (let at = 0; typos && at < noms.cles.length; at++) {
    keep(found, noms, at, typo(noms.cles[at], texte));
  }
  return [...found.values()];
}

/**
 * Keep a name when it is nearer than the one its place is known by; today's rather than a former.
 * @param {Map<number, Trouve>} found
 * @param {Repertoire} noms
 * @param {number} at
 * @param {number} degre
 */
function keep(found, noms, at, degre) {
  if (degre === NONE) return;
  const [cible, ancien] = [noms.cibles[at], noms.anciens[at]];
  const known = found.get(cible)?.degre ?? NONE;
  if (degre < known || (degre === known && ancien < 0)) found.set(cible, { cible, ancien, degre });
}

/**
 * Whether each word typed begins a word of the name, in order.
 * @param {string} phrase
 * @param {string[]} mots
 */
function begins(phrase, mots) {
  let from = 0;
  for (const mot of mots) {
    const at = phrase.indexOf(` ${mot}`, from);
    if (at < 0) return false;
    from = at + mot.length + 1;
  }
  return true;
}

/**
 * Whether the name, or its beginning, is what was typed but for one letter: added, changed,
 * forgotten, or exchanged with the next. It can only be where both differ first.
 * @param {string} cle
 * @param {string} texte
 */
function typo(cle, texte) {
  const longer = cle.length - texte.length;
  if (longer < -1) return NONE;
  let at = 0;
  while (at < texte.length && texte[at] === cle[at]) at++;
  const added = follows(cle, at, texte, at + 1);
  const changed = longer >= 0 && (follows(cle, at + 1, texte, at + 1) || exchanged(cle, texte, at));
  const forgotten = follows(cle, at + 1, texte, at);
  if ((added && longer === -1) || (changed && longer === 0) || (forgotten && longer === 1)) {
    return FAUTE;
  }
  return added || changed || forgotten ? FAUTE_EN_COURS : NONE;
}

/**
 * Whether the end of the text stands in the name: letter by letter, as slices would cost more.
 * @param {string} cle
 * @param {number} from
 * @param {string} texte
 * @param {number} start
 */
function follows(cle, from, texte, start) {
  if (cle.length - from < texte.length - start) return false;
  for (let at = start; at < texte.length; at++) {
    if (cle.charCodeAt(from + at - start) !== texte.charCodeAt(at)) return false;
  }
  return true;
}

/**
 * @param {string} cle
 * @param {string} texte
 * @param {number} at
 */
function exchanged(cle, texte, at) {
  const crossed = texte[at] === cle[at + 1] && texte[at + 1] === cle[at];
  return crossed && at + 1 < texte.length && follows(cle, at + 2, texte, at + 2);
}
