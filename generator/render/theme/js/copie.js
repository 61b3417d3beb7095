// @ts-check
/**
 * The copy of the directory on this device, which the worker makes: one cache a version, filled aside and then put in use
 * by storing its list last. A cache without its list is not used. Part of the worker too.
 */

import { LISTE, nomDeGarde } from "./garde.js";

/** @typedef {import("./garde.js").Liste} Liste */
/** @typedef {{ cache: Cache, liste: Liste }} Copie */
/** @typedef {(faits: number, total: number) => void} Avancer */

const ENSEMBLE = 6;
const LIMITE = 60_000;

/** Why a copy was not made: the network, the server, this device, or a site that changed. */
export class NonGarde extends Error {
  /** @param {"reseau" | "serveur" | "place" | "change"} raison */
  constructor(raison) {
    super(raison);
    this.raison = raison;
  }
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
 * The list of the files to keep, as the site has it now.
 * @param {string} racine
 * @returns {Promise<Liste>}
 */
export async function lireListe(racine) {
  const reponse = await demander(racine + LISTE);
  return reponse.json().catch(() => {
    throw new NonGarde("serveur");
  });
}

/**
 * Keep the site as it is now, whole or not at all; nothing is fetched when it is kept already.
 * @param {string} racine
 * @param {Avancer} [avancer]
 * @returns {Promise<Liste>}
 */
export async function garder(racine, avancer = () => {}) {
  const liste = await lireListe(racine);
  if ((await copieEnUsage(racine))?.liste.version === liste.version) return liste;
  const nom = nomDeGarde(racine, liste.version);
  try {
    const cache = await caches.open(nom);
    await remplir(cache, racine, liste.fichiers, avancer);
    if ((await lireListe(racine)).version !== liste.version) throw new NonGarde("change");
    await ranger(cache, racine + LISTE, new Response(JSON.stringify(liste)));
  } catch (erreur) {
    await caches.delete(nom);
    throw erreur;
  }
  await effacer(racine, nom);
  return liste;
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

/**
 * @param {Cache} cache
 * @param {string} racine
 * @param {string[]} fichiers
 * @param {Avancer} avancer
 */
async function remplir(cache, racine, fichiers, avancer) {
  const restants = fichiers.values();
  let faits = 0;
  let rompu = false;
  const file = async () => {
    for (const fichier of restants) {
      if (rompu) return;
      await ranger(cache, racine + fichier, await demander(racine + fichier));
      avancer((faits += 1), fichiers.length);
    }
  };
  const rompre = (/** @type {unknown} */ erreur) => {
    rompu = true;
    throw erreur;
  };
  await Promise.all(Array.from({ length: ENSEMBLE }, () => file().catch(rompre)));
}

/**
 * A file as the server has it now; a redirection is refused, as it may lead to a login page.
 * @param {string} adresse
 */
async function demander(adresse) {
  const options = /** @type {const} */ ({ cache: "no-cache", redirect: "error" });
  const reponse = await fetch(adresse, { ...options, signal: AbortSignal.timeout(LIMITE) }).catch(
    () => {
      throw new NonGarde("reseau");
    },
  );
  if (!reponse.ok) throw new NonGarde("serveur");
  return reponse;
}

/**
 * @param {Cache} cache
 * @param {string} adresse
 * @param {Response} reponse
 */
async function ranger(cache, adresse, reponse) {
  await cache.put(adresse, reponse).catch((/** @type {Error} */ erreur) => {
    throw new NonGarde(erreur.name === "QuotaExceededError" ? "place" : "reseau");
  });
}

/** @param {string} racine */
async function nomsDesGardes(racine) {
  const noms = await caches.keys();
  return noms.filter((nom) => nom.startsWith(nomDeGarde(racine)));
}
