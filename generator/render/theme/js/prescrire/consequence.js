// @ts-check
/** What follows from an answer, as paragraphs: never by colour alone. */

import { NBSP } from "../prescription/francais.js";
import { element } from "../boite/volet.js";

/** @typedef {import("../prescription/consequences.js").Consequence} Consequence */

const NOUVEL_ONGLET = " (nouvel onglet)";

/**
 * @param {Consequence} dite
 * @returns {HTMLElement[]} empty while the question waits for its answer
 */
export function paragraphes(dite) {
  if (dite.etat === "ok") return [ligne(dite.alerte ? "attention" : "oui", "", dite.phrase)];
  if (dite.erreur) return [ligne("erreur", `À corriger${NBSP}: `, dite.phrase)];
  if (dite.etat !== "refus") return [];
  return [ligne("refus", `Non prévu${NBSP}: `, dite.phrase), source(dite), ...suites(dite)];
}

/**
 * @param {string} classe
 * @param {string} avant
 * @param {string} phrase
 */
function ligne(classe, avant, phrase) {
  const faite = element("p", "", { class: classe });
  faite.append(element("b", avant), phrase);
  return faite;
}

/**
 * @param {{ source?: string, adresse?: string | null }} dite
 * @returns {HTMLElement}
 */
export function source({ source: titre, adresse }) {
  const faite = element("p", `Source${NBSP}: `, { class: "note" });
  if (!adresse) faite.append(titre ?? "");
  else {
    const vers = { href: adresse, target: "_blank", rel: "noopener" };
    faite.append(element("a", `${titre}${NOUVEL_ONGLET}`, vers));
  }
  return faite;
}

/** @param {Consequence} dite */
function suites({ a_la_place: place, a_confirmer: aConfirmer }) {
  return [
    ...(place ? [ligne("place", `À la place${NBSP}: `, place)] : []),
    ...(aConfirmer ? [ligne("note", `À confirmer${NBSP}: `, aConfirmer)] : []),
  ];
}
