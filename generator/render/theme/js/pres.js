// @ts-check
/** The communes nearest to a point, as the crow flies. */

const EQUATOR = 6378137;
const ECCENTRICITY = 6.694379990141e-3;
const MEAN_RADIUS = 6371008.8;
const DEGREE = Math.PI / 180;
const UNIT = 1e-4;

/**
 * Latitude and longitude in degrees.
 * @typedef {[number, number]} Point
 * @typedef {{ latitudes: (number | null)[], longitudes: (number | null)[] }} Points
 */

/**
 * Metres between two points: as `distance` in `generator/link/distance.py`.
 * @param {Point} one
 * @param {Point} other
 */
export function distance(one, other) {
  const [from, to] = [cartesian(one), cartesian(other)];
  const chord = Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
  return 2 * MEAN_RADIUS * Math.asin(Math.min(1, chord / (2 * MEAN_RADIUS)));
}

/**
 * Where a point at sea level stands, in metres from the Earth's centre (WGS 84).
 * @param {Point} point
 */
function cartesian([latitude, longitude]) {
  const [north, east] = [latitude * DEGREE, longitude * DEGREE];
  const normal = EQUATOR / Math.sqrt(1 - ECCENTRICITY * Math.sin(north) ** 2);
  const flat = normal * Math.cos(north);
  return [flat * Math.cos(east), flat * Math.sin(east), normal * (1 - ECCENTRICITY) * Math.sin(north)];
}

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

/**
 * A distance as people say it.
 * @param {number} metres
 */
export function kilometres(metres) {
  const rounded = Math.round(metres / 1000);
  const written = String(rounded).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return rounded ? `${written}\u00a0km` : "moins d’1\u00a0km";
}
