// @ts-check
/** The data files the box reads, each fetched once; what failed is asked again next time. */

import { openIndex } from "./communes.js";
import { lireDonnees } from "./site.js";

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * @template T
 * @param {string} name
 * @param {(json: any) => T} open
 * @returns {Promise<T>}
 */
function once(name, open) {
  const known = fetched.get(name);
  if (known) return known;
  const asked = lireDonnees(name).then(open);
  fetched.set(name, asked);
  asked.catch(() => fetched.delete(name));
  return asked;
}

/** The region's communes. */
export function communes() {
  return once("communes.json", openIndex);
}

/**
 * A page that fetched them itself gives them here, so that they are never asked again.
 * @param {import("./communes.js").Index} index
 */
export function poserCommunes(index) {
  fetched.set("communes.json", Promise.resolve(index));
}

/**
 * Communes of other regions whose name starts alike.
 * @param {string} name
 * @returns {Promise<import("./boite/ailleurs.js").Tiroir>}
 */
export function tiroirDe(name) {
  return once(`ailleurs/${name}.json`, (json) => json);
}

/**
 * Where the region's communes are, in ten-thousandths of a degree.
 * @returns {Promise<{ latitudes: (number | null)[], longitudes: (number | null)[] }>}
 */
export function points() {
  return once("points.json", (json) => json);
}
