// @ts-check
/** Days and weights in French words, with spaces that do not break. */

/**
 * A day as people write it: `1er novembre 2026`.
 * @param {string} jour
 */
export function enFrancais(jour) {
  const dit = new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" });
  return dit.format(new Date(jour)).replace(/^1 /, "1er ").replaceAll(" ", "\u00a0");
}

/**
 * A weight as people say it: `0,4 Mo`, never less than a tenth.
 * @param {number} octets
 */
export function poids(octets) {
  const mega = Math.max(1, Math.round(octets / 100_000)) / 10;
  return `${mega.toLocaleString("fr")}\u00a0Mo`;
}
