// @ts-check
/** From an answer to what is shown of it. */

import { horsRegion, ligne, question } from "./phrases.js";

const MONTREES = 8;
const FINE = "\u202f";
const LISTE = "Choisir la commune dans la liste";

/**
 * @typedef {import("./communes.js").Index} Index
 * @typedef {import("./chercher.js").Reponse} Reponse
 * @typedef {import("./volet.js").Contenu} Contenu
 */

/**
 * All the communes of a postal code are shown, since nothing more precise can be typed; the first
 * few otherwise.
 * @param {Index} index
 * @param {Reponse} reponse
 * @param {import("./ailleurs.js").Dehors[]} dehors
 * @param {string} liste address of the static list
 * @returns {Contenu}
 */
export function contenu(index, reponse, dehors, liste) {
  const { genre, propositions } = reponse;
  const outside = horsRegion(index, reponse, dehors);
  const shown = genre === "postal" ? propositions : propositions.slice(0, MONTREES);
  return {
    question: genre === "vide" ? "" : question(index, reponse, dehors),
    lignes: shown.map((one) => ligne(index, one)),
    reste: rest(propositions.length - shown.length),
    dehors: outside.lignes,
    annuaires: outside.annuaires,
    secours: help(index, reponse, outside.lignes.length > 0, liste),
  };
}

/**
 * When the index cannot be had.
 * @param {string} liste
 */
export function panne(liste) {
  return sentence("La recherche n’a pas pu être chargée.", { texte: LISTE, adresse: liste });
}

/** When nothing is typed. */
export function attente() {
  return sentence("Écrivez le nom de la commune ou son code postal.", null);
}

/**
 * @param {string} asked
 * @param {Contenu["secours"]} secours
 * @returns {Contenu}
 */
function sentence(asked, secours) {
  return { question: asked, lignes: [], reste: "", dehors: [], annuaires: [], secours };
}

/**
 * What is said aloud of it.
 * @param {Contenu} shown
 */
export function annoncee({ question: asked, reste, dehors, annuaires, secours }) {
  const lines = [asked, reste, ...dehors, ...annuaires.map(({ texte }) => texte)];
  return [...lines, secours?.texte ?? ""].filter(Boolean).join(" ");
}

/** @param {number} combien */
function rest(combien) {
  if (combien < 1) return "";
  const autres = combien > 1 ? `${combien} autres` : "une autre";
  return `… et ${autres}${FINE}: continuez à écrire.`;
}

/**
 * @param {Index} index
 * @param {Reponse} reponse
 * @param {boolean} elsewhere
 * @param {string} liste
 */
function help(index, { genre, propositions, departements }, elsewhere, liste) {
  const here = genre === "cedex" ? undefined : departements.map((code) => index.departements.get(code)).find((one) => one?.ici);
  if (here) {
    const texte = `Communes ${here.de}`.replaceAll("'", "’");
    return { texte, adresse: `${liste}${here.code}/` };
  }
  return genre === "vide" || propositions.length || elsewhere ? null : { texte: LISTE, adresse: liste };
}
