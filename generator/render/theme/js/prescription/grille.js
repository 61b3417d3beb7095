// @ts-check
/**
 * The needs grid, evaluated: points by domain, why, and the alerts apart.
 *
 * Pure: no page, no storage. Rules come from the grid, checked when the site was built. A question
 * without an answer never counts as zero: the result says how many were answered, and concludes
 * « aucun » only when all were.
 */

import { concerne, repondre } from "./grille-items.js";
import { Lecture } from "./grille-lecture.js";

/**
 * @typedef {import("./grille-items.js").Ages} Ages
 * @typedef {import("./grille-items.js").Item} Item
 * @typedef {{ id: string, mesures: { id: string, nature: "poids" | "taille" }[], items: Item[] }} Domaine
 * @typedef {{ id: string, question: boolean, items: string[] }} Critere
 * @typedef {{ id: string, phrase: string, ages?: Ages, criteres: Critere[] }} Alerte
 * @typedef {object} Grille
 * @property {number} a_discuter_des
 * @property {number} en_priorite_des
 * @property {{ id: string, ages: Ages }[]} variantes
 * @property {Domaine[]} domaines
 * @property {Alerte[]} alertes
 * @property {{ id: string, minimum: number, maximum: number }[]} echelles
 *
 * @typedef {"aucun" | "a_discuter" | "en_priorite" | "incomplet"} Etat
 * @typedef {{ id: string, nom: string, texte: string, points: number | null, complet: boolean }} Detail
 * @typedef {object} Resultat
 * @property {number} points
 * @property {Etat} etat
 * @property {string[]} pourquoi
 * @property {number} repondu
 * @property {number} total
 * @property {"oui" | "non" | null} souhait
 * @property {Detail[]} details  Every question asked at that age, answered or not.
 * @property {string[]} precisions  Further questions that the answers call for.
 *
 * @typedef {object} Evaluation
 * @property {string | null} variante
 * @property {Record<string, Resultat>} domaines
 * @property {{ id: string, phrase: string }[]} alertes
 * @property {string[]} alertes_a_demander  Alerts that an answer not given could still raise.
 * @property {{ id: string, valeur: number | null }[]} echelles
 * @property {{ item: string, phrase: string }[]} erreurs
 */

const NBSP = "\u00a0";
const PLUS_VIEUX = 120;
const AU_PLUS_HAUT = 2;

/**
 * What the answers lead to.
 * @param {Grille} grille
 * @param {unknown} age  Completed years.
 * @param {unknown} reponses  Texts or numbers by id. Whatever else it is, nothing is thrown.
 * @returns {Evaluation}
 */
export function evaluer(grille, age, reponses) {
  const mesures = grille.domaines.flatMap((domaine) => domaine.mesures);
  const lecture = new Lecture(reponses, Object.fromEntries(mesures.map(({ id, nature }) => [id, nature])));
  const ans = lireAge(age);
  if (ans === null) lecture.erreurs.set("age", `L’âge est attendu en années, de 0 à ${PLUS_VIEUX}.`);
  const domaines = grille.domaines.map(
    (domaine) => /** @type {const} */ ([domaine.id, evaluerDomaine(grille, domaine, ans, lecture)]),
  );
  const auPlusHaut = domaines
    .flatMap(([, resultat]) => resultat.details)
    .filter(({ points }) => points === AU_PLUS_HAUT)
    .map(({ id }) => id);
  return {
    variante: grille.variantes.find(({ ages }) => ans !== null && concerne(ages, ans))?.id ?? null,
    domaines: Object.fromEntries(domaines),
    ...alerter(grille, ans, auPlusHaut, lecture),
    echelles: grille.echelles.map(({ id, minimum, maximum }) => ({
      id,
      valeur: lecture.entier(id, minimum, maximum),
    })),
    erreurs: [...lecture.erreurs].map(([item, phrase]) => ({ item, phrase })),
  };
}

/**
 * The questions to ask at an age, by domain: items, and the measures some are computed from.
 * @param {Grille} grille
 * @param {unknown} age
 * @returns {{ domaines: { id: string, items: string[], mesures: string[] }[], alertes: string[] }}
 */
