// @ts-check
/**
 * What a kept directory decides, without doing it: which requests it answers, what stands in for
 * a page that is not kept, when to look for a newer one, what to tell. Also part of the worker.
 */

/** @typedef {{ version: string, jour: string, octets: number, fichiers: string[] }} Liste */
/** @typedef {{ jour: string, raison: "coupe" | "lent" }} Provenance */

export const LISTE = "donnees/hors-ligne.json";

const HEURE = 3_600_000;
const JOURNEE = 24 * HEURE;
const ANCIENNE = 30;
const COMMUNE = /^communes\/[0-9][0-9AB][0-9]{3}\/?$/;

/**
 * How a request is answered: not by us, from what is kept first, or from the network first.
 * `racine` is the site's address, with its final slash.
 * @param {string} methode
 * @param {string} adresse
 * @param {string} racine
 * @returns {"non" | "garde" | "reseau"}
 */
export function strategie(methode, adresse, racine) {
  if (methode !== "GET" || !adresse.startsWith(racine)) return "non";
  const chemin = cheminDe(adresse, racine);
  if (chemin === "sw.js" || chemin === LISTE) return "non";
  return chemin.startsWith("theme/") ? "garde" : "reseau";
}

/**
 * An address without what follows its path, from the site's root.
 * @param {string} adresse
 * @param {string} racine
 */
export function cheminDe(adresse, racine) {
  return adresse.slice(racine.length).replace(/[?#].*$/s, "");
}

/**
 * The files that may answer for a page, the best first. A commune has no page of its own among
 * them: one answers for all, from the data.
 * @param {string} chemin
 */
export function tenantLieu(chemin) {
  if (COMMUNE.test(chemin)) return ["hors-ligne/commune/"];
  return chemin === "" || chemin.endsWith("/") ? [chemin] : [chemin, `${chemin}/`];
}

/** The page that says that a page is not kept. */
export const ABSENTE = "hors-ligne/absente/";

/**
 * The name of the cache of one version, and what the names of all of a site's caches begin with.
 * @param {string} racine
 * @param {string} [version]
 */
export function nomDeGarde(racine, version = "") {
  return `parcours ${racine} ${version}`;
}

/**
 * Whether to ask for the list again, an hour after the last time; times in milliseconds.
 * @param {number} derniere
 * @param {number} maintenant
 */
export function aVerifier(derniere, maintenant) {
  return Math.abs(maintenant - derniere) >= HEURE;
}

/**
 * Days between the directory's day, `2026-11-21`, and a time; never less than none.
 * @param {string} jour
 * @param {number} maintenant
 */
export function age(jour, maintenant) {
  return Math.max(0, Math.floor((maintenant - Date.parse(jour)) / JOURNEE));
}

/**
 * A day as people write it: `1er novembre 2026`, with spaces that do not break.
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

/**
 * What the banner says of the copy a page comes from, and whether it is too old to be trusted.
 * @param {Provenance} provenance
 * @param {number} maintenant
 */
export function avertissement({ jour, raison }, maintenant) {
  const jours = age(jour, maintenant);
  const debut = raison === "lent" ? "R\u00e9seau trop lent" : "Hors ligne";
  const texte = `${debut}\u00a0: annuaire du ${enFrancais(jour)}.`;
  if (jours <= ANCIENNE) return { texte, ancienne: false };
  const doute = `Il a ${jours}\u00a0jours\u00a0: v\u00e9rifiez par t\u00e9l\u00e9phone.`;
  return { texte: `${texte} ${doute}`, ancienne: true };
}
