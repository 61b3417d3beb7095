// @ts-check
/** Who prescribes and to whom: what was typed, read; what is wrong, in a sentence; what is missing. */

import { age, enFrancais, lireNaissance } from "../prescription/dates.js";
import { NBSP, compte } from "../prescription/francais.js";
import { finess, rpps } from "../prescription/identifiants.js";

/** @typedef {Record<string, string>} Textes by field name */
/** @typedef {{ champ: string, quoi: string }} Manque a field to fill in or to mend, and how to name it */
/**
 * @typedef {object} Identite
 * @property {Textes} valeurs as they are printed; a field that is empty or wrong has none
 * @property {Textes} erreurs the sentence that stands beside each wrong field
 * @property {Manque[]} manques
 * @property {string} jour as 2026-11-21
 * @property {number | null} ans the patient's age on that day
 */
/** @typedef {{ texte: string, erreur?: undefined } | { texte?: undefined, erreur: string }} Lu */

/** @type {Textes} what the paper must say, as it is named in a list of what is missing */
const ATTENDUS = {
  nom: "le nom du patient",
  prenom: "le prénom du patient",
  naissance: "la date de naissance",
  "prescripteur-nom": "le nom du prescripteur",
  qualite: "la qualité du prescripteur",
  rpps: "le numéro RPPS",
  adresse: "l’adresse professionnelle",
  courriel: "le courriel du prescripteur",
  telephone: "le téléphone du prescripteur",
};
const AUTRES = { finess: "le numéro FINESS" };

/**
 * @param {Textes} ecrit
 * @param {string} jour the day of the prescription
 * @returns {Identite}
 */
export function lireIdentite(ecrit, jour) {
  /** @type {Textes} */ const valeurs = {};
  /** @type {Textes} */ const erreurs = {};
  for (const champ of [...Object.keys(ATTENDUS), "sexe", "finess"]) {
    const texte = (ecrit[champ] ?? "").replace(/\s+/g, " ").trim();
    if (!texte) continue;
    const lu = LIRE[champ]?.(texte, jour) ?? { texte };
    if (lu.texte === undefined) erreurs[champ] = lu.erreur;
    else valeurs[champ] = lu.texte;
  }
  const ne = lireNaissance(ecrit.naissance, jour).jour;
  return { valeurs, erreurs, manques: manquants(valeurs, erreurs), jour, ans: ne ? age(ne, jour) : null };
}

/**
 * @param {Textes} valeurs
 * @param {Textes} erreurs
 * @returns {Manque[]}
 */
function manquants(valeurs, erreurs) {
  return Object.entries({ ...ATTENDUS, ...AUTRES }).flatMap(([champ, nom]) => {
    if (erreurs[champ]) return { champ, quoi: `${nom}, à corriger` };
    return champ in ATTENDUS && !valeurs[champ] ? { champ, quoi: nom } : [];
  });
}

/** @type {Record<string, (texte: string, jour: string) => Lu>} */
const LIRE = {
  naissance(texte, jour) {
    const lu = lireNaissance(texte, jour);
    if (lu.jour === undefined) return { erreur: lu.phrase };
    return { texte: `${enFrancais(lu.jour)} (${direAge(age(lu.jour, jour))})` };
  },
  rpps: (texte) => numero(rpps(texte)),
  finess: (texte) => numero(finess(texte)),
  courriel(texte) {
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(texte)) return { texte };
    return { erreur: "Une adresse électronique s’écrit nom@domaine.fr." };
  },
  telephone(texte) {
    const chiffres = texte.replace(/\D/g, "").length;
    const permis = /^\+?[\d\s().-]+$/.test(texte);
    if (/^0\d{9}$/.test(texte)) return { texte: texte.replace(/\d\d(?=\d)/g, `$&${NBSP}`) };
    if (permis && chiffres >= 4 && chiffres <= 15) return { texte };
    return { erreur: `Un numéro de téléphone compte 10${NBSP}chiffres.` };
  },
};

/** @param {import("../prescription/identifiants.js").Numero} lu */
function numero(lu) {
  return lu.valeur === undefined ? { erreur: lu.phrase } : { texte: lu.valeur };
}

/** @param {number} ans */
function direAge(ans) {
  return ans === 0 ? "moins d’un an" : compte(ans, "an");
}
