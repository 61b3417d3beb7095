// @ts-check
/**
 * Whether the parcours can be prescribed to a person on a day: each answer's consequence, its rule,
 * its source and what can be offered instead. Pure: rules, answers and today all come from outside.
 */

import {
  accord,
  ald,
  attente,
  dejaBeneficie,
  erreur,
  ok,
  phase,
  prescripteur,
  refus,
} from "./consequences.js";
import { ajouterMois, enFrancais, joursEntre, lire } from "./dates.js";
import { NBSP, compte } from "./francais.js";

/** @typedef {import("./forfait.js").Regles} Regles */
/** @typedef {import("./forfait.js").Politiques} Politiques */
/** @typedef {import("./consequences.js").Consequence} Consequence */
/** @typedef {{ fin: string, dernier_jour: string, jours_restants: number, alerte: boolean }} Fenetre */
/** @typedef {Record<string, unknown>} Reponses */
/**
 * @typedef {{ etat: "eligible" | "refuse" | "a_completer", regle: string | null,
 *   regles: Regles | null, prescription_le: string | null, fenetre: Fenetre | null,
 *   questions: Record<string, Consequence> }} Resultat
 */

/** The questions, in the order they are asked. */
export const QUESTIONS = [
  "ald",
  "phase",
  "fin_traitement",
  "deja_beneficie",
  "prescripteur",
  "accord",
];

/**
 * The rule set in force on a day: the latest begun by then.
 * @param {Regles[]} jeux
 * @param {string} jour
 */
export function regleEnVigueur(jeux, jour) {
  return jeux
    .filter((jeu) => jeu.en_vigueur_du <= jour)
    .reduce((/** @type {Regles | null} */ dernier, jeu) => {
      return dernier && dernier.en_vigueur_du >= jeu.en_vigueur_du ? dernier : jeu;
    }, null);
}

/**
 * @param {Reponses | null | undefined} saisies `prescription_le` (today when absent), `ald`, `deja_beneficie` and
 *   `accord` ("oui" or "non"), `phase` ("pendant" or "apres"), `fin_traitement` (as typed), `prescripteur`
 * @param {{ jeux: Regles[], politiques: Politiques }} donnees
 * @param {string} aujourdhui
 * @returns {Resultat}
 */
export function evaluer(saisies, donnees, aujourdhui) {
  const reponses = saisies ?? {};
  const jour = jourDePrescription(reponses.prescription_le, donnees.jeux, aujourdhui);
  const regles = jour.jour ? regleEnVigueur(donnees.jeux, jour.jour) : null;
  if (!jour.jour || !regles) {
    const questions = { prescription_le: jour.consequence };
    return resultat(questions, { regles: null, prescription_le: null, fenetre: null });
  }
  const fin = finDeTraitement(reponses, regles, jour.jour);
  const questions = {
    prescription_le: jour.consequence,
    ald: ald(reponses.ald, regles),
    phase: phase(reponses.phase, regles),
    fin_traitement: fin.consequence,
    deja_beneficie: dejaBeneficie(reponses.deja_beneficie, donnees.politiques),
    prescripteur: prescripteur(reponses.prescripteur, regles),
    accord: accord(reponses.accord, regles),
  };
  return resultat(questions, { regles, prescription_le: jour.jour, fenetre: fin.fenetre });
}

/**
 * @param {Record<string, Consequence>} questions
 * @param {Pick<Resultat, "regles" | "prescription_le" | "fenetre">} contexte
 * @returns {Resultat}
 */
function resultat(questions, contexte) {
  const toutes = Object.values(questions);
  const refusee = toutes.find((une) => une.etat === "refus");
  const incomplete = toutes.find((une) => une.etat === "a_completer" && une.erreur);
  const regle = (refusee ?? incomplete)?.regle ?? null;
  if (refusee) return { etat: "refuse", regle, questions, ...contexte };
  const complet = toutes.every((une) => une.etat === "ok");
  return { etat: complet ? "eligible" : "a_completer", regle, questions, ...contexte };
}

