// @ts-check
/** The ordonnance as plain text, laid out for a medical record or a secure message. Pure. */

import { NBSP, euros } from "../prescription/francais.js";
import { SIGNATURE } from "./feuille.js";

/** @typedef {import("./feuille.js").Feuille} Feuille */
/** @typedef {import("./feuille.js").Soin} Soin */
/** @typedef {import("./feuille.js").Ligne} Ligne */

const VIDE = "…………";

/**
 * @param {Feuille} feuille
 * @returns {string} lines under headings, with a blank line between blocks and none at the end
 */
export function enTexte(feuille) {
  const blocs = [
    bloc(`${feuille.titre.toUpperCase()} – PARCOURS DE SOINS GLOBAL`, entete(feuille)),
    bloc("PATIENT", feuille.patient.map(dire)),
    bloc("PRESCRIPTEUR", feuille.prescripteur.map(dire)),
    bloc("SITUATION", [...feuille.situation, feuille.accord].map(dire)),
    bloc("SOINS PRESCRITS", [...feuille.soins.map(finance), `Total${NBSP}: ${euros(feuille.total)}`]),
    feuille.horsFinancement.length ? bloc("HORS FINANCEMENT", feuille.horsFinancement.map(horsFinancement)) : "",
    bloc("STRUCTURE DESTINATAIRE", [...feuille.structure, feuille.adressage]),
    bloc("RÈGLES APPLIQUÉES", feuille.regles),
    `${SIGNATURE}.`,
  ];
  return blocs.filter(Boolean).join("\n\n");
}

/** @param {Feuille} feuille */
function entete({ mention, manques, exemple, date }) {
  const manque = manques.map(({ quoi }) => quoi).join(", ");
  return [mention, manque && `Il manque${NBSP}: ${manque}.`, exemple, `Le ${date}`].filter(Boolean);
}

/**
 * @param {string} titre
 * @param {string[]} lignes
 */
function bloc(titre, lignes) {
  return [titre, ...lignes].join("\n");
}

/** @param {Ligne} ligne */
function dire([libelle, valeur]) {
  return `${libelle}${NBSP}: ${valeur || VIDE}`;
}

/** @param {Soin} soin */
function finance({ libelle, nombre, unitaire, montant }) {
  return `- ${libelle}${NBSP}: ${nombre} × ${euros(unitaire)} = ${euros(montant)}`;
}

/** @param {Soin} soin */
export function horsFinancement({ libelle, nombre }) {
  return `- ${libelle}${NBSP}: ${nombre}, non financée${nombre > 1 ? "s" : ""} par l’agence`;
}
