// @ts-check
/** Structures to choose from, as radio cards. */

import { phrase } from "../accueil.js";
import { gabarit } from "../hors-ligne/carte-structure.js";
import { kilometres } from "../distance.js";
import { RACINE } from "../site.js";
import { enumeration, minuscule } from "../prescription/francais.js";
import { un } from "./nombre.js";

/** @typedef {import("./choix-structures.js").Candidate} Candidate */

/** What a referral mode changes, by its code. */
const ORIENTATIONS = {
  direct: "Adressage direct\u00a0: le patient contacte la structure, ordonnance en main.",
  demande_prealable:
    "Demande préalable\u00a0: demandez d’abord l’accord de la structure. L’ordonnance imprimée le rappelle.",
};

/**
 * How to refer the patient: the structure's own way, or the region's as long as none is chosen.
 * @param {import("../reponse.js").Structure | undefined} structure
 * @param {import("../prescription/forfait.js").Politiques} politiques
 * @returns {string[]}
 */
export function consignes(structure, { mode_orientation: region, teleconsultation }) {
  const mode = structure?.adressage ?? region.choix;
  const doute = !structure && region.a_confirmer ? [`À confirmer\u00a0: ${region.a_confirmer}`] : [];
  const loin = teleconsultation.choix && structure?.teleconsultation === "oui";
  const condition = loin ? [`Téléconsultation possible\u00a0: ${minuscule(teleconsultation.condition ?? "")}`] : [];
  return [ORIENTATIONS[/** @type {keyof typeof ORIENTATIONS} */ (mode)] ?? "", ...doute, ...condition];
}

/**
 * @param {import("./choix-structures.js").Groupe} groupe
 * @returns {HTMLElement}
 */
export function faireGroupe({ titre, candidates }) {
  const fait = un(gabarit("gabarit-groupe"), "fieldset");
  un(fait, "legend").textContent = titre;
  un(fait, ".cartes").replaceChildren(...candidates.map(faireCarte));
  return fait;
}

/** @param {Candidate} candidate */
function faireCarte({ structure, raisons, metres }) {
  const carte = un(gabarit("gabarit-structure"), ".carte");
  const radio = /** @type {HTMLInputElement} */ (un(carte, "input"));
  radio.value = structure.id;
  un(carte, "label b").textContent = structure.nom;
  const lieux = enumeration([...new Set(structure.sites.map((site) => site.commune))]);
  const loin = metres === null ? [] : [`à ${kilometres(metres)} à vol d’oiseau`];
  un(carte, ".genre").textContent = [structure.porteur, lieux, ...loin].join(" \u00b7 ");
  const dites = [...structure.restrictions, structure.adressage === "direct" ? "" : "Demande préalable"];
  un(carte, ".raison").textContent = raisons.length ? phrase(raisons) : dites.filter(Boolean).join(" \u00b7 ");
  un(carte, ".raison").classList.toggle("refusee", raisons.length > 0);
  un(carte, ".raison").id = `raison-${structure.id}`;
  radio.setAttribute("aria-describedby", `raison-${structure.id}`);
  un(carte, ".tel").textContent = structure.telephone.replaceAll(" ", "\u00a0");
  un(carte, "a").setAttribute("href", new URL(`structures/${structure.id}/`, RACINE).href);
  un(carte, "a").setAttribute("aria-label", `Sa fiche (nouvel onglet)\u00a0: ${structure.nom}`);
  return carte;
}
