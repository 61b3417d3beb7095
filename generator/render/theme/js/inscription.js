// @ts-check
/** Asking the worker to keep the directory: the only place that installs it. */

/** @typedef {import("./copie.js").Liste} Liste */
/** @typedef {{ liste?: Liste, echec?: string }} Issue */
/** @typedef {Issue & { faits?: number, total?: number }} Nouvelle */

const SILENCE = 90_000;

/**
 * Install the worker and have it keep the directory; a worker that says nothing has failed.
 * @param {string} racine
 * @param {(faits: number, total: number) => void} avancer
 * @returns {Promise<Issue>}
 */
export async function demanderAGarder(racine, avancer) {
  try {
    const actif = await installer(racine);
    return await ecouter(actif, avancer);
  } catch (erreur) {
    return { echec: erreur instanceof TypeError ? "reseau" : "refus" };
  }
}

/**
 * @param {string} racine
 * @returns {Promise<ServiceWorker>}
 */
async function installer(racine) {
  const options = /** @type {const} */ ({ scope: racine, updateViaCache: "none" });
  const inscrit = await navigator.serviceWorker.register(`${racine}sw.js`, options);
  const nouveau = inscrit.active ?? inscrit.waiting ?? inscrit.installing;
  if (!nouveau) throw new Error("no worker");
  while (nouveau.state !== "activated") {
    await new Promise((suite) => nouveau.addEventListener("statechange", suite, { once: true }));
    if (nouveau.state === "redundant") throw new Error("not installed");
  }
  return nouveau;
}

/**
 * @param {ServiceWorker} worker
 * @param {(faits: number, total: number) => void} avancer
 * @returns {Promise<Issue>}
 */
function ecouter(worker, avancer) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((finir) => {
    const taire = () => finir({ echec: "reseau" });
    let silence = setTimeout(taire, SILENCE);
    port1.onmessage = ({ data }) => {
      const { faits = 0, total = 0, liste, echec } = /** @type {Nouvelle} */ (data);
      clearTimeout(silence);
      if (liste || echec) return finir({ liste, echec });
      silence = setTimeout(taire, SILENCE);
      avancer(faits, total);
    };
    worker.postMessage("garder", [port2]);
  });
}
