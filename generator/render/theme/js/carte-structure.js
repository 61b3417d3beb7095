// @ts-check
/** A structure in a few lines, as the pages made by the build show it: the page has the templates. */

import { kilometres } from "./distance.js";

/** @typedef {import("./reponse.js").Structure} Structure */
/** @typedef {import("./reponse.js").Proche} Proche */

/**
 * A copy of the only element of one of the page's templates, or of all of them.
 * @param {string} nom
 */
export function gabarit(nom) {
  const trouve = /** @type {HTMLTemplateElement} */ (document.getElementById(nom));
  return /** @type {DocumentFragment} */ (trouve.content.cloneNode(true));
}

/**
 * An element that is there: the first that a selector finds.
 * @param {ParentNode} dans
 * @param {string} choix
 */
export function un(dans, choix) {
  return /** @type {HTMLElement} */ (dans.querySelector(choix));
}

/**
 * A card, as in `carte-structure.html`.
 * @param {DocumentFragment} carte
 * @param {Structure} structure
 * @param {URL} racine
 */
export function remplirCarte(carte, structure, racine) {
  const { porteur, sites, restrictions, telephone } = structure;
  const lieux = enumeration([...new Set(sites.map((site) => site.commune))]);
  un(carte, ".genre").textContent = `${porteur} \u00b7 ${lieux}`;
  nommer(un(carte, "h3 a"), structure, racine);
  if (restrictions.length) un(carte, ".pastilles").replaceChildren(...pastilles(restrictions));
  const tel = /** @type {HTMLAnchorElement} */ (un(carte, ".tel"));
  tel.href = `tel:${telephone.replaceAll(" ", "")}`;
  tel.textContent = telephone.replaceAll(" ", "\u00a0");
  direRefus(un(carte, ".carte"), structure);
  return carte;
}

/**
 * A line about a structure that is near, as in `proche.html`.
 * @param {DocumentFragment} ligne
 * @param {Proche} proche
 * @param {URL} racine
 */
export function remplirProche(ligne, { structure, site, metres }, racine) {
  un(ligne, "b").textContent = kilometres(metres);
  un(ligne, ".genre").append(` \u00b7 ${site.commune}`);
  nommer(un(ligne, "a"), structure, racine);
  un(ligne, "a").after(...pastilles(structure.restrictions));
  direRefus(un(ligne, "li"), structure);
  return ligne;
}

/**
 * @param {HTMLElement} lien
 * @param {Structure} structure
 * @param {URL} racine
 */
function nommer(lien, { id, nom }, racine) {
  /** @type {HTMLAnchorElement} */ (lien).href = new URL(`structures/${id}/`, racine).href;
  lien.textContent = nom;
}

/** @param {string[]} dites */
function pastilles(dites) {
  return dites.flatMap((dite) => {
    const pastille = document.createElement("span");
    pastille.className = "pastille";
    pastille.textContent = dite;
    return [" ", pastille];
  });
}

/**
 * What the filter reads: whom a structure takes, and why it turns others away.
 * @param {HTMLElement} element
 * @param {Structure} structure
 */
function direRefus({ dataset }, { public: publics, cancers, refus }) {
  if (refus.public) Object.assign(dataset, { public: publics.join(" "), refusPublic: refus.public });
  if (refus.cancers) Object.assign(dataset, { cancers: cancers.join(" "), refusCancers: refus.cancers });
}

/** @param {string[]} mots */
function enumeration(mots) {
  return new Intl.ListFormat("fr").format(mots);
}
