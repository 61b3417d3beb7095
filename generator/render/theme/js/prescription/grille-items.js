// @ts-check
/** One question of the grid: its answer in words, and its points. */

import { dixieme, imc, perte } from "./imc.js";

/**
 * @typedef {import("./grille-lecture.js").Lecture} Lecture
 * @typedef {{ de: number, a?: number }} Ages
 * @typedef {{ points: number, de?: number, sous?: number, condition?: { id: string, sinon: number } }} Seuil
 *   Values from `de`, included, to `sous`, excluded.
 * @typedef {{ id: string, minimum: number, maximum: number }} Partie
 * @typedef {object} Item
 * @property {string} id
 * @property {string} nom
 * @property {"echelle" | "choix" | "oui_non" | "nombre" | "questionnaire" | "imc" | "perte_de_poids"} type
 * @property {Ages} [ages]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {string} [unite]
 * @property {string} [libelle_haut]
 * @property {number} [points_si_oui]
 * @property {{ id: string, libelle: string, points: number }[]} [choix]
 * @property {"somme" | "produit"} [calcul]
 * @property {Partie[]} [parties]
 * @property {string} [poids]
 * @property {string} [taille]
 * @property {Seuil[]} [seuils]
 * @property {{ ages: Ages, seuils: Seuil[] }[]} [par_age]
 * @property {{ nom: string, poids: string, seuils: Seuil[] }[]} [reperes]
 *
 * @typedef {object} Reponse
 * @property {number} points  What is certain: the least, while `precision` waits for its answer.
 * @property {string} texte
 * @property {string} [precision]  Id of the further question the answer calls for.
 * @property {boolean} complet
 */

const NBSP = "\u00a0";

/**
 * Whether someone of `age` years is within.
 * @param {Ages | undefined} ages
 * @param {number} age
 */
export function concerne(ages, age) {
  return !ages || (ages.de <= age && (ages.a === undefined || age <= ages.a));
}

/**
 * The answer to an item, or null while there is none.
 * @param {Item} item
 * @param {number} age
 * @param {Lecture} lecture
 * @returns {Reponse | null}
 */
export function repondre(item, age, lecture) {
  return LIRE[item.type](item, age, lecture);
}

/** @type {Record<Item["type"], (item: Item, age: number, lecture: Lecture) => Reponse | null>} */
const LIRE = {
  echelle(item, _age, lecture) {
    const valeur = lecture.entier(item.id, item.minimum ?? 0, item.maximum ?? 0);
    const texte = `${valeur} sur ${item.maximum} (${item.maximum}${NBSP}: ${item.libelle_haut})`;
    return valeur === null ? null : compter(item.seuils, valeur, texte, lecture);
  },
  nombre(item, _age, lecture) {
    const valeur = lecture.entier(item.id, item.minimum ?? 0, item.maximum ?? 0);
    return valeur === null ? null : compter(item.seuils, valeur, `${valeur}${NBSP}${item.unite}`, lecture);
  },
  questionnaire(item, _age, lecture) {
    const valeur = composer(item, lecture);
    return valeur === null ? null : compter(item.seuils, valeur, `${valeur}${NBSP}${item.unite}`, lecture);
  },
  oui_non(item, _age, lecture) {
    const texte = lecture.ouiNon(item.id);
    const points = texte === "oui" ? (item.points_si_oui ?? 0) : 0;
    return texte && { points, texte, complet: true };
  },
  choix(item, _age, lecture) {
    const choisi = lecture.parmi(item.id, item.choix ?? []);
    return choisi && { points: choisi.points, texte: choisi.libelle, complet: true };
  },
  imc(item, age, lecture) {
    const poids = lecture.mesure(item.poids ?? "");
    const taille = lecture.mesure(item.taille ?? "");
    if (poids === null || taille === null) return null;
    const seuils = item.par_age?.find((un) => concerne(un.ages, age))?.seuils;
    const valeur = imc(poids, taille);
    return compter(seuils, valeur, `${dixieme(valeur)}${NBSP}${item.unite}`, lecture);
  },
  perte_de_poids(item, _age, lecture) {
    const maintenant = lecture.mesure(item.poids ?? "");
    const reperes = item.reperes ?? [];
    const connus = reperes.flatMap((repere) => {
      const avant = lecture.mesure(repere.poids);
      return avant === null || maintenant === null ? [] : [{ repere, perdu: perte(avant, maintenant) }];
    });
    if (connus.length === 0) return null;
    const comptes = connus.map(({ repere, perdu }) => compter(repere.seuils, perdu, "", lecture).points);
    const dits = connus.map(({ repere, perdu }) => direPerte(repere.nom, perdu));
    if (connus.length < reperes.length) {
      dits.push(`${connus.length} poids ${connus.length > 1 ? "passés connus" : "passé connu"} sur ${reperes.length}`);
    }
    return { points: Math.max(...comptes), texte: dits.join(", "), complet: true };
  },
};

/**
 * @param {string} nom
 * @param {number} perdu
 */
function direPerte(nom, perdu) {
  return perdu > 0 ? `${dixieme(perdu)}${NBSP}% ${nom}` : `aucune ${nom}`;
}

/**
 * The sum or the product of the parts; null while one is missing, unless a zero settles the product.
 * @param {Item} item
 * @param {Lecture} lecture
 */
function composer(item, lecture) {
  const lues = (item.parties ?? []).map(({ id, minimum, maximum }) => lecture.entier(id, minimum, maximum));
  const produit = item.calcul === "produit";
  if (produit && lues.includes(0)) return 0;
  let valeur = produit ? 1 : 0;
  for (const lue of lues) {
    if (lue === null) return null;
    valeur = produit ? valeur * lue : valeur + lue;
  }
  return valeur;
}

/**
 * The points of a value. The check of the grid made sure that exactly one threshold claims it.
 * @param {Seuil[] | undefined} seuils
 * @param {number} valeur
 * @param {string} texte
 * @param {Lecture} lecture
 * @returns {Reponse}
 */
function compter(seuils, valeur, texte, lecture) {
  const atteint = seuils?.find(({ de, sous }) => (de ?? -Infinity) <= valeur && valeur < (sous ?? Infinity));
  if (!atteint) throw new RangeError(`no threshold for ${valeur}`);
  const { points, condition } = atteint;
  if (!condition) return { points, texte, complet: true };
  const precise = lecture.ouiNon(condition.id);
  return {
    points: precise === "oui" ? points : condition.sinon,
    texte: precise === null ? `${texte}, à préciser` : texte,
    precision: condition.id,
    complet: precise !== null,
  };
}
