// @ts-check
/** Which markers are too near each other on the screen, and what a group of them is called. */

/** @typedef {{ x: number, y: number }} Point in pixels */

/**
 * Ranks of points in groups; the first of each stands for the others, which it would touch.
 * @param {Point[]} points
 * @param {Point} ecart how far apart two points must be, across or down
 * @returns {number[][]}
 */
export function groupes(points, ecart) {
  /** @type {number[][]} */
  const trouves = [];
  points.forEach(({ x, y }, rang) => {
    const pres = trouves.find(
      ([premier]) =>
        Math.abs(points[premier].x - x) < ecart.x && Math.abs(points[premier].y - y) < ecart.y,
    );
    if (pres) pres.push(rang);
    else trouves.push([rang]);
  });
  return trouves;
}

/**
 * @param {{ titre: string, lignes: string[] }[]} dits what each marker of a group says
 * @returns {string}
 */
export function nomDuGroupe(dits) {
  const titres = [...new Set(dits.map(({ titre }) => titre))];
  if (dits.length === 1) return `${titres[0]}, ${dits[0].lignes[0]}`;
  return `${dits.length} lieux\u00a0: ${titres.join(", ")}`;
}
