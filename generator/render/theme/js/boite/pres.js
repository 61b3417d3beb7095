// @ts-check
/** The communes nearest to a point, as the crow flies. */

import { distance } from "../distance.js";

const UNIT = 1e-4;

/**
 * Latitude and longitude in degrees.
 * @typedef {[number, number]} Point
 * @typedef {{ latitudes: (number | null)[], longitudes: (number | null)[] }} Points
 */

/**
 * The nearest communes, the nearest first; those without a point are left out.
 * @param {Points} points
 * @param {Point} here
 * @param {number} combien
 */
export function plusProches({ latitudes, longitudes }, here, combien) {
  const measured = latitudes.flatMap((latitude, rang) => {
    const longitude = longitudes[rang];
    if (latitude === null || longitude === null) return [];
    return [{ rang, metres: distance(here, [latitude * UNIT, longitude * UNIT]) }];
  });
  return measured.sort((one, other) => one.metres - other.metres).slice(0, combien);
}
