// @ts-check
/** What the needs say of the forfait, how it was reached; it is applied only when asked. */

import { suggerer } from "../prescription/suggestion.js";
import { element } from "../boite/volet.js";
import { un } from "./nombre.js";

/** @typedef {import("../prescription/forfait.js").Regles} Regles */
/** @typedef {import("../prescription/suggestion.js").Besoin} Besoin */
/** @typedef {import("../prescription/suggestion.js").Suggestion} Suggestion */

/**
 * @param {import("../prescription/grille.js").Evaluation | null | undefined} besoins
 * @returns {Record<string, Besoin> | null} null when nothing was answered
 */
export function besoinsDe(besoins) {
  const domaines = Object.entries(besoins?.domaines ?? {});
  if (!domaines.some(([, { repondu, souhait }]) => repondu || souhait)) return null;
  return Object.fromEntries(
    domaines.map(([id, { etat, souhait }]) => [
      id,
      { priorite: etat, souhaite: souhait === null ? null : souhait === "oui" },
    ]),
  );
}

/**
 * @param {HTMLElement} carte
 * @param {Regles} regles
 * @param {import("../prescription/forfait.js").Politiques} politiques
 * @param {Record<string, Besoin> | null} besoins
 * @returns {Suggestion | null}
 */
export function peindreProposition(carte, regles, politiques, besoins) {
  carte.hidden = !besoins;
  if (!besoins) return null;
  const suggestion = suggerer(regles, politiques, besoins);
  un(carte, ".comment").textContent = suggestion.phrase;
  const lignes = suggestion.lignes.map(({ phrase }) => element("li", phrase));
  un(carte, "ul").replaceChildren(...lignes);
  un(carte, "button").hidden = !suggestion.choix.bilans.length;
  return suggestion;
}
