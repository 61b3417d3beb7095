// @ts-check
/** Keeping the directory on this device, in sight, and deleting it. */

import { copieEnUsage, effacer } from "./copie.js";
import { demanderAGarder } from "./inscription.js";

/** @typedef {import("../hors-ligne.js").Page} Page */

let occupe = false;

/**
 * Keep the directory as it is now.
 * @param {Page} page
 */
export async function garder(page) {
  if (occupe) return;
  const { bouton, etat, racine } = page;
  const avance = occuper(page, true);
  page.dire("encours");
  const { liste, echec = "refus" } = await demanderAGarder(racine, (faits, total) => {
    avance.max = total;
    avance.value = faits;
  });
  occuper(page, false);
  if (!liste) return renoncer(page, echec);
  const appuye = document.activeElement === bouton;
  page.montrerGardee(liste);
  if (appuye) etat.focus();
}

/**
 * @param {Page} page
 * @param {boolean} oui
 */
function occuper({ bouton, panneau }, oui) {
  const avance = /** @type {HTMLProgressElement} */ (panneau.querySelector("progress"));
  occupe = oui;
  avance.hidden = !oui;
  avance.removeAttribute("value");
  bouton.ariaDisabled = oui ? "true" : null;
  return avance;
}

/**
 * Nothing new was kept; what was kept before still is.
 * @param {Page} page
 * @param {string} echec
 */
async function renoncer(page, echec) {
  const copie = await copieEnUsage(page.racine).catch(() => null);
  if (copie) return page.montrerGardee(copie.liste);
  await (await page.inscription())?.unregister();
  page.dire(echec);
  page.bouton.hidden = false;
}

/**
 * Delete the copy and the worker.
 * @param {Page} page
 */
export async function oublier(page) {
  const inscrit = await page.inscription();
  inscrit?.active?.postMessage("partir");
  await effacer(page.racine);
  await inscrit?.unregister();
  page.effacement.hidden = true;
  await page.proposer("effacee");
  page.etat.focus();
}
