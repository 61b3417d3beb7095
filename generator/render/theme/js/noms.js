// @ts-check
/** Names that answer to what was typed, from the same name down to one with a letter wrong. */

import { normaliser } from "./normaliser.js";

const ARTICLES = ["le ", "la ", "les ", "l "];
const TYPOS_FROM = 4;

/** How near a name is, the nearest first. */
export const EXACT = 0;
export const DEBUT = 1;
export const MOTS = 2;
export const FAUTE = 3;
export const FAUTE_EN_COURS = 4;
const NONE = 99;

/**
 * Parallel columns: a name without spaces, the same in words (or nothing for a second spelling of
 * a name), the place it names, and the former name it is (-1 when it is today's).
 * @typedef {{ cles: string[], phrases: string[], cibles: number[], anciens: number[], combien: number }} Repertoire
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
 * The places whose name answers, each once under its nearest name, in the order of places.
 * Names with a letter wrong come only when asked for and when none is the same or begins so.
 * @param {Repertoire} noms
 * @param {string[]} mots
 * @param {boolean} fautes
 * @returns {Trouve[]}
 */
export function trouver(noms, mots, fautes) {
  const texte = mots.join("");
  if (!texte) return [];
  const found = best(noms, (at) => nearness(noms, at, texte, mots));
  const wrong = fautes && texte.length >= TYPOS_FROM && !/\d/.test(texte);
  if (!wrong || found.some((one) => one.degre < MOTS)) return found;
  const known = new Set(found.map((one) => one.cible));
  const typos = best(noms, (at) => typo(noms.cles[at], texte));
  return [...found, ...typos.filter((one) => !known.has(one.cible))];
}

/**
 * @param {Repertoire} noms
 * @param {(at: number) => number} judge
 * @returns {Trouve[]}
 */
function best(noms, judge) {
  const nearest = new Uint8Array(noms.combien).fill(NONE);
  const through = new Int32Array(noms.combien);
  for (let at = 0; at < noms.cles.length; at++) {
    const degre = judge(at);
    const cible = noms.cibles[at];
    const better = degre < nearest[cible];
    if (better || (degre === nearest[cible] && degre < NONE && noms.anciens[at] < 0)) {
      nearest[cible] = degre;
      through[cible] = at;
    }
  }
  const found = [];
  for (let cible = 0; cible < noms.combien; cible++) {
    const degre = nearest[cible];
    if (degre < NONE) found.push({ cible, ancien: noms.anciens[through[cible]], degre });
  }
  return found;
}

/**
 * @param {Repertoire} noms
 * @param {number} at
 * @param {string} texte
 * @param {string[]} mots
 */
function nearness(noms, at, texte, mots) {
  const cle = noms.cles[at];
  if (cle.startsWith(texte)) return cle.length === texte.length ? EXACT : DEBUT;
  return begins(noms.phrases[at], mots) ? MOTS : NONE;
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
