// @ts-check
/** Which structures to propose for a patient, and why not the others. Pure. */

import { raisons } from "../accueil.js";
import { age, lireNaissance } from "../prescription/dates.js";
import { compte } from "../prescription/francais.js";
import { reponse } from "../reponse.js";

/** @typedef {import("../reponse.js").Structure} Structure */
/** @typedef {import("./etapes.js").Donnees} Donnees */
/** @typedef {{ structure: Structure, raisons: string[], metres: number | null }} Candidate */
/** @typedef {{ titre: string, candidates: Candidate[] }} Groupe */
/** @typedef {{ code: string, nom: string, rang: number }} Commune */

const MAJORITE = 18;

/**
 * A patient's public, by the birth date on the ordonnance or else the age of the needs grid.
 * @param {import("./dossier.js").Dossier} dossier
 * @param {string} jour
 * @returns {string} empty when neither can be read
 */
export function publicDe({ ordonnance, besoins }, jour) {
  const naissance = lireNaissance(ordonnance?.naissance, jour).jour;
  const ans = naissance ? age(naissance, jour) : Number.parseInt(String(besoins?.age), 10);
  if (Number.isNaN(ans)) return "";
  return ans < MAJORITE ? "enfants" : "adultes";
}

/**
 * Those that cover the home and take the patient; those left out; those merely near; and the one
 * asked for, when it is none of them.
 * @param {Pick<Donnees, "annuaire" | "points">} donnees
 * @param {Commune | null} commune
 * @param {import("../accueil.js").Choix} patient
 * @param {string} voulue identifier of the structure asked for; empty when there is none
 * @returns {Groupe[]} without the empty ones
 */
export function groupes({ annuaire, points }, commune, patient, voulue) {
  const { interventions, proches } = commune
    ? reponse(annuaire, points, commune.rang)
    : { interventions: [], proches: [] };
  const couvrent = interventions.map(({ structure }) => candidate(structure, patient, [], null));
  const ailleurs = commune ? [`n’intervient pas à ${commune.nom}`] : [];
  const voisines = proches.map(({ structure, metres }) => candidate(structure, patient, ailleurs, metres));
  const vues = new Set([...couvrent, ...voisines].map(({ structure }) => structure.id));
  const demandee = annuaire.structures.filter(({ id }) => id === voulue && !vues.has(id));
  const gardees = couvrent.filter((une) => !une.raisons.length);
  const ecartees = couvrent.filter((une) => une.raisons.length);
  return [
    { titre: "Structure choisie", candidates: demandee.map((une) => candidate(une, patient, ailleurs, null)) },
    { titre: intervient(gardees.length, commune), candidates: gardees },
    { titre: "Interviennent, mais n’accueillent pas ce patient", candidates: ecartees },
    { titre: "Proches, mais n’interviennent pas dans sa commune", candidates: voisines },
  ].filter(({ candidates }) => candidates.length);
}

/**
 * The only structure that covers the home and takes the patient, if there is just one.
 * @param {Groupe[]} trouves
 * @returns {string} its identifier; empty when there is none, or a choice to make
 */
export function seule(trouves) {
  const possibles = trouves
    .flatMap(({ candidates }) => candidates)
    .filter((une) => !une.raisons.length && une.metres === null);
  return possibles.length === 1 ? possibles[0].structure.id : "";
}

/**
 * @param {Structure} structure
 * @param {import("../accueil.js").Choix} patient
 * @param {string[]} avant reasons that hold for any patient
 * @param {number | null} metres
 * @returns {Candidate}
 */
function candidate(structure, patient, avant, metres) {
  return { structure, raisons: [...avant, ...raisons(structure, patient)], metres };
}

/**
 * @param {number} combien
 * @param {Commune | null} commune
 */
export function intervient(combien, commune) {
  const verbe = combien > 1 ? "interviennent" : "intervient";
  return `${compte(combien, "structure")} ${verbe} à ${commune?.nom}`;
}
