// @ts-check
/** The button that keeps the directory on this device, and the one that deletes it. */

import { copieEnUsage, effacer, lireListe } from "./copie.js";
import { enFrancais, poids } from "./garde.js";
import { demanderAGarder, inscription } from "./inscription.js";

/** @typedef {import("./garde.js").Liste} Liste */

const racine = new URL("../../", import.meta.url).href;
const panneau = /** @type {HTMLElement} */ (document.querySelector("#garde"));
const etat = /** @type {HTMLElement} */ (panneau.querySelector("[role=status]"));
const avance = /** @type {HTMLProgressElement} */ (panneau.querySelector("progress"));
const [bouton, effacement] = panneau.querySelectorAll("button");
let occupe = false;

/**
 * Say one of the sentences written in the page.
 * @param {string} cle
 * @param {Liste} [liste]
 */
function dire(cle, liste) {
  const phrase = panneau.querySelector(`template[data-dit="${cle}"]`);
  const texte = /** @type {HTMLTemplateElement} */ (phrase).content.textContent ?? "";
  etat.textContent = liste
    ? texte.replace("{poids}", poids(liste.octets)).replace("{jour}", enFrancais(liste.jour))
    : texte;
  panneau.dataset.etat = cle;
}

/** Offer the button, with what it costs. */
async function proposer(cle = "absente") {
  try {
    dire(cle, await lireListe(racine));
  } catch {
    dire("reseau");
  }
  bouton.hidden = false;
}

/** Keep the directory as it is now, in sight. */
async function garderIci() {
  if (occupe) return;
  occupe = true;
  dire("encours");
  avance.removeAttribute("value");
  avance.hidden = false;
  bouton.setAttribute("aria-disabled", "true");
  const { liste, echec = "refus" } = await demanderAGarder(racine, (faits, total) => {
    avance.max = total;
    avance.value = faits;
  });
  avance.hidden = true;
  bouton.removeAttribute("aria-disabled");
  occupe = false;
  if (liste) montrerGardee(liste);
  else await renoncer(echec);
}

/**
 * Nothing new was kept; what was kept before still is.
 * @param {string} echec
 */
async function renoncer(echec) {
  const copie = await copieEnUsage(racine).catch(() => null);
  if (copie) return montrerGardee(copie.liste);
  await (await inscription(racine))?.unregister();
  dire(echec);
  bouton.hidden = false;
}

/** @param {Liste} liste */
function montrerGardee(liste) {
  const appuye = document.activeElement === bouton;
  dire("gardee", liste);
  bouton.hidden = true;
  effacement.hidden = false;
  if (appuye) etat.focus();
}

async function effacerIci() {
  const inscrit = await inscription(racine);
  inscrit?.active?.postMessage("partir");
  await effacer(racine);
  await inscrit?.unregister();
  effacement.hidden = true;
  await proposer("effacee");
  etat.focus();
}

async function commencer() {
  if (!("serviceWorker" in navigator && "caches" in globalThis)) return dire("impossible");
  try {
    const copie = await copieEnUsage(racine);
    if (!copie || !(await inscription(racine))) return await proposer();
    montrerGardee(copie.liste);
    const { version } = await lireListe(racine).catch(() => copie.liste);
    if (version !== copie.liste.version) await garderIci();
  } catch {
    dire("refus");
  }
}

bouton.addEventListener("click", garderIci);
effacement.addEventListener("click", effacerIci);
commencer();
