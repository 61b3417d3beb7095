// @ts-check
/** Numbers of prescribers and establishments: their form, and the key when they have one. */

import { NBSP } from "./francais.js";

/** @typedef {{ valeur: string, phrase?: undefined } | { valeur?: undefined, phrase: string }} Numero */

const CHIFFRES_RPPS = 11;
const CARACTERES_FINESS = 9;
const PREFIXE_IDENTIFIANT_NATIONAL = "8";

/** @param {unknown} texte */
function sansSeparateur(texte) {
  return typeof texte === "string" ? texte.replace(/[\s.-]/g, "").toUpperCase() : "";
}

/**
 * A RPPS number: 11 digits, the last of which is the Luhn key of the others.
 * @param {unknown} texte as typed; spaces, dots and hyphens are tolerated
 * @returns {Numero} the bare digits, or the sentence that says what is wrong
 */
export function rpps(texte) {
  const valeur = sansSeparateur(texte);
  if (!valeur) return { phrase: `Indiquez le numéro RPPS${NBSP}: ${CHIFFRES_RPPS}${NBSP}chiffres.` };
  if (!/^\d+$/.test(valeur)) return { phrase: "Un numéro RPPS ne contient que des chiffres." };
  if (valeur.length === CHIFFRES_RPPS + 1 && valeur.startsWith(PREFIXE_IDENTIFIANT_NATIONAL)) {
    return {
      phrase: `C’est l’identifiant national, en 12${NBSP}chiffres${NBSP}: ôtez le 8 du début pour obtenir le RPPS.`,
    };
  }
  if (valeur.length !== CHIFFRES_RPPS) {
    const combien = `${valeur.length}${NBSP}${valeur.length > 1 ? "sont écrits" : "est écrit"}`;
    return {
      phrase: `Un numéro RPPS compte ${CHIFFRES_RPPS}${NBSP}chiffres${NBSP}: ${combien} ici.`,
    };
  }
  if (!cleDeLuhn(valeur) || /^0+$/.test(valeur)) {
    return {
      phrase: `La clé de ce numéro RPPS n’est pas la bonne${NBSP}: vérifiez chaque chiffre.`,
    };
  }
  return { valeur };
}

/**
 * A FINESS number by its form: two characters for the département (2A and 2B too), seven digits.
 * @param {unknown} texte as typed; spaces, dots and hyphens are tolerated
 * @returns {Numero}
 */
export function finess(texte) {
  const valeur = sansSeparateur(texte);
  if (/^\d[\dAB]\d{7}$/.test(valeur)) return { valeur };
  if (!valeur) {
    return { phrase: `Indiquez le numéro FINESS${NBSP}: ${CARACTERES_FINESS}${NBSP}caractères.` };
  }
  if (valeur.length !== CARACTERES_FINESS) {
    const combien = `${valeur.length}${NBSP}${valeur.length > 1 ? "sont écrits" : "est écrit"}`;
    return {
      phrase: `Un numéro FINESS compte ${CARACTERES_FINESS}${NBSP}caractères${NBSP}: ${combien} ici.`,
    };
  }
  return {
    phrase: `Un numéro FINESS est formé de ${CARACTERES_FINESS}${NBSP}chiffres, avec 2A ou 2B au début pour la Corse.`,
  };
}

/**
 * Whether the last digit is the Luhn key of the others (ISO/IEC 7812-1, annex B).
 * @param {string} chiffres
 */
function cleDeLuhn(chiffres) {
  let somme = 0;
  for (let rang = 0; rang < chiffres.length; rang += 1) {
    const chiffre = Number(chiffres[chiffres.length - 1 - rang]) * (1 + (rang % 2));
    somme += chiffre > 9 ? chiffre - 9 : chiffre;
  }
  return somme % 10 === 0;
}
