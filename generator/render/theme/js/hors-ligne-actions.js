// @ts-check
/** Keeping the directory on this device, in sight, and deleting it. */

import { copieEnUsage, effacer } from "./copie.js";
import * as page from "./hors-ligne.js";
import { demanderAGarder } from "./inscription.js";

const { bouton, etat, panneau, racine } = page;
const avance = /** @type {HTMLProgressElement} */ (panneau.querySelector("progress"));
let occupe = false;

/** Keep the directory as it is now. */
export async function garder() {
  if (occupe) return;
  occuper(true);
  page.dire("encours");
  const { liste, echec = "refus" } = await demanderAGarder(racine, (faits, total) => {
    avance.max = total;
    avance.value = faits;
  });
  occuper(false);
  if (!liste) return renoncer(echec);
  const appuye = document.activeElement === bouton;
  page.montrerGardee(liste);
  if (appuye) etat.focus();
}

/** @param {boolean} oui */
function occuper(oui) {
  occupe = oui;
  avance.hidden = !oui;
  avance.removeAttribute("value");
  bouton.ariaDisabled = oui ? "true" : null;
}

/**
 * Nothing new was kept; what was kept before still is.
 * @param {string} echec
 */
async function renoncer(echec) {
  const copie = await copieEnUsage(racine).catch(() => null);
  if (copie) return page.montrerGardee(copie.liste);
  await (await page.inscription())?.unregister();
  page.dire(echec);
  bouton.hidden = false;
}

/** Delete the copy and the worker. */
export async function oublier() {
  const inscrit = await page.inscription();
  inscrit?.active?.postMessage("partir");
  await effacer(racine);
  await inscrit?.unregister();
  page.effacement.hidden = true;
  await page.proposer("effacee");
  etat.focus();
}
