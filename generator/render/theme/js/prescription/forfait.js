// @ts-check
/**
 * Whether a choice of bilans and consultations keeps the rules, what it costs and what is left.
 * Amounts are in centimes. A choice may be anything at all: what cannot be read is refused.
 */

import { appui, lireBilans, lireGroupe, lireNombres } from "./choix.js";
import { compte, euros } from "./francais.js";

/**
 * `bilan`, `consultation` and `consultations` are the care's names, null when it is not paid for.
 * @typedef {{ id: string, nom: string, bilan: string | null, consultation: string | null,
 *   consultations: string | null, precision: string | null }} Domaine
 */
/** @typedef {{ source: string, adresse: string | null, a_la_place?: string }} Appui */
/**
 * @typedef {{ id: string, nom: string, mention: string, en_vigueur_du: string, statut: string,
 *   a_confirmer: string | null, pendant_traitement: boolean, moment: string, plafond: number,
 *   tarif_bilan: number, tarif_consultation: number, duree_bilan_minutes: number,
 *   duree_consultation_minutes: number, consultations_max: number, domaines: Domaine[],
 *   fenetre_mois: number, alerte_fenetre_jours: number, delivrance_mois: number,
 *   prescripteurs: string[], sources: { titre: string, adresse: string | null }[],
 *   references: Record<string, Appui> }} Regles
 */
/** @typedef {{ source: string, adresse: string | null, a_confirmer: string | null }} Reglage */
/**
 * @typedef {{ consultation_sans_bilan: Reglage & { choix: "autorise" | "avertir" | "interdit" },
 *   hors_financement: Reglage & { choix: boolean },
 *   teleconsultation: Reglage & { choix: boolean, condition: string | null },
 *   renouvellement: Reglage & { choix: boolean, a_la_place: string },
 *   mode_orientation: Reglage & { choix: "direct" | "demande_prealable" },
 *   fin_de_traitement: Reglage & { texte: string }, effacement_minutes: number }} Politiques
 */
/** @typedef {Record<string, number>} Nombres */
/** @typedef {{ bilans: string[], consultations: Nombres, hors_financement: Nombres }} Choix */
/** @typedef {{ regle: string, domaine?: string, phrase: string, source?: string }} Refus */
/**
 * The choice as it was understood, and what is to be said of it.
 * @typedef {Choix & { valide: boolean, total: number, reste: number, plafond: number,
 *   refus: Refus[], avertissements: Refus[] }} Evaluation
 */

/**
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {unknown} choix `{ bilans, consultations, hors_financement }`, each of them optional
 * @returns {Evaluation} `reste` is negative when the choice is refused for its cost
 */
export function evaluer(regles, politiques, choix) {
  /** @type {Refus[]} */
  const refus = [];
  const lu = lireGroupe(choix, refus);
  const bilans = lireBilans(regles, lu.bilans, refus);
  const consultations = lireNombres(regles, lu.consultations, refus);
  const hors = lireNombres(regles, lu.hors_financement, refus);
  const compris = { bilans, consultations, hors_financement: hors };
  const combien = somme(consultations);
  const total = bilans.length * regles.tarif_bilan + combien * regles.tarif_consultation;
  const avertissements = sansBilan(regles, politiques, compris, refus);
  refus.push(...limites(regles, combien, total));
  if (somme(hors) && !politiques.hors_financement.choix) refus.push(horsRefuse(politiques));
  const reste = regles.plafond - total;
  const place = combien < regles.consultations_max && reste >= regles.tarif_consultation;
  if (somme(hors) && place) {
    const phrase = `Il reste ${euros(reste)}\u00a0: une consultation de plus serait financée.`;
    avertissements.push({ regle: "hors_financement_avant_plafond", phrase });
  }
  const valide = refus.length === 0;
  return { ...compris, valide, total, reste, plafond: regles.plafond, refus, avertissements };
}

/**
 * Consultations without the bilan of their domain: refused, or given back as warnings.
 * @param {Regles} regles
 * @param {Politiques} politiques
 * @param {Choix} choix
 * @param {Refus[]} refus
 * @returns {Refus[]}
 */
function sansBilan(regles, politiques, choix, refus) {
  const { choix: politique, source } = politiques.consultation_sans_bilan;
  const seules = regles.domaines.filter(
    ({ id, bilan }) =>
      bilan && !choix.bilans.includes(id) && (choix.consultations[id] || choix.hors_financement[id]),
  );
  const trouves = seules.map((un) => {
    const phrase =
      politique === "interdit"
        ? `Les ${un.consultations} demandent d’abord le ${un.bilan}.`
        : `Les ${un.consultations} sont prescrites sans le ${un.bilan}\u00a0: vérifiez que la structure l’accepte.`;
    return { regle: "consultation_sans_bilan", domaine: un.id, phrase, source };
  });
  if (politique === "interdit") refus.push(...trouves);
  return politique === "avertir" ? trouves : [];
}

/**
 * @param {Regles} regles
 * @param {number} combien
 * @param {number} total
 * @returns {Refus[]}
 */
function limites(regles, combien, total) {
  const trouves = [];
  if (combien > regles.consultations_max) {
    const financees = `${compte(regles.consultations_max, "consultation")} de suivi`;
    const phrase = `Le forfait finance au plus ${financees}\u00a0: ce choix en compte ${combien}.`;
    trouves.push({ regle: "consultations_max", phrase, ...appui(regles, "consultations_max") });
  }
  if (total > regles.plafond) {
    const phrase = `Le forfait est limité à ${euros(regles.plafond)}\u00a0: ce choix coûterait ${euros(total)}.`;
    trouves.push({ regle: "plafond", phrase, ...appui(regles, "plafond") });
  }
  return trouves;
}

/** @param {Politiques} politiques */
function horsRefuse({ hors_financement: { source } }) {
  const phrase = "La région n’admet pas de consultations hors financement sur l’ordonnance.";
  return { regle: "hors_financement", phrase, source };
}

/** @param {Nombres} nombres */
export function somme(nombres) {
  return Object.values(nombres).reduce((total, un) => total + un, 0);
}
