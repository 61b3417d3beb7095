// @ts-check
/** Where each step of the prescription stands. Pure: it reads what the steps have worked out. */

import { NBSP, euros } from "../prescription/francais.js";

/** @typedef {"fait" | "a-revoir" | "a-faire" | "facultatif"} Etat */

/** @type {Record<Etat, string>} */
export const MOTS = {
  fait: "fait",
  "a-revoir": "à revoir",
  "a-faire": "à faire",
  facultatif: "au choix",
};

/**
 * @param {import("./etapes.js").Contexte} contexte
 * @param {string[]} aReprendre steps where a field says that it must be mended
 * @returns {Record<string, Etat>}
 */
export function etats(contexte, aReprendre) {
  const { eligibilite, forfait, adressage, ordonnance, dossier } = contexte;
  /** @type {Record<string, Etat>} */
  const trouves = {
    eligibilite: eligibilite?.etat === "eligible" ? "fait" : "a-faire",
    besoins: repondu(dossier.besoins) ? "fait" : "facultatif",
    forfait: forfait?.total ? "fait" : "a-faire",
    adressage: adressage?.structure ? "fait" : "a-faire",
    ordonnance: ordonnance?.complete ? "fait" : "a-faire",
  };
  if (eligibilite?.etat === "refuse") trouves.eligibilite = "a-revoir";
  if (forfait && !forfait.valide) trouves.forfait = "a-revoir";
  if (adressage?.raisons?.length) trouves.adressage = "a-revoir";
  for (const nom of aReprendre) trouves[nom] = "a-revoir";
  return trouves;
}

/**
 * What is spent and left, in a few words.
 * @param {import("../prescription/forfait.js").Evaluation | null | undefined} forfait
 */
export function solde(forfait) {
  if (!forfait) return "";
  const { total, reste, plafond } = forfait;
  const suite = reste < 0 ? `${euros(-reste)} de trop` : `reste ${euros(reste)}`;
  return `Forfait${NBSP}: ${euros(total)} sur ${euros(plafond)}, ${suite}`;
}

/**
 * An age alone, which may come from the birth date, is no answer.
 * @param {import("./dossier.js").Part | undefined} part
 */
function repondu({ age: _, ...reponses } = {}) {
  return Object.values(reponses).some((valeur) => valeur.length > 0);
}
