// @ts-check
/**
 * The worker of those who keep the directory on their device. The network comes first: what is
 * kept is shown when the network is cut or slow, with its date. Nothing is stored but the files of
 * the published list, whatever is asked for.
 */

import { copieEnUsage, effacer } from "./js/copie.js";
import { ABSENTE, aVerifier, cheminDe, strategie, tenantLieu } from "./js/garde.js";
import { NonGarde, garder } from "./js/telechargement.js";

/** @typedef {Event & { waitUntil: (promise: Promise<unknown>) => void }} Longue */
/** @typedef {{ clientId: string, resultingClientId: string }} Clients */
/** @typedef {Longue & Clients & { request: Request, respondWith: (r: Promise<Response>) => void }} Demande */
/** @typedef {import("./js/avertissement.js").Provenance["raison"]} Raison */
/** @typedef {{ reponse: Response, jour: string }} Gardee */

const PATIENCE = 4_000;
const worker = /** @type {any} */ (self);
const racine = /** @type {string} */ (worker.registration.scope);

/** Pages shown from the copy, and why. @type {Map<string, Raison>} */
const servies = new Map();
let derniere = 0;
let parti = false;
/** @type {Promise<unknown>} */
let file = Promise.resolve();

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {Longue} */ event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("fetch", (/** @type {Demande} */ event) => {
  const choix = strategie(event.request.method, event.request.url, racine);
  if (choix !== "non") event.respondWith(choix === "garde" ? gardeDAbord(event) : reseauDAbord(event));
});

/** @param {Demande} event */
async function gardeDAbord({ request }) {
  return (await gardee(request))?.reponse ?? fetch(request);
}

/** @param {Demande} event */
async function reseauDAbord(event) {
  const { request } = event;
  const page = request.mode === "navigate";
  const copie = await gardee(request);
  if (copie && !page && servies.has(event.clientId)) return copie.reponse;
  try {
    const reponse = await patienter(fetch(request), copie !== null);
    if (reponse.status >= 500 && copie) return montrer(event, copie, "coupe");
    if (page) event.waitUntil(verifier());
    return reponse;
  } catch (erreur) {
    if (copie) return montrer(event, copie, erreur instanceof Lenteur ? "lent" : "coupe");
    if (page) return absente(event);
    throw erreur;
  }
}

class Lenteur extends Error {}

/**
 * A response, waited for only so long when there is another answer.
 * @param {Promise<Response>} attendue
 * @param {boolean} autre
 */
function patienter(attendue, autre) {
  if (!autre) return attendue;
  /** @type {Promise<Response>} */
  const limite = new Promise((_, refuser) => setTimeout(() => refuser(new Lenteur()), PATIENCE));
  return Promise.race([attendue, limite]);
}

/**
 * What is kept for a request.
 * @param {Request} request
 * @returns {Promise<Gardee | null>}
 */
async function gardee(request) {
  const chemin = cheminDe(request.url, racine);
  return trouver(request.mode === "navigate" ? tenantLieu(chemin) : [chemin]);
}

/**
 * The first of some files that is kept.
 * @param {string[]} chemins
 * @returns {Promise<Gardee | null>}
 */
async function trouver(chemins) {
  const copie = await copieEnUsage(racine);
  for (const chemin of copie ? chemins : []) {
    const reponse = await copie?.cache.match(racine + chemin, { ignoreVary: true });
    if (copie && reponse) return { reponse, jour: copie.liste.jour };
  }
  return null;
}

/**
 * Answer from the copy, and let the page say so.
 * @param {Demande} event
 * @param {Gardee} copie
 * @param {Raison} raison
 */
async function montrer(event, { reponse, jour }, raison) {
  derniere = 0;
  servies.set(event.resultingClientId || event.clientId, raison);
  const page = await worker.clients.get(event.clientId);
  if (event.request.mode !== "navigate") page?.postMessage({ jour, raison });
  return reponse;
}

/** @param {Demande} event */
async function absente(event) {
  const copie = await trouver([ABSENTE]);
  return copie ? montrer(event, copie, "coupe") : Response.error();
}

worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "provenance") event.waitUntil(direProvenance(event.source));
  if (event.data === "garder") event.waitUntil(garderPour(event.ports[0]));
  if (event.data === "partir") event.waitUntil(partir());
});

/**
 * Tell a page that comes from the copy so.
 * @param {any} page
 */
async function direProvenance(page) {
  const raison = servies.get(page.id);
  const copie = raison && (await copieEnUsage(racine));
  if (copie) page.postMessage({ jour: copie.liste.jour, raison });
}

/**
 * Keep the directory for the page that asks, which is told how far it is.
 * @param {MessagePort} port
 */
async function garderPour(port) {
  parti = false;
  try {
    const liste = await aSonTour(() => garder(racine, (...ou) => avancer(port, ...ou)));
    port.postMessage({ liste });
  } catch (erreur) {
    port.postMessage({ echec: erreur instanceof NonGarde ? erreur.raison : "refus" });
  }
}

/**
 * @param {MessagePort | null} port
 * @param {number} faits
 * @param {number} total
 */
function avancer(port, faits, total) {
  if (parti) throw new NonGarde("change");
  port?.postMessage({ faits, total });
}

/** Replace the copy when the site has changed; forget one that was never finished. */
async function verifier() {
  if (!aVerifier(derniere, Date.now())) return;
  derniere = Date.now();
  await aSonTour(async () => {
    if (await copieEnUsage(racine)) await garder(racine, (...ou) => avancer(null, ...ou));
    else await worker.registration.unregister();
  }).catch(() => {}); // the copy in use stays
}

/** Stop keeping, and leave nothing of what was being kept. */
async function partir() {
  parti = true;
  await aSonTour(() => effacer(racine));
}

/**
 * One thing at a time touches the copies.
 * @template T
 * @param {() => Promise<T>} travail
 */
function aSonTour(travail) {
  const tour = file.then(travail);
  file = tour.catch(() => {});
  return tour;
}
