// @ts-check
/** What follows the choice of a commune: its page, or a word to the form that asks for one. */

import { RACINE } from "../site.js";

/**
 * @param {HTMLElement} form tells of the choice by a `commune` event where its `data-choix` asks so
 * @param {import("../communes.js").Index} index
 * @param {number} rang
 * @returns {string} the commune's name when the page stays; empty when it is left
 */
export function choisir(form, { codes, noms }, rang) {
  const [code, nom] = [codes[rang], noms[rang]];
  if (!reste(form)) {
    location.assign(new URL(`communes/${code}/`, RACINE));
    return "";
  }
  const champ = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  champ.value = nom;
  form.dispatchEvent(new CustomEvent("commune", { detail: { code, nom, rang }, bubbles: true }));
  return nom;
}

/**
 * Whether a choice leaves one on the page.
 * @param {HTMLElement} form
 */
export function reste(form) {
  return form.dataset.choix === "evenement";
}
