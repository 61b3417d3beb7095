// @ts-check
/** To whom the ordonnance is addressed, and how the patient is referred. Pure. */

import { NBSP } from "../prescription/francais.js";

/** @typedef {import("./etapes.js").Contexte} Contexte */
/**
 * @typedef {object} Structure what `render/prescription/adressees.py` gives of each
 * @property {string} telephone
 * @property {string} [messagerie]
 * @property {string} [courriel]
 * @property {string} [horaires]
 * @property {string} consigne
 * @property {string} page
 * @property {{ code: string, texte: string }[]} lieux
 */

/**
 * The entry of the structure chosen, with what only the paper needs of it.
 * @param {Contexte} contexte
 * @returns {(Structure & { nom: string }) | null}
 */
export function choisie({ adressage, donnees }) {
  const choix = adressage?.structure;
  return choix ? { ...donnees.papier.structures[choix.id], nom: choix.nom } : null;
}

/**
 * @param {Contexte} contexte
 * @returns {string[]}
 */
export function destinataire(contexte) {
  const structure = choisie(contexte);
  if (!structure) {
    const { nom, telephone } = contexte.donnees.annuaire.contact;
    return ["À choisir par le patient ou par l’agence", `${nom}, ${telephone}`];
  }
  const ici = contexte.adressage?.commune?.code;
  const lieu = structure.lieux.find(({ code }) => code === ici) ?? structure.lieux[0];
  const { telephone, messagerie, courriel } = structure;
  const ecrire = messagerie ? `Messagerie sécurisée${NBSP}: ${messagerie}` : courriel && `Courriel${NBSP}: ${courriel}`;
  return [structure.nom, lieu.texte, `Tél. ${telephone}`, ...(ecrire ? [ecrire] : [])];
}

/** @param {Contexte} contexte */
export function demande({ adressage, donnees }) {
  const mode = adressage?.structure?.adressage ?? donnees.regles.politiques.mode_orientation.choix;
  return mode === "demande_prealable";
}

/** @param {Contexte} contexte */
export function adressage(contexte) {
  return demande(contexte)
    ? `Demande préalable d’inclusion${NBSP}: merci de vérifier l’inclusion du patient et de me répondre avant le premier rendez-vous.`
    : "Adressage direct\u00a0: le patient prend rendez-vous avec cette ordonnance.";
}
