// @ts-check
/** The prescription page's data: all of it, at once, so that no later request tells anything. */

import { RACINE, communes, points } from "../donnees.js";

/**
 * @param {string} name
 * @returns {Promise<any>}
 */
async function load(name) {
  const response = await fetch(new URL(`donnees/${name}`, RACINE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** @returns {Promise<import("./etapes.js").Donnees>} */
export async function charger() {
  const [prescription, annuaire, where, index] = await Promise.all([
    load("prescription.json"),
    load("annuaire.json"),
    points(),
    communes(),
  ]);
  return { ...prescription, annuaire, points: where, communes: index };
}
