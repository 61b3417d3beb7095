// @ts-check
/**
 * Making the copy, whole or not at all: the worker fills a new cache aside, and puts it in use by
 * storing the list of its files last.
 */

import { LISTE, copieEnUsage, effacer, nomDeGarde } from "./copie.js";

/** @typedef {import("./copie.js").Liste} Liste */
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
 * The list of the files to keep, as the site has it now.
 * @param {string} racine
 * @returns {Promise<Liste>}
 */
async function lireListe(racine) {
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
