// @ts-check
/** The prescription page's data: all of it, at once, so that no later request tells anything. */

import "../boite.js";
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

/**
 * The box is fetched with the rest, and asks nothing of other regions here: the drawer it would
 * fetch begins like the name that is being typed, which is a patient's.
 * @returns {Promise<import("./etapes.js").Donnees>}
 */
export async function charger() {
  const [prescription, annuaire, where, index] = await Promise.all([
    load("prescription.json"),
    load("annuaire.json"),
    points(),
    communes(),
  ]);
  index.tiroirs.clear();
  return { ...prescription, annuaire, points: where, communes: index };
}
