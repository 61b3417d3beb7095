// @ts-check
/** The forfait planner. What is chosen stands in its fields; everything else is painted from them. */

import { regleEnVigueur } from "../prescription/eligibilite.js";
import { evaluer } from "../prescription/forfait.js";
import { possibles } from "../prescription/possibles.js";
import { remplissages } from "../prescription/remplissages.js";
import { choixDe } from "./choix-forfait.js";
import { departs } from "./departs.js";
import { faireDomaine, peindreDomaine } from "./domaine.js";
import { Gestes } from "./gestes.js";
import { faireNombre, peindreNombre, un } from "./nombre.js";
import { besoinsDe, peindreProposition } from "./proposition.js";
import { peindreRemarques, peindreSolde, rappel } from "./solde.js";

/** @typedef {import("../prescription/forfait.js").Regles} Regles */
/** @typedef {import("./etapes.js").Donnees} Donnees */

/** @type {Gestes} */ let gestes;

/** @type {import("./etapes.js").Etape["monter"]} */
export function monter(section, donnees, changer) {
  const domaines = tous(donnees.regles.jeux);
  un(section, ".domaines").replaceChildren(...domaines.map(faireDomaine));
  const suivis = domaines.filter((domaine) => domaine.consultations);
  const hors = suivis.map((domaine) => faireNombre("hors_financement", domaine));
  un(section, ".lignes-hors").replaceChildren(...hors);
  gestes = new Gestes(section, changer);
}

/** @type {import("./etapes.js").Etape["peindre"]} */
export function peindre(section, { dossier, donnees, aujourdhui, eligibilite, besoins }) {
  const { jeux, politiques } = donnees.regles;
  const regles = eligibilite?.regles ?? regleEnVigueur(jeux, aujourdhui) ?? jeux[0];
  const evaluation = evaluer(regles, politiques, choixDe(dossier.forfait, regles));
  gestes.boutons = possibles(regles, politiques, evaluation);
  if (gestes.regles !== regles) partir(section, regles, politiques);
  gestes.suggestion = peindreProposition(
    un(section, ".proposition"),
    regles,
    politiques,
    besoinsDe(besoins),
  );
  peindreCartes(section, regles, evaluation);
  peindreRemarques(un(section, ".remarques"), evaluation);
  peindreSolde(un(section, ".solde"), evaluation);
  gestes.dire(evaluation);
  return evaluation;
}

/**
 * Other rules, other starts.
 * @param {HTMLElement} section
 * @param {Regles} regles
 * @param {import("../prescription/forfait.js").Politiques} politiques
 */
function partir(section, regles, politiques) {
  gestes.regles = regles;
  un(section, ".rappel").textContent = rappel(regles);
  gestes.remplissages = remplissages(regles, politiques);
  un(section, ".departs .reponses").replaceChildren(...departs(gestes.remplissages));
  un(section, ".quels").hidden = true;
  un(section, ".hors").hidden = !politiques.hors_financement.choix;
}

/**
 * @param {HTMLElement} section
 * @param {Regles} regles
 * @param {import("../prescription/forfait.js").Evaluation} evaluation
 */
function peindreCartes(section, regles, evaluation) {
  for (const carte of section.querySelectorAll("[data-carte]")) {
    if (!(carte instanceof HTMLElement)) continue;
    const boutons = gestes.boutons.find(({ domaine }) => domaine === carte.dataset.carte);
    carte.hidden = !boutons;
    if (boutons) peindreDomaine(carte, regles, boutons, evaluation);
  }
  for (const { domaine, hors_financement: paire } of gestes.boutons) {
    const ligne = section.querySelector(`.lignes-hors [data-domaine="${domaine}"]`);
    if (!paire || !(ligne instanceof HTMLElement)) continue;
    peindreNombre(ligne, paire, evaluation.hors_financement[domaine] ?? 0, null);
  }
}

/**
 * The domains of all rule sets, as the latest that has them names them.
 * @param {Regles[]} jeux
 */
function tous(jeux) {
  const domaines = jeux.flatMap((jeu) => jeu.domaines);
  return [...new Map(domaines.map((domaine) => [domaine.id, domaine])).values()];
}