/**
 * @param {unknown} texte
 * @param {Regles[]} jeux
 * @param {string} aujourdhui
 * @returns {{ jour?: string, consequence: Consequence }}
 */
function jourDePrescription(texte, jeux, aujourdhui) {
  const lu = texte === undefined || texte === "" ? { jour: aujourdhui } : lire(texte);
  if (lu.jour === undefined) return { consequence: erreur("date_illisible", lu.phrase) };
  if (lu.jour > aujourdhui) {
    return { consequence: erreur("date_future", "La prescription est datée du futur.") };
  }
  const premier = jeux.map((jeu) => jeu.en_vigueur_du).sort()[0];
  if (!regleEnVigueur(jeux, lu.jour)) {
    const phrase = `Aucune règle n’est connue avant le ${enFrancais(premier)}.`;
    return { consequence: erreur("avant_les_regles", phrase) };
  }
  return { jour: lu.jour, consequence: ok(`Prescription du ${enFrancais(lu.jour)}.`) };
}

/**
 * @param {Reponses} reponses
 * @param {Regles} regles
 * @param {string} jour
 * @returns {{ consequence: Consequence, fenetre: Fenetre | null }}
 */
function finDeTraitement({ phase: moment, fin_traitement: texte }, regles, jour) {
  if (moment === "pendant") return { consequence: ok("Traitement en cours."), fenetre: null };
  if (texte === undefined || texte === "") {
    const phrase = "Quand le traitement actif s’est-il terminé\u202f?";
    return { consequence: attente(phrase), fenetre: null };
  }
  const lu = lire(texte);
  if (lu.jour === undefined) {
    return { consequence: erreur("date_illisible", lu.phrase), fenetre: null };
  }
  if (lu.jour > jour) return { consequence: pasEncoreFini(regles), fenetre: null };
  const trouvee = fenetre(lu.jour, regles, jour);
  return { consequence: delai(trouvee, regles), fenetre: trouvee };
}

/**
 * @param {Regles} regles
 */
function pasEncoreFini(regles) {
  const suite = regles.pendant_traitement
    ? "si le traitement est en cours, répondez-le à la question précédente."
    : "vérifiez-la, ou attendez la fin du traitement.";
  const phrase = `Cette date de fin vient après la prescription${NBSP}: ${suite}`;
  return erreur("date_future", phrase);
}

/**
 * The delay to prescribe: to the same day of the month, that day included, since the decree says
 * "jusqu’à douze mois après la fin de son traitement".
 * @param {string} fin
 * @param {Regles} regles
 * @param {string} jour
 * @returns {Fenetre}
 */
export function fenetre(fin, regles, jour) {
  const dernier = ajouterMois(fin, regles.fenetre_mois);
  const restants = joursEntre(jour, dernier);
  const alerte = restants >= 0 && restants <= regles.alerte_fenetre_jours;
  return { fin, dernier_jour: dernier, jours_restants: restants, alerte };
}

/**
 * @param {Fenetre} trouvee
 * @param {Regles} regles
 * @returns {Consequence}
 */
function delai({ dernier_jour: dernier, jours_restants: restants, alerte }, regles) {
  const limite = enFrancais(dernier);
  if (restants < 0) {
    const mois = `${regles.fenetre_mois}${NBSP}mois`;
    const phrase = `Le délai de ${mois} après la fin du traitement actif s’est terminé le ${limite}.`;
    return refus("fenetre", phrase, regles);
  }
  if (restants === 0) return { ...ok("C’est le dernier jour pour prescrire."), alerte };
  const reste = compte(restants, "jour");
  const phrase = alerte
    ? `Il ne reste que ${reste}${NBSP}: prescription possible jusqu’au ${limite} inclus.`
    : `Prescription possible jusqu’au ${limite} inclus${NBSP}: il reste ${reste}.`;
  return { ...ok(phrase), alerte };
}
