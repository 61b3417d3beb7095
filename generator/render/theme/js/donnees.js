// @ts-check
/** The data files the box reads, each fetched once; what failed is asked again next time. */

import { openIndex } from "./communes.js";

export const RACINE = new URL("../../", import.meta.url);

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
  const asked = load(name).then(open);
  fetched.set(name, asked);
  asked.catch(() => fetched.delete(name));
  return asked;
}

/** @param {string} name */
async function load(name) {
  const response = await fetch(new URL(`donnees/${name}`, RACINE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** The region's communes. */
export function communes() {
  return once("communes.json", openIndex);
}

/**
 * Communes of other regions whose name starts alike.
 * @param {string} name
 * @returns {Promise<import("./ailleurs.js").Tiroir>}
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
