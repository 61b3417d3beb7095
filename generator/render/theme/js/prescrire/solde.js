// @ts-check
/** What is spent and left, and what is to be said of the choice. */

import { NBSP, euros } from "../prescription/francais.js";
import { element } from "../boite/volet.js";
import { source } from "./consequence.js";
import { un } from "./nombre.js";

/** @typedef {import("../prescription/forfait.js").Evaluation} Evaluation */

/**
 * @param {HTMLElement} barre
 * @param {Evaluation} evaluation
 */
export function peindreSolde(barre, { total, reste, plafond }) {
  un(barre, ".depense").textContent = `${euros(total)} sur ${euros(plafond)}`;
  un(barre, ".reste").textContent = reste < 0 ? `${euros(-reste)} de trop` : `reste ${euros(reste)}`;
  const part = /** @type {HTMLProgressElement} */ (un(barre, "progress"));
  part.max = plafond;
  part.value = Math.min(total, plafond);
}

/**
 * The rules behind the figures, and how long there is to spend them.
 * @param {import("../prescription/forfait.js").Regles} regles
 */
export function rappel({ nom, a_confirmer: aConfirmer, delivrance_mois: mois }) {
  const doute = aConfirmer ? " (à confirmer)" : "";
  return `${nom}${doute}. Le parcours est délivré dans les ${mois}${NBSP}mois qui suivent le premier bilan.`;
}

/**
 * @param {HTMLElement} place
 * @param {Evaluation} evaluation
 */
export function peindreRemarques(place, { refus, avertissements }) {
  const dites = [...refus.map(grave), ...avertissements.map(legere)];
  const texte = dites.map((une) => une.textContent).join("");
  if (texte !== place.textContent) place.replaceChildren(...dites);
}

/** @param {import("../prescription/forfait.js").Refus} refus */
function grave(refus) {
  return remarque("Non prévu", "lacune refus", refus);
}

/** @param {import("../prescription/forfait.js").Refus} avertissement */
function legere(avertissement) {
  return remarque("À vérifier", "lacune", avertissement);
}

/**
 * @param {string} mot
 * @param {string} classe
 * @param {import("../prescription/forfait.js").Refus} dite
 */
function remarque(mot, classe, dite) {
  const faite = element("div", "", { class: classe });
  const phrase = element("p");
  phrase.append(element("b", `${mot}${NBSP}: `), dite.phrase);
  faite.append(phrase, ...(dite.source ? [source(dite)] : []));
  return faite;
}
