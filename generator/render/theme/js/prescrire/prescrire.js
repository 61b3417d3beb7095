// @ts-check
/** The prescription page, once all it needs is there: paints every step again at each answer. */

import { openIndex } from "../communes.js";
import { poserCommunes } from "../donnees.js";
import { Cadre } from "./cadre.js";
import { lire } from "./dossier.js";
import { Effacement } from "./effacement.js";
import * as adressage from "./vue-adressage.js";
import * as besoins from "./vue-besoins.js";
import * as eligibilite from "./vue-eligibilite.js";
import * as forfait from "./vue-forfait.js";
import * as ordonnance from "./vue-ordonnance.js";

/** @typedef {import("./etapes.js").Etape} Etape */
/** @typedef {import("./etapes.js").Donnees} Donnees */

/** @type {Record<string, Etape>} in the order of the page */
const STEPS = { eligibilite, besoins, forfait, adressage, ordonnance };

/** @param {string} name */
const section = (name) => /** @type {HTMLElement} */ (document.getElementById(name));

/**
 * @param {HTMLElement} root
 * @param {Donnees} donnees
 * @param {string} depuis the structure whose page led here; empty when none did
 */
export function commencer(root, donnees, depuis) {
  const aujourdhui = new Date().toLocaleDateString("sv-SE");
  const cadre = new Cadre(root, Object.keys(STEPS));
  const changer = () => {
    /** @type {import("./etapes.js").Contexte & Record<string, unknown>} */
    const contexte = { dossier: lire(root), donnees, aujourdhui };
    for (const [name, step] of Object.entries(STEPS)) contexte[name] = step.peindre(section(name), contexte);
    cadre.peindre(contexte);
  };
  const effacement = new Effacement(root, changer);
  for (const [name, step] of Object.entries(STEPS)) step.monter(section(name), donnees, changer);
  for (const kind of ["input", "change", "commune"]) root.addEventListener(kind, changer);
  const champ = root.querySelector("[name=depuis]");
  if (champ instanceof HTMLInputElement) champ.value = depuis;
  changer();
  effacement.commencer();
}

/**
 * The index of communes. The box asks nothing of other regions here: the file it would fetch is
 * named after the first letters that are typed, which are those of a patient's home.
 * @param {any} communes the content of `communes.json`
 */
export function ouvrir(communes) {
  const index = openIndex(communes);
  index.tiroirs.clear();
  poserCommunes(index);
  return index;
}
