// @ts-check
/** A number with its minus and plus; what cannot be done stays in sight, with its reason. */

import { euros, majuscule } from "../prescription/francais.js";
import { gabarit } from "../hors-ligne/carte-structure.js";
import { CHAMPS } from "./choix-forfait.js";

/** @typedef {import("../prescription/forfait.js").Domaine} Domaine */
/** @typedef {import("../prescription/possibles.js").Paire} Paire */
/** @typedef {import("../prescription/possibles.js").Bouton} Bouton */
/** @typedef {keyof typeof CHAMPS} Genre */

/** @param {ParentNode} dans @param {string} choix */
export const un = (dans, choix) => /** @type {HTMLElement} */ (dans.querySelector(choix));

/**
 * @param {Genre} genre
 * @param {Domaine} domaine one that has consultations
 */
export function faireNombre(genre, { id, consultation, consultations }) {
  const fait = un(gabarit("gabarit-nombre"), ".nombre");
  const hors = genre === "hors_financement" ? " hors financement" : "";
  Object.assign(fait.dataset, { domaine: id, genre });
  fait.setAttribute("aria-label", majuscule(`${consultations}${hors}`));
  un(fait, "p b").textContent = majuscule(`${consultations}${hors}`);
  const champ = /** @type {HTMLInputElement} */ (un(fait, "input"));
  champ.name = `${CHAMPS[genre]}-${id}`;
  const raison = un(fait, ".pourquoi");
  raison.id = `pourquoi-${champ.name}`;
  for (const [rang, bouton] of [...fait.querySelectorAll("button")].entries()) {
    bouton.dataset.geste = rang ? "plus" : "moins";
    const verbe = rang ? "Ajouter une" : "Ôter une";
    bouton.setAttribute("aria-label", `${verbe} ${consultation}${hors}`);
    bouton.setAttribute("aria-describedby", raison.id);
  }
  return fait;
}

/**
 * @param {HTMLElement} fait
 * @param {Paire} paire
 * @param {number} combien
 * @param {number | null} tarif in centimes; null when nobody pays
 */
export function peindreNombre(fait, paire, combien, tarif) {
  un(fait, "output").textContent = String(combien);
  un(fait, ".prix").textContent = tarif === null ? "" : `${euros(tarif)} chacune`;
  fait.toggleAttribute("data-choisi", combien > 0);
  const [moins, plus] = fait.querySelectorAll("button");
  permettre(moins, paire.moins);
  permettre(plus, paire.plus);
  un(fait, ".pourquoi").textContent = paire.plus.possible ? "" : paire.plus.phrase;
}

/**
 * @param {HTMLElement} bouton
 * @param {Bouton} dit
 */
export function permettre(bouton, dit) {
  if (dit.possible) bouton.removeAttribute("aria-disabled");
  else bouton.setAttribute("aria-disabled", "true");
}
