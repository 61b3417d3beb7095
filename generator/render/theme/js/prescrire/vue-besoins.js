// @ts-check
/** The needs grid: questions of the patient's age, what they lead to and why, alerts apart. */

import { age, lireNaissance } from "../prescription/dates.js";
import { evaluer, visibles } from "../prescription/grille.js";
import { montrerConditions, montrerResultats, resumer } from "./grille-resultats.js";
import { questions } from "./grille-questions.js";
import { brancher, imprimer } from "./impression.js";
import { montrerErreurs } from "./ordonnance-champs.js";

/** @type {Set<string>} fields left at least once */
const quittes = new Set();

/** @type {import("./etapes.js").Etape["monter"]} */
export function monter(section, donnees, changer) {
  if (!donnees.formulaire) return;
  section.addEventListener("focusout", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type === "radio" || !target.value) return;
    quittes.add(target.name);
    changer();
  });
  section.closest("#prescrire")?.addEventListener("effacement", () => quittes.clear());
  const bouton = section.querySelector("[data-action]");
  const papiers = document.getElementById("ordonnance");
  if (bouton instanceof HTMLElement && papiers) brancher(bouton, () => imprimer(papiers, "resume"));
}

/** @type {import("./etapes.js").Etape["peindre"]} */
export function peindre(section, { dossier, donnees, aujourdhui }) {
  if (!donnees.grille || !donnees.formulaire) return null;
  const ans = ageDuPatient(section, dossier, aujourdhui);
  const evaluation = evaluer(donnees.grille, ans, dossier.besoins);
  const { domaines, alertes } = visibles(donnees.grille, ans);
  const connu = evaluation.variante !== null;
  if (connu) poser(section, donnees.formulaire);
  montrer(section, "item", domaines.flatMap(({ items }) => items));
  montrer(section, "mesure", domaines.flatMap(({ mesures }) => mesures));
  montrer(section, "alerte", alertes);
  for (const une of section.querySelectorAll("[data-si-age]")) {
    if (une instanceof HTMLElement) une.hidden = !connu;
  }
  const erreurs = Object.fromEntries(evaluation.erreurs.map(({ item, phrase }) => [item, phrase]));
  montrerErreurs(section, erreurs, quittes);
  montrerConditions(section, evaluation);
  montrerResultats(section, evaluation);
  dire(section, resumer(donnees.formulaire, evaluation));
  return evaluation;
}

/**
 * Hundreds of elements, that nobody sees before an age is known: built then, once.
 * @param {HTMLElement} section
 * @param {import("./grille-questions.js").Formulaire} formulaire
 */
function poser(section, formulaire) {
  const place = section.querySelector(".questions");
  if (place && !place.firstChild) place.replaceChildren(...questions(formulaire));
}

/**
 * The age written, or that of the birth date on the ordonnance, which then wins.
 * @param {HTMLElement} section
 * @param {import("./dossier.js").Dossier} dossier
 * @param {string} aujourdhui
 */
function ageDuPatient(section, dossier, aujourdhui) {
  const champ = /** @type {HTMLInputElement} */ (section.querySelector("[name=age]"));
  const ne = lireNaissance(dossier.ordonnance?.naissance, aujourdhui).jour;
  if (ne) champ.value = String(age(ne, aujourdhui));
  else if (champ.readOnly) champ.value = "";
  champ.readOnly = Boolean(ne);
  const note = section.querySelector(".age-tire");
  if (note instanceof HTMLElement) note.hidden = !ne;
  return champ.value;
}

/**
 * @param {HTMLElement} section
 * @param {string} sorte
 * @param {string[]} ids
 */
function montrer(section, sorte, ids) {
  for (const un of section.querySelectorAll(`[data-${sorte}]`)) {
    if (un instanceof HTMLElement) un.hidden = !ids.includes(un.dataset[sorte] ?? "");
  }
}

/**
 * @param {HTMLElement} section
 * @param {HTMLElement[]} dites
 */
function dire(section, dites) {
  const place = section.querySelector(".besoins-etat");
  const texte = dites.map((une) => une.textContent).join("");
  if (place && place.textContent !== texte) place.replaceChildren(...dites);
}
