// @ts-check
/** Distance as the crow flies: the twin of `generator/link/distance.py`, formula for formula. */

/** @typedef {readonly [number, number]} Point latitude and longitude in degrees (WGS 84) */
/** @typedef {readonly [number, number, number]} Vector metres from the Earth's centre */

const EQUATOR = 6_378_137;
const ECCENTRICITY = 6.694379990141e-3;
const MEAN_RADIUS = 6_371_008.8;

/**
 * Metres between two points: within 0.5 % of the geodesic anywhere in France.
 * @param {Point} one
 * @param {Point} other
 */
export function distance(one, other) {
  return arc(chord(cartesian(one), cartesian(other)));
}

/**
 * Where a point at sea level stands.
 * @param {Point} point
 * @returns {Vector}
 */
export function cartesian([latitude, longitude]) {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  const normal = EQUATOR / Math.sqrt(1 - ECCENTRICITY * Math.sin(phi) ** 2);
  const flat = normal * Math.cos(phi);
  const height = normal * (1 - ECCENTRICITY) * Math.sin(phi);
  return [flat * Math.cos(lambda), flat * Math.sin(lambda), height];
}

/**
 * Metres of the straight line through the Earth.
 * @param {Vector} one
 * @param {Vector} other
 */
export function chord(one, other) {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/**
 * Metres over ground of a straight line through the Earth.
 * @param {number} chord metres
 */
export function arc(chord) {
  return 2 * MEAN_RADIUS * Math.asin(Math.min(1, chord / (2 * MEAN_RADIUS)));
}

/**
 * A distance as people say it: « moins d’1 km », « 12 km ». Halves go to the even number, as in
 * Python.
 * @param {number} metres
 */
export function kilometres(metres) {
  const near = Math.round(metres / 1000);
  const rounded = (metres / 1000) % 1 === 0.5 && near % 2 ? near - 1 : near;
  const written = String(rounded).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return rounded ? `${written}\u00a0km` : "moins d’1\u00a0km";
}
