// @ts-check
/**
 * What the worker decides: which requests it answers, what stands in for a page that is not kept,
 * when to look for a newer copy. Pure.
 */

import { LISTE } from "./copie.js";

const HEURE = 3_600_000;
const COMMUNE = /^communes\/[0-9][0-9AB][0-9]{3}\/?$/;

/**
 * How a request is answered: not by us, from what is kept first, or from the network first.
 * `racine` is the site's address, with its final slash.
 * @param {string} methode
 * @param {string} adresse
 * @param {string} racine
 * @returns {"non" | "garde" | "reseau"}
 */
export function strategie(methode, adresse, racine) {
  if (methode !== "GET" || !adresse.startsWith(racine)) return "non";
  const chemin = cheminDe(adresse, racine);
  if (chemin === "sw.js" || chemin === LISTE) return "non";
  return chemin.startsWith("theme/") ? "garde" : "reseau";
}

/**
 * An address without what follows its path, from the site's root.
 * @param {string} adresse
 * @param {string} racine
 */
export function cheminDe(adresse, racine) {
  return adresse.slice(racine.length).replace(/[?#].*$/s, "");
}

/**
 * The files that may answer for a page, the best first. A commune has no page of its own among
 * them: one answers for all, from the data.
 * @param {string} chemin
 */
export function tenantLieu(chemin) {
  if (COMMUNE.test(chemin)) return ["hors-ligne/commune/"];
  return chemin === "" || chemin.endsWith("/") ? [chemin] : [chemin, `${chemin}/`];
}

/** The page that says that a page is not kept. */
export const ABSENTE = "hors-ligne/absente/";

/**
 * Whether to ask for the list again, an hour after the last time; times in milliseconds.
 * @param {number} derniere
 * @param {number} maintenant
 */
export function aVerifier(derniere, maintenant) {
  return Math.abs(maintenant - derniere) >= HEURE;
}
