// @ts-check
/**
 * The ordonnance as blocks of words, from everything written on the page. Pure: the paper on screen,
 * its print and the copy as text are made from it, so they cannot differ.
 */

import { enFrancais } from "../prescription/dates.js";
import { regleEnVigueur } from "../prescription/eligibilite.js";
import { NBSP, compte, euros, minuscule } from "../prescription/francais.js";
import { adressage, demande, destinataire } from "./destinataire.js";
import { lireIdentite } from "./identite.js";
import { prescrits } from "./soins.js";

/** @typedef {import("./etapes.js").Contexte} Contexte */
/** @typedef {import("./identite.js").Identite} Identite */
/** @typedef {import("./identite.js").Manque} Manque */
/** @typedef {import("../prescription/forfait.js").Regles} Regles */
/** @typedef {[libelle: string, valeur: string]} Ligne an empty value is left to be filled in by hand */
/** @typedef {import("./soins.js").Soin} Soin */
/**
 * @typedef {object} Feuille
 * @property {string} titre
 * @property {string} mention what stands above all when it is not to be signed as it is; or empty
 * @property {Manque[]} manques
 * @property {string[]} refus rules that are not kept
 * @property {Ligne[]} patient
 * @property {Ligne[]} prescripteur
 * @property {string} date
 * @property {Ligne[]} situation
 * @property {Soin[]} soins
 * @property {number} total centimes
 * @property {Soin[]} horsFinancement
 * @property {string[]} regles
 * @property {string[]} structure
 * @property {string} adressage
 * @property {Ligne} accord
 * @property {string} exemple
 * @property {Identite} identite
 */

export const SIGNATURE = "Brouillon non signé – à signer à la main";
export const DATE = "#prescription-le";

/**
 * @param {Contexte} contexte
 * @returns {Feuille}
 */
export function feuille(contexte) {
  const { dossier, donnees, aujourdhui, eligibilite, forfait } = contexte;
  const ecrit = /** @type {Record<string, string>} */ (dossier.ordonnance ?? {});
  const identite = lireIdentite(ecrit, eligibilite?.prescription_le ?? aujourdhui);
  const regles = regleEnVigueur(donnees.regles.jeux, identite.jour);
  const soins = regles && forfait ? prescrits(regles, forfait) : { soins: [], hors: [] };
  const manques = [...identite.manques, ...autresManques(contexte, soins)];
  const refus = refusees(contexte);
  return {
    titre: demande(contexte) ? "Demande préalable d’inclusion et ordonnance" : "Ordonnance",
    mention: enTete(manques, refus),
    manques,
    refus,
    ...personnes(identite),
    date: enFrancais(identite.jour),
    situation: situation(contexte),
    soins: soins.soins,
    total: soins.soins.reduce((somme, { montant }) => somme + montant, 0),
    horsFinancement: soins.hors,
    regles: regles ? references(regles) : [],
    structure: destinataire(contexte),
    adressage: adressage(contexte),
    accord: ["Accord du patient", ecrit.accord === "oui" ? "oui, recueilli pour chacun de ces soins" : ""],
    exemple: donnees.papier.exemple,
    identite,
  };
}

/**
 * @param {Manque[]} manques
 * @param {string[]} refus
 */
function enTete(manques, refus) {
  if (manques.length) return "BROUILLON INCOMPLET";
  return refus.length ? "BROUILLON, À NE PAS SIGNER EN L’ÉTAT" : "";
}

/**
 * @param {Identite} identite
 * @returns {Pick<Feuille, "patient" | "prescripteur">}
 */
function personnes({ valeurs }) {
  /** @type {(libelle: string, champ: string) => Ligne} */
  const ligne = (libelle, champ) => [libelle, valeurs[champ] ?? ""];
  return {
    patient: [
      ligne("Nom", "nom"),
      ligne("Prénom", "prenom"),
      ligne("Né(e) le", "naissance"),
      ligne("Sexe", "sexe"),
    ],
    prescripteur: [
      ligne("Nom", "prescripteur-nom"),
      ligne("Qualité", "qualite"),
      ligne("RPPS", "rpps"),
      ligne("Adresse", "adresse"),
      ligne("Téléphone", "telephone"),
      ligne("Courriel", "courriel"),
      ...(valeurs.finess ? [ligne("FINESS", "finess")] : []),
    ],
  };
}

/**
 * @param {Contexte} contexte
 * @returns {Ligne[]}
 */
function situation({ dossier, eligibilite }) {
  const { ald, phase } = dossier.eligibilite ?? {};
  const fin = eligibilite?.fenetre?.fin;
  const moment = phase === "pendant" ? "en cours" : fin ? `terminé le ${enFrancais(fin)}` : "";
  return [
    ["Affection de longue durée", ald === "oui" ? "cancer" : ""],
    ["Traitement actif", moment],
  ];
}

/** @param {Regles} regles */
function references(regles) {
  const tarifs = regles.references.tarifs.source;
  return [
    `${regles.sources[0].titre}\u202f; ${minuscule(tarifs)}.`,
    regles.mention,
    `À dispenser dans les ${compte(regles.delivrance_mois, "mois", "mois")} qui suivent le premier bilan. Financé par l’agence régionale de santé, au plus ${euros(regles.plafond)} par an${NBSP}: ni avance ni remboursement.`,
  ];
}

/**
 * @param {Contexte} contexte
 * @param {{ soins: Soin[], hors: Soin[] }} prescrits
 * @returns {Manque[]}
 */
function autresManques(contexte, { soins, hors }) {
  const [[, ald], [, traitement]] = situation(contexte);
  const accord = contexte.dossier.ordonnance?.accord;
  return [
    ...(contexte.eligibilite?.prescription_le === null ? [{ champ: DATE, quoi: "la date de la prescription, à corriger" }] : []),
    ...(ald ? [] : [{ champ: "#eligibilite", quoi: "l’ALD pour un cancer" }]),
    ...(traitement ? [] : [{ champ: "#eligibilite", quoi: "la fin du traitement, ou « en cours »" }]),
    ...(soins.length + hors.length ? [] : [{ champ: "#forfait", quoi: "au moins un bilan ou une consultation" }]),
    ...(accord === "oui" ? [] : [{ champ: "accord", quoi: "l’accord du patient" }]),
  ];
}

/**
 * Rules not kept, in sentences: said on screen; the paper only says that it is not to be signed.
 * @param {Contexte} contexte
 */
function refusees({ eligibilite, forfait, adressage }) {
  /** @type {{ etat: string, phrase: string }[]} */
  const questions = Object.values(eligibilite?.questions ?? {});
  const dits = questions.filter(({ etat }) => etat === "refus").map(({ phrase }) => phrase);
  /** @type {{ phrase: string }[]} */
  const depasse = forfait?.refus ?? [];
  const raisons = adressage?.raisons ?? [];
  const accueil = raisons.length && adressage?.structure ? [`Cette structure ${raisons.join(" et ")}.`] : [];
  return [...dits, ...depasse.map(({ phrase }) => phrase), ...accueil];
}
