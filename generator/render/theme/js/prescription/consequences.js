// @ts-check
/** What follows from each answer about eligibility, when no date is in play. */

import { NBSP, enumeration } from "./francais.js";

/** @typedef {import("./forfait.js").Regles} Regles */
/** @typedef {import("./forfait.js").Politiques} Politiques */
/** @typedef {"ok" | "refus" | "a_completer"} Etat */
/**
 * `erreur`: the answer itself must be mended; `alerte`: it holds, but look at it.
 * @typedef {{ etat: Etat, phrase: string, regle?: string, erreur?: boolean, alerte?: boolean,
 *   source?: string, adresse?: string | null, a_la_place?: string, a_confirmer?: string | null }} Consequence
 */

/**
 * @param {unknown} reponse
 * @param {Regles} regles
 */
export function ald(reponse, regles) {
  if (reponse === "oui") return ok("Le patient est en ALD pour un cancer.");
  if (reponse !== "non") return attente("Le patient est-il en ALD pour un cancer\u202f?");
  return refus("ald", "Le parcours est réservé aux personnes en ALD pour un cancer.", regles);
}

/**
 * @param {unknown} reponse
 * @param {Regles} regles
 */
export function phase(reponse, regles) {
  if (reponse === "apres") return ok("Le traitement actif est terminé.");
  if (reponse !== "pendant") return attente("Où en est le traitement\u202f?");
  if (regles.pendant_traitement) return ok(regles.moment);
  return refus("moment", regles.moment, regles);
}

/**
 * @param {unknown} reponse
 * @param {Politiques} politiques
 * @returns {Consequence}
 */
export function dejaBeneficie(reponse, { renouvellement }) {
  if (reponse === "non") return ok("C’est le premier parcours de ce patient.");
  if (reponse !== "oui") return attente("Le patient a-t-il déjà bénéficié d’un parcours\u202f?");
  if (renouvellement.choix) return ok("Le parcours peut être prescrit de nouveau.");
  const { source, adresse, a_la_place, a_confirmer } = renouvellement;
  const phrase = "Le patient a déjà bénéficié d’un parcours, qui ne se renouvelle pas.";
  return { etat: "refus", regle: "deja_beneficie", phrase, source, adresse, a_la_place, a_confirmer };
}

/**
 * @param {unknown} reponse
 * @param {Regles} regles
 */
export function prescripteur(reponse, regles) {
  if (typeof reponse !== "string" || !reponse.trim()) return attente("Qui prescrit\u202f?");
  const admis = regles.prescripteurs.some((un) => pareil(un, reponse));
  if (admis) return ok("Vous pouvez prescrire ce parcours.");
  const liste = enumeration(regles.prescripteurs, "ou");
  return refus("prescripteurs", `Peuvent seuls prescrire${NBSP}: ${liste}.`, regles);
}

/**
 * @param {unknown} reponse
 * @param {Regles} regles
 */
export function accord(reponse, regles) {
  if (reponse === "oui") return ok("Le patient est d’accord.");
  if (reponse !== "non") return attente("Le patient est-il d’accord\u202f?");
  return refus("accord", "Aucun soin n’est prescrit sans l’accord du patient.", regles);
}

/**
 * @param {string} un
 * @param {string} autre
 */
function pareil(un, autre) {
  return un.trim().localeCompare(autre.trim(), "fr", { sensitivity: "base" }) === 0;
}

/**
 * @param {string} phrase
 * @returns {Consequence}
 */
export function ok(phrase) {
  return { etat: "ok", phrase };
}

/**
 * @param {string} phrase
 * @returns {Consequence}
 */
export function attente(phrase) {
  return { etat: "a_completer", phrase };
}

/**
 * @param {string} regle
 * @param {string} phrase
 * @returns {Consequence}
 */
export function erreur(regle, phrase) {
  return { etat: "a_completer", regle, phrase, erreur: true };
}

/**
 * @param {string} regle
 * @param {string} phrase
 * @param {Regles} regles
 * @returns {Consequence}
 */
export function refus(regle, phrase, regles) {
  const { source, adresse, a_la_place } = regles.references[regle];
  return { etat: "refus", regle, phrase, source, adresse, a_la_place };
}
