// @ts-check
/** Eligibility: each answer's consequence beside it, and one sentence for the whole. */

import { evaluer } from "../prescription/eligibilite.js";
import { verdict } from "./verdict.js";
import { paragraphes } from "./consequence.js";

/** @typedef {import("../prescription/consequences.js").Consequence} Consequence */

/** @param {ParentNode} dans @param {string} choix */
const un = (dans, choix) => /** @type {HTMLElement} */ (dans.querySelector(choix));

/** @type {import("./etapes.js").Etape["monter"]} */
export function monter(section, _donnees, changer) {
  section.addEventListener("focusout", () => changer());
}

/** @type {import("./etapes.js").Etape["peindre"]} */
export function peindre(section, { dossier, donnees, aujourdhui }) {
  const reponses = Object.fromEntries(
    Object.entries(dossier.eligibilite ?? {}).map(([nom, valeur]) => [souligne(nom), valeur]),
  );
  const resultat = evaluer(reponses, donnees.regles, aujourdhui);
  for (const question of section.querySelectorAll("[data-question]")) {
    const nom = souligne(/** @type {HTMLElement} */ (question).dataset.question ?? "");
    repondre(/** @type {HTMLElement} */ (question), resultat.questions[nom]);
  }
  un(section, "[data-question=fin-traitement]").hidden = reponses.phase === "pendant";
  nommer(un(section, ".regles"), resultat.regles);
  dire(un(section, ".verdict"), resultat);
  return resultat;
}

/**
 * A date half typed is not yet a wrong one: it is told once the field is left.
 * @param {HTMLElement} question
 * @param {Consequence | undefined} dite
 */
function repondre(question, dite) {
  const champ = question.querySelector("input[type=text]");
  const enCours = champ !== null && champ === document.activeElement;
  const montree = dite && !(dite.erreur && enCours) ? paragraphes(dite) : [];
  const place = un(question, ".consequence");
  const avant = [...place.children].map((one) => one.outerHTML).join("");
  if (avant !== montree.map((one) => one.outerHTML).join("")) place.replaceChildren(...montree);
  if (dite?.erreur && !enCours) champ?.setAttribute("aria-invalid", "true");
  else champ?.removeAttribute("aria-invalid");
}

/**
 * @param {HTMLElement} place
 * @param {import("../prescription/forfait.js").Regles | null} regles
 */
function nommer(place, regles) {
  place.hidden = !regles;
  place.classList.toggle("sures", !regles?.a_confirmer);
  place.textContent = regles?.mention ?? "";
}

/**
 * @param {HTMLElement} place
 * @param {import("../prescription/eligibilite.js").Resultat} resultat
 */
function dire(place, resultat) {
  const phrase = verdict(resultat);
  place.dataset.etat = resultat.etat;
  if (place.textContent !== phrase) place.textContent = phrase;
}

/** @param {string} nom */
function souligne(nom) {
  return nom.replaceAll("-", "_");
}
