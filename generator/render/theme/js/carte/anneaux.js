// @ts-check
/** Rings as `donnees/carte.js` folds them, unfolded into the GeoJSON that Leaflet reads. */

/** @typedef {[number, number]} Place longitude and latitude, in degrees */
/** @typedef {{ type: string, coordinates: any }} Geometrie */
/** @typedef {{ geometry: Geometrie, properties: object }} Trait */

const UNITES_PAR_DEGRE = 1000;

/**
 * A ring, closed, from its first vertex and the steps to the others, in thousandths of a degree.
 * @param {number[]} pas
 * @returns {Place[]}
 */
export function anneau(pas) {
  let est = 0;
  let nord = 0;
  /** @type {Place[]} */
  const places = [];
  for (let rang = 0; rang < pas.length; rang += 2) {
    est += pas[rang];
    nord += pas[rang + 1];
    places.push([est / UNITES_PAR_DEGRE, nord / UNITES_PAR_DEGRE]);
  }
  return [...places, places[0]];
}

/**
 * The same feature with unfolded rings; points are as they should be.
 * @param {Trait} trait
 * @returns {Trait}
 */
export function deplie(trait) {
  const { type, coordinates } = trait.geometry;
  if (type !== "MultiPolygon") return trait;
  const polygones = coordinates.map((/** @type {number[][]} */ anneaux) => anneaux.map(anneau));
  return { ...trait, geometry: { type, coordinates: polygones } };
}
