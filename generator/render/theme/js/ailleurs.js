// @ts-check
/** Communes of the other regions, so as to say where one is when it is not of this region. */

import { douteuse } from "./chercher.js";
import { DEBUT, EXACT, ajouter, repertoire, trouver } from "./noms.js";

const ARTICLES = new Set(["le", "la", "les", "l"]);

/**
 * @typedef {import("./communes.js").Index} Index
 * @typedef {import("./chercher.js").Reponse} Reponse
 * @typedef {{ noms: string, codes: string[] }} Tiroir
 * @typedef {{ nom: string, code: string, degre: number }} Dehors
 */

/**
 * The file that holds a name: the same rule as `drawer` in `generator/render/elsewhere.py`.
 * @param {string[]} mots
 */
export function tiroir(mots) {
  const words = mots.length > 1 && ARTICLES.has(mots[0]) ? mots.slice(1) : mots;
  if (words.length > 1 && /^sainte?$/.test(words[0])) {
    return `st-${words.slice(1).join("").slice(0, 2)}`;
  }
  return words.join("").slice(0, 2);
}

/**
 * What a drawer has for a name; names with a letter wrong only if the region has none at all.
 * @param {Tiroir} file
 * @param {Reponse} reponse
 * @returns {Dehors[]}
 */
export function chercherDehors(file, reponse) {
  const asked = reponse.ailleurs;
  if (!asked) return [];
  const noms = file.noms.split("\n");
  const names = repertoire(noms.length);
  noms.forEach((nom, at) => ajouter(names, nom, at));
  const alone = !reponse.propositions.length;
  const furthest = alone ? Infinity : douteuse(reponse) ? DEBUT : EXACT;
  return trouver(names, asked.mots, alone)
    .filter(({ degre }) => degre <= furthest)
    .map(({ cible, degre }) => ({ nom: noms[cible], code: file.codes[cible], degre }))
    .filter(({ code }) => !asked.departements.length || asked.departements.includes(departementDe(code)))
    .sort((one, other) => one.degre - other.degre);
}

/**
 * The answer once what other regions have is known: not so sure, when one has the very name.
 * @param {Reponse} reponse
 * @param {Dehors[]} dehors
 * @returns {Reponse}
 */
export function avecDehors(reponse, dehors) {
  if (!dehors.length) return reponse;
  const same = dehors.some(({ degre }) => degre === EXACT);
  const propositions = same && douteuse(reponse) ? [] : reponse.propositions;
  return { ...reponse, genre: "nom", propositions, certaine: same ? null : reponse.certaine };
}

/**
 * The département an INSEE code starts with.
 * @param {string} code
 */
export function departementDe(code) {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}
