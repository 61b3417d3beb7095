// @ts-check
/** What the page of the offline copy says when it opens; its buttons fetch what they do. */

import { LISTE, copieEnUsage } from "./hors-ligne/copie.js";
import { enFrancais, poids } from "./hors-ligne/paroles.js";
import { RACINE } from "./site.js";

/** @typedef {import("./hors-ligne/copie.js").Liste} Liste */

const racine = RACINE.href;
const panneau = /** @type {HTMLElement} */ (document.querySelector("#garde"));
const etat = /** @type {HTMLElement} */ (panneau.querySelector("[role=status]"));
const [bouton, effacement] = panneau.querySelectorAll("button");

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

/** @returns {Promise<Liste>} the files to keep, as the site has them now */
async function enLigne() {
  return (await fetch(racine + LISTE, { cache: "no-cache" })).json();
}

/** Offer the button, with what it costs. */
async function proposer(cle = "absente") {
  try {
    dire(cle, await enLigne());
  } catch {
    dire("reseau");
  }
  bouton.hidden = false;
}

/** @param {Liste} liste */
function montrerGardee(liste) {
  dire("gardee", liste);
  bouton.hidden = true;
  effacement.hidden = false;
}

/** The site's worker on this device, if people asked for it. */
async function inscription() {
  const inscrit = await navigator.serviceWorker.getRegistration(racine);
  return inscrit?.scope === racine ? inscrit : undefined;
}

const page = { racine, panneau, etat, bouton, effacement, dire, proposer, montrerGardee, inscription };

/** @typedef {typeof page} Page what the buttons act on */

async function commencer() {
  if (!("serviceWorker" in navigator && "caches" in globalThis)) return dire("impossible");
  try {
    const copie = await copieEnUsage(racine);
    if (!copie || !(await inscription())) return await proposer();
    montrerGardee(copie.liste);
    const { version } = await enLigne().catch(() => copie.liste);
    if (version !== copie.liste.version) await agir("garder");
  } catch {
    dire("refus");
  }
}

/** @param {"garder" | "oublier"} quoi */
async function agir(quoi) {
  try {
    const actions = await import("./hors-ligne/actions.js");
    await actions[quoi](page);
  } catch {
    dire(effacement.hidden ? "reseau" : "inchangee");
  }
}

bouton.addEventListener("click", () => agir("garder"));
effacement.addEventListener("click", () => agir("oublier"));
commencer();
