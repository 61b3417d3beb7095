// @ts-check
/** How long nobody has touched the page, and what follows from it. Pure. */

const MINUTE = 60_000;

/**
 * A minute's warning, or half the time when there is no more than a minute or two of it.
 * @param {number} inactif milliseconds since the last touch
 * @param {number} minutes after which everything is emptied
 * @returns {"calme" | "avertir" | "effacer"}
 */
export function veille(inactif, minutes) {
  if (inactif >= minutes * MINUTE) return "effacer";
  const avis = Math.max((minutes - 1) * MINUTE, (minutes * MINUTE) / 2);
  return inactif >= avis ? "avertir" : "calme";
}
