// @ts-check
/** The lines of the ordonnance: funded ones with their amounts, unfunded ones apart. Pure. */

import { majuscule } from "../prescription/francais.js";

/** @typedef {import("../prescription/forfait.js").Regles} Regles */
/** @typedef {{ libelle: string, nombre: number, unitaire: number, montant: number }} Soin centimes */

/**
 * @param {Regles} regles
 * @param {import("../prescription/forfait.js").Choix} choix
 * @returns {{ soins: Soin[], hors: Soin[] }}
 */
export function prescrits(regles, choix) {
  /** @type {Soin[]} */ const soins = [];
  /** @type {Soin[]} */ const hors = [];
  const { tarif_bilan: bilan, tarif_consultation: suivi } = regles;
  for (const un of regles.domaines) {
    if (choix.bilans.includes(un.id)) soins.push(soin(majuscule(String(un.bilan)), 1, bilan));
    const [nombre, plus] = [choix.consultations[un.id], choix.hors_financement[un.id]];
    if (nombre) soins.push(soin(consultations(un, nombre), nombre, suivi));
    if (plus) hors.push(soin(consultations(un, plus), plus, 0));
  }
  return { soins, hors };
}

/**
 * @param {string} libelle
 * @param {number} nombre
 * @param {number} unitaire
 * @returns {Soin}
 */
function soin(libelle, nombre, unitaire) {
  return { libelle, nombre, unitaire, montant: nombre * unitaire };
}

/**
 * @param {import("../prescription/forfait.js").Domaine} domaine
 * @param {number} nombre
 */
function consultations({ consultation, consultations: plusieurs }, nombre) {
  return majuscule(String(nombre > 1 ? plusieurs : consultation));
}
