// @ts-check
/** What the answers lead to, beside the questions: state and why by domain, alerts apart. */

import { majuscule } from "../prescription/francais.js";
import { noeud } from "./noeud.js";
import { ETATS } from "./resume.js";

/** @typedef {import("../prescription/grille.js").Evaluation} Evaluation */
/** @typedef {import("./grille-questions.js").Formulaire} Formulaire */

/**
 * Further questions stand only where an answer calls for them.
 * @param {HTMLElement} section
 * @param {Evaluation} evaluation
 */
export function montrerConditions(section, { domaines }) {
  const voulues = Object.values(domaines).flatMap(({ precisions }) => precisions);
  for (const une of section.querySelectorAll("[data-condition]")) {
    if (une instanceof HTMLElement) une.hidden = !voulues.includes(une.dataset.condition ?? "");
  }
}

/**
 * @param {HTMLElement} section
 * @param {Evaluation} evaluation
 */
export function montrerResultats(section, { domaines }) {
  for (const [id, resultat] of Object.entries(domaines)) {
    section.querySelector(`[data-resultat="${id}"]`)?.replaceChildren(...domaine(resultat));
    for (const { id: item, texte } of resultat.details) {
      const place = section.querySelector(`[data-calcul="${item}"]`);
      if (place) place.textContent = texte || "à calculer";
    }
  }
}

/** @param {import("../prescription/grille.js").Resultat} resultat */
function domaine({ points, etat, pourquoi, repondu, total }) {
  const compte = `${points} ${points > 1 ? "points" : "point"}, ${repondu} ${repondu > 1 ? "items" : "item"} sur ${total} ${repondu > 1 ? "renseignés" : "renseigné"}`;
  const raisons = pourquoi.slice(0, repondu < total ? -1 : undefined);
  return [
    noeud("p", [noeud("strong", majuscule(ETATS[etat])), ` – ${compte}.`]),
    raisons.length ? noeud("ul", raisons.map((une) => noeud("li", une))) : "",
  ].filter((un) => un !== "");
}

/**
 * The alerts, then one sentence: they change only when a conclusion or an alert does.
 * @param {Formulaire} formulaire
 * @param {Evaluation} evaluation
 * @returns {HTMLElement[]}
 */
export function resumer(formulaire, evaluation) {
  const dites = evaluation.alertes.map(({ id, phrase }) => {
    const titre = formulaire.alertes.find((une) => une.id === id)?.titre ?? "";
    return noeud("p.alerte.grave", [noeud("strong", `${titre}. `), phrase]);
  });
  return [...dites, noeud("p", conclusions(formulaire, evaluation))];
}

/**
 * @param {Formulaire} formulaire
 * @param {Evaluation} evaluation
 */
function conclusions({ domaines }, { domaines: resultats, variante }) {
  if (!variante) return "Indiquez l’âge du patient\u00a0: les questions en dépendent.";
  const conclus = domaines.filter(({ id }) => resultats[id].etat !== "incomplet");
  const dits = conclus.map(({ id, nom }) => `${nom}\u00a0: ${ETATS[resultats[id].etat]}.`);
  return dits.join(" ");
}
