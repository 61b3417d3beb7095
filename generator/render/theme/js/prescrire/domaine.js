// @ts-check
/** The card of a domain: its bilan, its consultations, what is not paid for. */

import { gabarit } from "../hors-ligne/carte-structure.js";
import { euros, majuscule } from "../prescription/francais.js";
import { faireNombre, peindreNombre, permettre, un } from "./nombre.js";

/** @typedef {import("../prescription/forfait.js").Domaine} Domaine */
/** @typedef {import("../prescription/forfait.js").Regles} Regles */
/** @typedef {import("../prescription/possibles.js").Boutons} Boutons */

/** @param {Domaine} domaine */
export function faireDomaine(domaine) {
  const carte = un(gabarit("gabarit-domaine"), ".domaine");
  carte.dataset.carte = domaine.id;
  carte.setAttribute("aria-label", domaine.nom);
  un(carte, "h3").textContent = domaine.nom;
  const coche = /** @type {HTMLInputElement} */ (un(carte, "input"));
  coche.value = domaine.id;
  const raison = un(carte, ".pourquoi");
  raison.id = `pourquoi-bilan-${domaine.id}`;
  coche.setAttribute("aria-describedby", raison.id);
  un(carte, ".bascule b").textContent = majuscule(domaine.bilan ?? "");
  un(carte, ".bascule").hidden = !domaine.bilan;
  if (domaine.consultations) un(carte, ".precision").before(faireNombre("consultations", domaine));
  return carte;
}

/**
 * @param {HTMLElement} carte
 * @param {Regles} regles
 * @param {Boutons} boutons
 * @param {import("../prescription/forfait.js").Evaluation} choix
 */
export function peindreDomaine(carte, regles, { domaine, bilan, consultations }, choix) {
  const pris = choix.bilans.includes(domaine);
  const prochain = pris ? bilan.moins : bilan.plus;
  const coche = /** @type {HTMLInputElement} */ (un(carte, "input[type=checkbox]"));
  permettre(coche, prochain);
  un(carte, ".bascule .prix").textContent = euros(regles.tarif_bilan);
  un(carte, ".pourquoi").textContent = prochain.possible ? "" : prochain.phrase;
  const precision = regles.domaines.find(({ id }) => id === domaine)?.precision ?? "";
  un(carte, ".precision").textContent = precision;
  const nombre = carte.querySelector(".nombre");
  if (!(nombre instanceof HTMLElement)) return;
  peindreNombre(nombre, consultations, choix.consultations[domaine] ?? 0, regles.tarif_consultation);
}
