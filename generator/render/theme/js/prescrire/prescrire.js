// @ts-check
/** The prescription page: loads its data once, then paints every step again at each answer. */

import { Cadre } from "./cadre.js";
import { lire } from "./dossier.js";
import { Effacement } from "./effacement.js";
import { depuisLien } from "./lien.js";

/** @typedef {import("./etapes.js").Etape} Etape */
/** @typedef {import("./etapes.js").Donnees} Donnees */

const STEPS = ["eligibilite", "besoins", "forfait", "adressage", "ordonnance"];
const root = /** @type {HTMLElement} */ (document.getElementById("prescrire"));
const aujourdhui = new Date().toLocaleDateString("sv-SE");
const depuis = depuisLien();
const cadre = new Cadre(root, STEPS);
/** @type {Map<string, Etape>} */
const steps = new Map();

/** @param {string} name */
const section = (name) => /** @type {HTMLElement} */ (document.getElementById(name));

/** @param {Donnees} donnees */
function repaint(donnees) {
  /** @type {import("./etapes.js").Contexte & Record<string, unknown>} */
  const contexte = { dossier: lire(root), donnees, aujourdhui };
  for (const [name, step] of steps) contexte[name] = step.peindre(section(name), contexte);
  cadre.peindre(contexte);
}

/** Everything the page will ever fetch is asked for here, before anyone has written a word. */
async function load() {
  const [{ charger }, ...modules] = await Promise.all([
    import("./charger.js"),
    ...STEPS.map((name) => import(`./vue-${name}.js`)),
  ]);
  STEPS.forEach((name, rank) => steps.set(name, modules[rank]));
  return charger();
}

/** @param {Donnees} donnees */
function begin(donnees) {
  const changer = () => repaint(donnees);
  for (const [name, step] of steps) step.monter(section(name), donnees, changer);
  for (const kind of ["input", "change", "commune"]) root.addEventListener(kind, changer);
  const champ = root.querySelector("[name=depuis]");
  if (champ instanceof HTMLInputElement) champ.value = depuis;
  changer();
  new Effacement(root, changer).commencer();
}

/** A step whose module failed can only be had by asking for the whole page again. */
function start() {
  cadre.panne(null);
  load().then(begin, () => cadre.panne(() => (steps.size ? start() : location.reload())));
}

start();
