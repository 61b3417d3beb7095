// @ts-check
/** The summary of the needs grid for the record, on one page. */

import { enFrancais } from "../prescription/dates.js";
import { noeud } from "./noeud.js";

export const ETATS = {
  en_priorite: "bilan à proposer en priorité",
  a_discuter: "bilan à discuter",
  aucun: "rien ne signale de besoin",
  incomplet: "trop peu de réponses pour conclure",
};
const SOUHAITS = { oui: "le patient le souhaite", non: "le patient ne le souhaite pas" };

/** @typedef {import("../prescription/grille.js").Evaluation} Evaluation */
/** @typedef {import("../prescription/grille.js").Resultat} Resultat */

/**
 * @param {import("./etapes.js").Contexte} contexte
 * @param {import("./feuille.js").Feuille} feuille
 * @returns {Node[]}
 */
export function aideMemoire({ besoins, donnees }, { identite, patient }) {
  const { formulaire } = donnees;
  const evaluation = /** @type {Evaluation} */ (besoins);
  const qui = patient.slice(0, 3).flatMap(([nom, valeur]) => (valeur ? `${nom}\u00a0: ${valeur}` : []));
  const variante = formulaire.variantes.find((/** @type {any} */ une) => une.id === evaluation.variante);
  return [
    noeud("h3", ["Aide-mémoire des besoins", noeud("small", variante?.nom ?? "")]),
    formulaire.banniere ? noeud("p.mention", formulaire.banniere) : "",
    noeud("p", [...qui, `Le ${enFrancais(identite.jour)}`].join(" – ")),
    ...evaluation.alertes.map(({ phrase }) => noeud("p.mention", [noeud("strong", "Alerte. "), phrase])),
    ...formulaire.domaines.flatMap((/** @type {any} */ { id, nom }) => domaine(nom, evaluation.domaines[id])),
    noeud("p", echelles(formulaire, evaluation)),
  ].filter(Boolean);
}

/**
 * @param {string} nom
 * @param {Resultat} resultat
 */
function domaine(nom, { etat, points, repondu, total, souhait, details }) {
  const titre = `${nom}\u00a0: ${ETATS[etat]}`;
  const compte = `${points} ${points > 1 ? "points" : "point"}, ${repondu} ${repondu > 1 ? "questions" : "question"} sur ${total}`;
  const dits = [compte, souhait && SOUHAITS[souhait]].filter(Boolean).join(" – ");
  const lus = details.filter(({ texte }) => texte);
  const lignes = lus.map((un) => noeud("li", `${un.nom}\u00a0: ${un.texte} (${un.points})`));
  return [noeud("h4", titre), noeud("p", dits), noeud("ul", lignes)];
}

/**
 * @param {any} formulaire
 * @param {Evaluation} evaluation
 */
function echelles(formulaire, { echelles: lues }) {
  const dites = formulaire.echelles.flatMap((/** @type {any} */ une) => {
    const valeur = lues.find(({ id }) => id === une.id)?.valeur;
    return valeur == null ? [] : `${une.nom}\u00a0: ${valeur} sur ${une.maximum} (${une.maximum}\u00a0: ${une.libelle_haut})`;
  });
  return dites.length ? `Échelles sans points – ${dites.join("\u00a0; ")}.` : "";
}
