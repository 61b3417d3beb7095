// @ts-check
/**
 * The copy of the directory on this device: a cache named after its version, with the list of its
 * files. A cache without its list was not finished, and is not used. Part of the worker too.
 */

/** @typedef {{ version: string, jour: string, octets: number, fichiers: string[] }} Liste */
/** @typedef {{ cache: Cache, liste: Liste }} Copie */

export const LISTE = "donnees/hors-ligne.json";

/**
 * The name of the cache of one version, and what the names of all of a site's caches begin with.
 * @param {string} racine
 * @param {string} [version]
 */
export function nomDeGarde(racine, version = "") {
  return `parcours ${racine} ${version}`;
}

/**
 * The copy in use, if there is one.
 * @param {string} racine
 * @returns {Promise<Copie | null>}
 */
export async function copieEnUsage(racine) {
  for (const nom of (await nomsDesGardes(racine)).reverse()) {
    const cache = await caches.open(nom);
    const liste = await cache.match(racine + LISTE);
    if (liste) return { cache, liste: await liste.json() };
  }
  return null;
}

/**
 * Delete every copy, but one.
 * @param {string} racine
 * @param {string} [sauf]
 */
export async function effacer(racine, sauf) {
  const noms = await nomsDesGardes(racine);
  await Promise.all(noms.filter((nom) => nom !== sauf).map((nom) => caches.delete(nom)));
}

/** @param {string} racine */
async function nomsDesGardes(racine) {
  const noms = await caches.keys();
  return noms.filter((nom) => nom.startsWith(nomDeGarde(racine)));
}