export function visibles(grille, age) {
  const ans = lireAge(age);
  return {
    domaines: grille.domaines.map((domaine) => {
      const items = poses(domaine.items, ans);
      const servent = items.flatMap(({ poids, taille, reperes }) => [
        poids,
        taille,
        ...(reperes ?? []).map((repere) => repere.poids),
      ]);
      const mesures = domaine.mesures.filter(({ id }) => servent.includes(id));
      return { id: domaine.id, items: items.map(({ id }) => id), mesures: mesures.map(({ id }) => id) };
    }),
    alertes: poses(grille.alertes, ans).map(({ id }) => id),
  };
}

/**
 * @template {{ ages?: Ages }} T
 * @param {T[]} tous
 * @param {number | null} ans
 */
function poses(tous, ans) {
  return ans === null ? [] : tous.filter(({ ages }) => concerne(ages, ans));
}

/**
 * @param {unknown} age
 * @returns {number | null}
 */
function lireAge(age) {
  return new Lecture({ age }, {}).entier("age", 0, PLUS_VIEUX);
}

/**
 * @param {Grille} grille
 * @param {Domaine} domaine
 * @param {number | null} ans
 * @param {Lecture} lecture
 * @returns {Resultat}
 */
function evaluerDomaine(grille, domaine, ans, lecture) {
  const lus = poses(domaine.items, ans).map((item) => ({ item, reponse: repondre(item, ans ?? 0, lecture) }));
  const details = lus.map(({ item: { id, nom }, reponse }) => ({
    id,
    nom,
    texte: reponse?.texte ?? "",
    points: reponse?.points ?? null,
    complet: reponse?.complet ?? false,
  }));
  const repondu = details.filter(({ complet }) => complet).length;
  const points = details.reduce((somme, detail) => somme + (detail.points ?? 0), 0);
  return {
    points,
    etat: conclure(grille, details, points),
    pourquoi: expliquer(details, repondu),
    repondu,
    total: details.length,
    souhait: lecture.ouiNon(`souhait-${domaine.id}`),
    details,
    precisions: lus.flatMap(({ reponse }) => reponse?.precision ?? []),
  };
}

/**
 * @param {Grille} grille
 * @param {Detail[]} details
 * @param {number} points
 * @returns {Etat}
 */
function conclure(grille, details, points) {
  if (details.some((detail) => (detail.points ?? 0) >= grille.en_priorite_des)) return "en_priorite";
  if (points >= grille.a_discuter_des) return "a_discuter";
  return details.length > 0 && details.every(({ complet }) => complet) ? "aucun" : "incomplet";
}

/**
 * @param {Detail[]} details
 * @param {number} repondu
 */
function expliquer(details, repondu) {
  const phrases = details
    .filter(({ points }) => points)
    .map(({ nom, texte, points }) => `${nom}${NBSP}: ${texte}. ${points} point${points === 1 ? "" : "s"}.`);
  if (repondu < details.length) {
    const s = repondu > 1 ? "s" : "";
    phrases.push(`${repondu} question${s} sur ${details.length} renseignée${s}.`);
  }
  return phrases;
}

/**
 * @param {Grille} grille
 * @param {number | null} ans
 * @param {string[]} auPlusHaut  Items at two points.
 * @param {Lecture} lecture
 */
function alerter(grille, ans, auPlusHaut, lecture) {
  /** @type {{ id: string, phrase: string }[]} */
  const alertes = [];
  /** @type {string[]} */
  const alertes_a_demander = [];
  for (const { id, phrase, criteres } of poses(grille.alertes, ans)) {
    const manquants = criteres
      .filter(({ items }) => !items.some((item) => auPlusHaut.includes(item)))
      .map((critere) => (critere.question ? lecture.ouiNon(critere.id) : "non"))
      .filter((reponse) => reponse !== "oui");
    if (manquants.length === 0) alertes.push({ id, phrase });
    else if (!manquants.includes("non")) alertes_a_demander.push(id);
  }
  return { alertes, alertes_a_demander };
}
