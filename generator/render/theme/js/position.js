// @ts-check
/**
 * A button that proposes the communes around the device. The position is asked for when the button
 * is pressed, compared here with the centres of communes, and forgotten: nothing is sent or kept.
 */

import { communes, points } from "./donnees.js";
import { choisir, reste } from "./boite/choisir.js";
import { ligne } from "./boite/phrases.js";
import { plusProches } from "./boite/pres.js";
import { kilometres } from "./distance.js";
import { element } from "./boite/volet.js";
import { RACINE } from "./site.js";

const COMBIEN = 5;
const LOIN = 30_000;
const ATTENTE = 10_000;
const FINE = "\u202f";
const PLUTOT = "Écrivez plutôt la commune ou le code postal.";
const INTROUVABLE = `L’appareil n’a pas trouvé sa position. ${PLUTOT}`;
const PANNE = `La liste des communes n’a pas pu être chargée. ${PLUTOT}`;
const REFUS = `La position n’a pas été donnée${FINE}: elle est refusée pour ce site, ou par l’appareil. ${PLUTOT}`;
const QUESTION = `Les communes les plus proches à vol d’oiseau${FINE}: laquelle est celle du domicile${FINE}?`;
const PRUDENCE =
  "La distance est celle du centre de la commune\u202f: la plus proche n’est pas toujours la vôtre. Votre position n’est ni envoyée ni gardée.";

/** @param {HTMLElement} bouton */
export function start(bouton) {
  const volet = element("div", "", { class: "volet", role: "status" });
  volet.hidden = true;
  bouton.after(volet);
  const close = () => {
    volet.hidden = true;
  };
  const form = /** @type {HTMLElement} */ (bouton.parentElement);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    const inside = relatedTarget instanceof Node && volet.contains(relatedTarget);
    if (!inside && relatedTarget !== bouton) close();
  });
  form.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  volet.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("commune", close);
  bouton.addEventListener("click", () => propose(bouton, volet, form));
  propose(bouton, volet, form);
}

/**
 * @param {HTMLElement} bouton
 * @param {HTMLElement} volet
 * @param {HTMLElement} form
 */
async function propose(bouton, volet, form) {
  bouton.focus();
  volet.hidden = false;
  volet.replaceChildren(element("p", "Recherche de la position…"));
  volet.replaceChildren(...(await around(form).catch((failure) => [element("p", sentence(failure))])));
}

/**
 * What the communes around say: a question and its answers, or how far the region is.
 * @param {HTMLElement} form
 */
async function around(form) {
  const [{ coords }, index, places] = await Promise.all([located(), communes(), points()]);
  const near = plusProches(places, [coords.latitude, coords.longitude], COMBIEN);
  const [{ rang, metres }] = near;
  if (metres > LOIN) {
    const { titre } = ligne(index, { rang, ancien: -1 });
    const loin = `La commune de la région la plus proche de vous, ${titre}, est à ${kilometres(metres)} à vol d’oiseau. ${PLUTOT}`;
    return [element("p", loin)];
  }
  const list = element("ul");
  list.append(...near.map((one) => answer(form, index, one)));
  return [element("p", QUESTION, { class: "question" }), list, element("p", PRUDENCE, { class: "note" })];
}

/**
 * A link to the commune's page; a button where the choice is for the page itself.
 * @param {HTMLElement} form
 * @param {import("./communes.js").Index} index
 * @param {{ rang: number, metres: number }} near
 */
function answer(form, index, { rang, metres }) {
  const { titre, detail } = ligne(index, { rang, ancien: -1 });
  const href = new URL(`communes/${index.codes[rang]}/`, RACINE).href;
  const ici = reste(form);
  const asked = ici ? element("button", titre, { type: "button", class: "discret" }) : element("a", titre, { href });
  if (ici) asked.addEventListener("click", () => take(form, index, rang));
  const made = element("li");
  made.append(asked, " ", element("small", `${detail} · ${kilometres(metres)}`));
  return made;
}

/**
 * What was pressed goes away with its list: the field takes the focus.
 * @param {HTMLElement} form
 * @param {import("./communes.js").Index} index
 * @param {number} rang
 */
function take(form, index, rang) {
  form.querySelector("input")?.focus();
  choisir(form, index, rang);
}

/** @returns {Promise<GeolocationPosition>} */
function located() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) reject(new Error("no geolocation"));
    else navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: ATTENTE });
  });
}

/** @param {unknown} failure */
function sentence(failure) {
  if (!(failure instanceof GeolocationPositionError)) {
    return navigator.geolocation ? PANNE : INTROUVABLE;
  }
  return failure.code === failure.PERMISSION_DENIED ? REFUS : INTROUVABLE;
}
