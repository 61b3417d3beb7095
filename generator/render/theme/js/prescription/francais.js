// @ts-check
/** French words for values, as `generator/model/mots.py` writes them: spaces that must not break do not. */

export const NBSP = "\u00a0";
const NNBSP = "\u202f";

export const MOIS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/**
 * A whole number, thousands apart.
 * @param {number} valeur
 */
function nombre(valeur) {
  return String(valeur).replace(/\B(?=(\d{3})+$)/g, NNBSP);
}

/**
 * An amount in centimes as people write it: `22,50 €`, or `180 €` when it is round.
 * @param {number} centimes
 */
export function euros(centimes) {
  const entier = Math.trunc(Math.abs(centimes) / 100);
  const reste = Math.abs(centimes) % 100;
  const signe = centimes < 0 ? "−" : "";
  return `${signe}${nombre(entier)}${reste ? `,${String(reste).padStart(2, "0")}` : ""}${NBSP}€`;
}

/**
 * A number and its noun, in the plural from two.
 * @param {number} combien
 * @param {string} nom
 * @param {string} [pluriel]
 */
export function compte(combien, nom, pluriel = `${nom}s`) {
  return `${nombre(combien)}${NBSP}${combien > 1 ? pluriel : nom}`;
}

/**
 * A list in a sentence: `a, b et c`.
 * @param {string[]} mots
 * @param {string} dernier
 */
export function enumeration(mots, dernier = "et") {
  if (mots.length < 2) return mots.join("");
  return `${mots.slice(0, -1).join(", ")} ${dernier} ${mots.at(-1)}`;
}

/** @param {string} texte */
export function majuscule(texte) {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

/**
 * A sentence as it follows a colon; what begins with an acronym keeps its capitals.
 * @param {string} texte
 */
export function minuscule(texte) {
  return texte.replace(/^\p{Lu}(?!\p{Lu})/u, (lettre) => lettre.toLowerCase());
}
