// @ts-check
/** Sheets of paper: the ordonnance and the patient's sheet, as HTML nodes. */

import { euros } from "../prescription/francais.js";
import { SIGNATURE } from "./feuille.js";
import { noeud } from "./noeud.js";

/** @typedef {import("./feuille.js").Feuille} Feuille */
/** @typedef {import("./feuille.js").Ligne} Ligne */
/** @typedef {import("./feuille.js").Soin} Soin */

/**
 * @param {Feuille} feuille
 * @returns {Node[]}
 */
export function ordonnance(feuille) {
  return [
    noeud("h3", [feuille.titre, noeud("small", "Parcours de soins global – personne soignée pour un cancer")]),
    ...avertissements(feuille),
    noeud("div.face", [
      bloc("Prescripteur", liste(feuille.prescripteur)),
      noeud("div", [
        bloc("Patient", liste(feuille.patient)),
        liste([...feuille.situation, feuille.accord]),
        noeud("p.jour", `Date\u00a0: ${feuille.date}`),
      ]),
    ]),
    tableau(feuille),
    ...hors(feuille.horsFinancement),
    bloc("Structure destinataire", [...paragraphe(feuille.structure), noeud("p", feuille.adressage)]),
    bloc("Règles appliquées", feuille.regles.map((une) => noeud("p", une))),
    noeud("div.signature", [noeud("p", "Signature et cachet"), noeud("p", `${SIGNATURE}.`)]),
  ];
}

/** @param {Feuille} feuille */
function avertissements({ mention, manques, exemple }) {
  const manque = manques.map(({ quoi }) => quoi).join(", ");
  const suite = manque && ` – Il manque\u00a0: ${manque}.`;
  return [
    ...(exemple ? [noeud("p.exemplaire", exemple)] : []),
    ...(mention ? [noeud("p.mention", [noeud("strong", mention), suite])] : []),
  ];
}

/**
 * @param {string} titre
 * @param {Node | Node[]} contenu
 */
function bloc(titre, contenu) {
  return noeud("div.bloc", [noeud("h4", titre), ...[contenu].flat()]);
}

/**
 * Named values; what is not written leaves a dotted line to write on.
 * @param {Ligne[]} lignes
 */
function liste(lignes) {
  const paires = lignes.map(([nom, valeur]) =>
    noeud("div", [noeud("dt", `${nom}\u00a0:`), " ", noeud(valeur ? "dd" : "dd.vide", valeur)]),
  );
  return noeud("dl", paires);
}

/** @param {Feuille} feuille */
function tableau({ soins, total }) {
  const cellules = (/** @type {Soin} */ { libelle, nombre, unitaire, montant }) => [
    noeud("th", libelle, { scope: "row" }),
    noeud("td", String(nombre)),
    noeud("td", euros(unitaire)),
    noeud("td", euros(montant)),
  ];
  const colonnes = ["Soins prescrits", "Nombre", "Tarif", "Montant"];
  return noeud("table", [
    noeud("thead", noeud("tr", colonnes.map((nom) => noeud("th", nom, { scope: "col" })))),
    noeud("tbody", soins.map((soin) => noeud("tr", cellules(soin)))),
    noeud(
      "tfoot",
      noeud("tr", [noeud("th", "Total", { scope: "row", colspan: 3 }), noeud("td", euros(total))]),
    ),
  ]);
}

/** @param {Soin[]} soins */
function hors(soins) {
  if (!soins.length) return [];
  const lignes = soins.map(({ libelle, nombre }) => noeud("li", `${libelle}\u00a0: ${nombre}`));
  return [bloc("Hors financement – non payé par l’agence, le patient en est prévenu", noeud("ul", lignes))];
}

/** @param {string[]} lignes the first of them is a name */
function paragraphe([nom, ...lignes]) {
  return [noeud("p", [noeud("strong", nom), ...lignes.flatMap((ligne) => [noeud("br"), ligne])])];
}

/**
 * @param {import("./fiche.js").Fiche} fiche
 * @param {Node | null} qr the drawing of the structure's address
 * @returns {Node[]}
 */
export function fichePatient({ blocs, page, exemple }, qr) {
  const lien = noeud("div.qr", [qr, noeud("p", [noeud("strong", "La page de la structure"), noeud("br"), page])]);
  return [
    noeud("h3", ["Votre parcours de soins global", noeud("small", "Fiche pour le patient")]),
    ...(exemple ? [noeud("p.exemplaire", exemple)] : []),
    ...blocs.map(({ titre, lignes }) => bloc(titre, lignes.map((ligne) => noeud("p", ligne)))),
    ...(page ? [lien] : []),
  ];
}
