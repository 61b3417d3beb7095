// @ts-check
/** A list of structures on a page, from which those that do not take a patient are set apart. */

import { phrase, raisons } from "./accueil.js";

/** @typedef {import("./accueil.js").Choix} Choix */
/** @typedef {{ element: HTMLElement, place: HTMLElement, accueil: import("./accueil.js").Accueil }} Item */

export class Liste {
  /**
   * @param {HTMLElement} section
   * @param {string} selector of the structures in it
   */
  constructor(section, selector) {
    const elements = /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll(selector));
    /** @type {Item[]} */
    this.items = [...elements].map((element) => ({
      element,
      place: /** @type {HTMLElement} */ (element.parentElement),
      accueil: accueilOf(element),
    }));
    this.places = new Set(this.items.map((item) => item.place));
    this.apart = made("div", "ecartees");
    this.apart.append(made("h3", "groupe", "Écartées selon votre choix"));
    const [place] = this.places;
    this.refused = made(place?.localName ?? "div", place?.className ?? "");
    this.apart.append(this.refused);
    section.append(this.apart);
  }

  get total() {
    return this.items.length;
  }

  /**
   * Sets the structures apart that do not take the patient, each with the reason.
   * @param {Choix} choix
   * @returns {number} how many are kept
   */
  filtrer(choix) {
    let kept = 0;
    for (const { element, place, accueil } of this.items) {
      const dites = raisons(accueil, choix);
      element.querySelector(".raison")?.remove();
      if (dites.length) element.append(made("p", "raison", phrase(dites)));
      else kept += 1;
      (dites.length ? this.refused : place).append(element);
    }
    this.apart.hidden = kept === this.total;
    for (const place of this.places) hideEmpty(place);
    return kept;
  }
}

/**
 * A group without structures goes, and its heading with it.
 * @param {HTMLElement} place
 */
function hideEmpty(place) {
  place.hidden = !place.childElementCount;
  const heading = place.previousElementSibling;
  if (heading instanceof HTMLHeadingElement) heading.hidden = place.hidden;
}

/**
 * @param {HTMLElement} element
 * @returns {import("./accueil.js").Accueil}
 */
function accueilOf({ dataset }) {
  return {
    public: dataset.public?.split(" ") ?? [],
    cancers: dataset.cancers?.split(" ") ?? [],
    refus: { public: dataset.refusPublic, cancers: dataset.refusCancers },
  };
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 */
export function made(name, className, text = "") {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
