// @ts-check
/** The prescription page: loads its data once, then paints every step again at each answer. */

import { lire } from "./dossier.js";

/** @typedef {import("./etapes.js").Etape} Etape */
/** @typedef {import("./etapes.js").Donnees} Donnees */

const STEPS = ["eligibilite", "besoins", "forfait", "adressage", "ordonnance"];
const root = /** @type {HTMLElement} */ (document.getElementById("prescrire"));
const aujourdhui = new Date().toLocaleDateString("sv-SE");

/** @param {string} name */
const section = (name) => /** @type {HTMLElement} */ (document.getElementById(name));

/**
 * @param {Map<string, Etape>} steps
 * @param {Donnees} donnees
 */
function repaint(steps, donnees) {
  /** @type {import("./etapes.js").Contexte & Record<string, unknown>} */
  const contexte = { dossier: lire(root), donnees, aujourdhui };
  for (const [name, step] of steps) contexte[name] = step.peindre(section(name), contexte);
}

/** Everything the page will ever fetch is asked for here, before anyone has written a word. */
async function begin() {
  const [{ charger }, ...modules] = await Promise.all([
    import("./charger.js"),
    ...STEPS.map((name) => import(`./vue-${name}.js`)),
  ]);
  const donnees = await charger();
  const steps = new Map(STEPS.map((name, rank) => [name, /** @type {Etape} */ (modules[rank])]));
  const changer = () => repaint(steps, donnees);
  for (const [name, step] of steps) step.monter(section(name), donnees, changer);
  for (const kind of ["input", "change", "commune"]) root.addEventListener(kind, changer);
  changer();
}

begin();
