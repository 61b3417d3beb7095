// @ts-check
/** Where the patient goes: the structures that cover the home, the reasons for the others. */

import { start } from "../boite.js";
import { parCode } from "../communes.js";
import { majuscule } from "../prescription/francais.js";
import { consignes, faireGroupe } from "./carte-choix.js";
import { groupes, intervient, publicDe, seule } from "./choix-structures.js";
import { un } from "./nombre.js";
import { element } from "../boite/volet.js";

/** @typedef {import("./choix-structures.js").Groupe} Groupe */
/** @typedef {import("./choix-structures.js").Commune} Commune */
/** @typedef {import("./etapes.js").Donnees} Donnees */

let montres = "";

/** @type {import("./etapes.js").Etape["monter"]} */
export function monter(section) {
  section.addEventListener("commune", (event) => {
    champ(section, "commune").value = /** @type {CustomEvent} */ (event).detail.code;
    for (const radio of radios(section)) radio.checked = false;
  });
  const boite = un(section, ".boite");
  if (boite.contains(document.activeElement)) start(boite);
  else boite.addEventListener("focusin", () => start(boite), { once: true });
}

/** @type {import("./etapes.js").Etape["peindre"]} */
export function peindre(section, { dossier, donnees, aujourdhui, eligibilite }) {
  const part = dossier.adressage ?? {};
  const commune = communeDe(donnees, String(part.commune ?? ""));
  const deduit = publicDe(dossier, eligibilite?.prescription_le ?? aujourdhui);
  const patient = { public: String(part.public || deduit), cancer: String(part.cancer ?? "") };
  const trouves = groupes(donnees, commune, patient, String(part.structure ?? part.depuis ?? ""));
  proposer(section, trouves, String(part.structure || part.depuis || ""));
  const id = choisie(section);
  const candidate = trouves.flatMap((un) => un.candidates).find((une) => une.structure.id === id);
  dire(section, commune, trouves, !part.public && deduit, donnees);
  const dites = consignes(candidate?.structure, donnees.regles.politiques);
  const place = un(section, ".orientation");
  place.replaceChildren(...dites.map((une) => element("p", une)));
  const { structure = null, raisons = [] } = candidate ?? {};
  return { commune, structure, raisons, ...patient };
}

/**
 * Cards are made again only when they change, since a choice is being made on them.
 * @param {HTMLElement} section
 * @param {Groupe[]} trouves
 * @param {string} voulue the one chosen before; else the only possible one is
 */
function proposer(section, trouves, voulue) {
  const cle = JSON.stringify(trouves.map((un) => [un.titre, un.candidates.map((une) => [une.structure.id, une.raisons])]));
  const place = un(section, ".structures");
  if (cle !== montres) place.replaceChildren(...trouves.map(faireGroupe));
  montres = cle;
  const id = voulue || seule(trouves);
  for (const radio of radios(place)) radio.checked = radio.value === id;
}

/**
 * @param {HTMLElement} section
 * @param {Commune | null} commune
 * @param {Groupe[]} trouves
 * @param {string | false} deduit
 * @param {Donnees} donnees
 */
function dire(section, commune, trouves, deduit, { annuaire }) {
  const chez = trouves.flatMap((un) => un.candidates).filter((une) => !une.raisons.length && une.metres === null);
  const personne = commune !== null && chez.length === 0;
  const combien = personne ? "" : ` ${intervient(chez.length, commune)}.`;
  ecrire(un(section, ".choisie"), commune ? `Domicile\u00a0: ${commune.nom}.${combien}` : "");
  const qui = deduit && annuaire.publics[deduit];
  ecrire(un(section, "#a-public"), qui ? `${majuscule(qui)}, d’après son âge.` : "");
  const { nom, telephone, courriel } = annuaire.contact;
  un(section, ".personne").hidden = !personne;
  ecrire(un(section, ".personne"), personne ? `Aucune structure n’intervient ici pour ce patient. ${nom} vous répond\u00a0: ${telephone}, ${courriel}.` : "");
}

/**
 * @param {HTMLElement} place
 * @param {string} phrase
 */
function ecrire(place, phrase) {
  if (place.textContent !== phrase) place.textContent = phrase;
}

/**
 * @param {HTMLElement} section
 * @param {string} nom
 */
function champ(section, nom) {
  return /** @type {HTMLInputElement} */ (section.querySelector(`input[name=${nom}]`));
}

/**
 * @param {ParentNode} dans
 * @returns {NodeListOf<HTMLInputElement>}
 */
function radios(dans) {
  return dans.querySelectorAll("input[name=structure]");
}

/** @param {HTMLElement} section */
function choisie(section) {
  return [...radios(section)].find((radio) => radio.checked)?.value ?? "";
}

/**
 * @param {Donnees} donnees
 * @param {string} code
 * @returns {Commune | null}
 */
function communeDe({ communes }, code) {
  const rang = code ? parCode(communes, code) : undefined;
  return rang === undefined ? null : { code, nom: communes.noms[rang], rang };
}
