// @ts-check
/** The patient's own sheet: what was prescribed, whom to call, what is free and what is not. Pure. */

import { regleEnVigueur } from "../prescription/eligibilite.js";
import { NBSP, compte } from "../prescription/francais.js";
import { choisie } from "./destinataire.js";

/** @typedef {import("./feuille.js").Feuille} Feuille */
const DIRECT = "Appelez la structure pour prendre rendez-vous, et venez avec votre ordonnance.";
const DEMANDE = "La structure répond d’abord à la demande de votre médecin. Sans nouvelles, appelez-la.";

/** @typedef {{ titre: string, lignes: string[] }} Bloc */
/** @typedef {{ blocs: Bloc[], page: string, exemple: string }} Fiche `page` is the structure's address, or empty */

/**
 * @param {import("./etapes.js").Contexte} contexte
 * @param {Feuille} feuille
 * @returns {Fiche}
 */
export function fiche(contexte, feuille) {
  const structure = choisie(contexte);
  const regles = regleEnVigueur(contexte.donnees.regles.jeux, feuille.identite.jour);
  const delai = compte(regles?.delivrance_mois ?? 0, "mois", "mois");
  const precisions = (regles?.domaines ?? []).flatMap(({ precision }) => precision ?? []);
  const soins = [...feuille.soins, ...feuille.horsFinancement.map((un) => ({ ...un, libelle: `${un.libelle}, hors forfait` }))];
  return {
    blocs: [
      bloc("Ce qui vous est prescrit", [
        ...soins.map(({ libelle, nombre }) => `${libelle}${NBSP}: ${nombre}`),
        `Une fois le premier bilan fait, vous avez ${delai} pour suivre le reste.`,
      ]),
      bloc("Qui appeler", appeler(contexte, feuille)),
      bloc("Ce qui est gratuit", [
        "Les bilans et les consultations de cette ordonnance. Vous n’avancez pas d’argent.",
      ]),
      bloc("Ce qui ne l’est pas", [
        "Les trajets ne sont pas pris en charge par le parcours.",
        ...precisions,
        ...(feuille.horsFinancement.length
          ? ["Les consultations hors forfait\u00a0: demandez leur prix avant de prendre rendez-vous."]
          : []),
      ]),
      bloc("Rien ne vous est imposé", [
        "Vous pouvez refuser un soin, faire une pause, changer d’avis ou de structure. Votre suivi médical continue.",
      ]),
      bloc("Si vous allez très mal", [
        `Idées de suicide${NBSP}: appelez le 3114, jour et nuit. Urgence médicale${NBSP}: le 15, ou le 114 par SMS.`,
      ]),
    ],
    page: structure?.page ?? "",
    exemple: feuille.exemple,
  };
}

/**
 * @param {import("./etapes.js").Contexte} contexte
 * @param {Feuille} feuille
 */
function appeler(contexte, feuille) {
  const structure = choisie(contexte);
  const { nom, telephone } = contexte.donnees.annuaire.contact;
  const aide = `Besoin d’aide${NBSP}? ${nom}${NBSP}: ${telephone}`;
  if (!structure) return ["Aucune structure n’est encore choisie.", aide];
  const heures = structure.horaires ? `Horaires${NBSP}: ${structure.horaires}` : "";
  const suite = contexte.adressage?.structure?.adressage === "demande_prealable" ? DEMANDE : DIRECT;
  return [...feuille.structure.slice(0, 3), heures, suite, aide].filter(Boolean);
}

/**
 * @param {string} titre
 * @param {string[]} lignes
 * @returns {Bloc}
 */
function bloc(titre, lignes) {
  return { titre, lignes };
}
