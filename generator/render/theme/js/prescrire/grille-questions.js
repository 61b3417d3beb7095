// @ts-check
/** The needs grid as a form: every question of every age; the age shows its own. */

import { echelle, ouiNon, petit, rangee } from "./grille-champs.js";
import { noeud } from "./noeud.js";

/**
 * Words of a question, as `render/prescription/formulaire.py` writes them.
 * @typedef {object} Question
 * @property {string} id
 * @property {string} type
 * @property {string} nom
 * @property {string} question
 * @property {string} [aide]
 * @property {string} source
 * @property {string} [a_valider]
 * @property {number} minimum
 * @property {number} maximum
 * @property {string} sens
 * @property {string} libelle_bas
 * @property {string} libelle_haut
 * @property {{ id: string, libelle: string }[]} [choix]
 * @property {string[]} [libelles]
 * @property {{ id: string, question: string, unite?: string, minimum: number, maximum: number }[]} [parties]
 * @property {{ id: string, question: string }[]} [conditions]
 */
/** @typedef {{ id: string, nature: string, question: string }} Mesure */
/** @typedef {{ id: string, nom: string, souhait: string, mesures: Mesure[], items: Question[] }} Domaine */
/** @typedef {{ id: string, titre: string, source: string, a_valider?: string, criteres: { id: string, question: string, aide?: string }[] }} Alerte */
/** @typedef {{ banniere: string, variantes: { id: string, nom: string, note?: string }[], domaines: Domaine[], alertes: Alerte[], echelles: Question[] }} Formulaire */

/**
 * @param {Formulaire} formulaire
 * @returns {Node[]}
 */
export function questions({ domaines, alertes, echelles }) {
  return [
    ...domaines.map(domaine),
    noeud("section.carte", [
      noeud("h3", "À vérifier toujours"),
      noeud("p.note", "Ces questions ne comptent aucun point."),
      ...alertes.map(alerte),
    ]),
    noeud("section.carte", [
      noeud("h3", "Échelles notées pour le suivi"),
      noeud("p.note", "Imprimées sur l’aide-mémoire, sans point."),
      ...echelles.map((une) => echelle(une, [aide(une)])),
    ]),
  ];
}

/** @param {Domaine} domaine */
function domaine({ id, nom, souhait, mesures, items }) {
  return noeud("section.carte", [
    noeud("h3", nom),
    ouiNon(`souhait-${id}`, souhait),
    noeud("div.mesures", mesures.map((une) => marquer("mesure", une.id, mesure(une)))),
    ...items.map((item) => marquer("item", item.id, noeud("div.g-question", [question(item), ...conditions(item)]))),
    noeud("div.resultat", [], { "data-resultat": id }),
  ]);
}

/** @param {Mesure} mesure */
function mesure({ id, nature, question: texte }) {
  return nature === "taille" ? petit(id, texte, "170 ou 1,70", "decimal") : petit(id, texte, "kg", "decimal");
}

/**
 * @param {Question} item
 * @returns {HTMLElement}
 */
function question(item) {
  const suite = [aide(item)];
  if (item.type === "echelle") return echelle(item, suite);
  if (item.type === "oui_non") return ouiNon(item.id, item.question, suite);
  if (item.type === "nombre") return noeud("div", [petit(item.id, item.question, "", "numeric"), ...suite]);
  if (item.type === "choix") {
    const reponses = (item.choix ?? []).map(({ id, libelle }) => ({ valeur: id, libelle }));
    return rangee(item.id, item.question, reponses, suite);
  }
  if (item.type === "questionnaire") {
    return noeud("fieldset", [noeud("legend", item.question), ...suite, ...(item.parties ?? []).map((une) => partie(une, item))]);
  }
  return noeud("div", [noeud("p.calcul", [item.question, " ", noeud("strong", "", { "data-calcul": item.id })]), ...suite]);
}

/**
 * @param {NonNullable<Question["parties"]>[number]} une
 * @param {Question} item
 */
function partie({ id, question: texte, unite, minimum }, { libelles }) {
  if (!libelles) return petit(id, texte, unite ?? "", "numeric");
  const reponses = libelles.map((libelle, rang) => ({ valeur: String(minimum + rang), libelle: `${minimum + rang}\u00a0: ${libelle}` }));
  return rangee(id, texte, reponses);
}

/** @param {Question} item */
function conditions({ conditions: toutes = [] }) {
  return toutes.map(({ id, question: texte }) => marquer("condition", id, ouiNon(id, texte)));
}

/** @param {Alerte} alerte */
function alerte({ id, titre, criteres, source, a_valider }) {
  const posees = criteres.map((un) => ouiNon(un.id, un.question, un.aide ? [noeud("p.note", un.aide)] : []));
  return marquer("alerte", id, noeud("div.g-question", [noeud("h4", titre), ...posees, aide({ source, a_valider })]));
}

/** @param {{ aide?: string, source: string, a_valider?: string }} une */
function aide({ aide: texte, source, a_valider: reste }) {
  return noeud("details", [
    noeud("summary", texte ? "Aide et source" : "Source"),
    texte ? noeud("p", texte) : "",
    noeud("p.note", [`Source\u00a0: ${source}.`, reste ? ` À valider par un clinicien\u00a0: ${reste}` : ""]),
  ]);
}

/**
 * @param {string} sorte
 * @param {string} id
 * @param {HTMLElement} element
 */
function marquer(sorte, id, element) {
  element.dataset[sorte] = id;
  return element;
}
