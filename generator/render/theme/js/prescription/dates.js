// @ts-check
/**
 * Days as people type them, and arithmetic by the calendar. A day is a text such as "2026-04-07",
 * which sorts as days do. Nothing here reads a clock: today is always passed in.
 */

import { MOIS, NBSP } from "./francais.js";

/** @typedef {{ jour: string, phrase?: undefined } | { jour?: undefined, phrase: string }} Lecture */
/** @typedef {{ annee: number, mois: number, jour: number, abregee: boolean }} Morceaux */

const PREMIERE_ANNEE = 1900;
const DERNIERE_ANNEE = 2100;
const AGE_MAXIMAL = 120;
const JOUR = 86_400_000;

const ILLISIBLE = `Cette date ne se lit pas${NBSP}: écrivez le jour, le mois et l’année, par exemple 07/04/2026.`;
const MANQUANTE = "Indiquez une date, par exemple 07/04/2026.";
const FORMES = [
  /^(?<annee>\d{4})[-/.](?<mois>\d{1,2})[-/.](?<jour>\d{1,2})$/,
  /^(?<jour>\d{1,2})\s*[-/.\s]\s*(?<mois>\d{1,2})\s*[-/.\s]\s*(?<annee>\d{4}|\d{2})$/,
  /^(?<jour>\d{2})(?<mois>\d{2})(?<annee>\d{4})$/,
  /^(?:le )?(?:[a-z]{3,6}di |dimanche )?(?<jour>\d{1,2})(?:er)? (?<nom>[a-z]{3,9})\.? (?<annee>\d{4}|\d{2})$/,
];

/** @param {string} texte */
function sansAccent(texte) {
  return texte.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\s+/g, " ");
}

/**
 * The month a name or its beginning means, 0 when none or several: `juil`, but not `jui`.
 * @param {string} nom
 */
function moisDe(nom) {
  const trouves = MOIS.flatMap((mois, rang) => (sansAccent(mois).startsWith(nom) ? [rang + 1] : []));
  return trouves.length === 1 ? trouves[0] : 0;
}

/**
 * @param {unknown} texte
 * @returns {Morceaux | { phrase: string }}
 */
function decouper(texte) {
  const propre = typeof texte === "string" ? sansAccent(texte) : "";
  if (!propre) return { phrase: MANQUANTE };
  for (const forme of FORMES) {
    const lu = forme.exec(propre)?.groups;
    if (lu) {
      const mois = lu.nom ? moisDe(lu.nom) : Number(lu.mois);
      if (lu.nom && !mois) return { phrase: ILLISIBLE };
      const abregee = lu.annee.length === 2;
      return { annee: Number(lu.annee) + (abregee ? 2000 : 0), mois, jour: Number(lu.jour), abregee };
    }
  }
  return { phrase: ILLISIBLE };
}

/**
 * @param {Morceaux} lu
 * @returns {Lecture}
 */
function composer({ annee, mois, jour }) {
  if (annee < PREMIERE_ANNEE || annee > DERNIERE_ANNEE) {
    return { phrase: `L’année ${annee} est improbable${NBSP}: vérifiez-la.` };
  }
  if (mois < 1 || mois > 12) {
    return { phrase: `Cette date n’existe pas${NBSP}: le mois va de 1 à 12.` };
  }
  if (jour < 1 || jour > joursDuMois(annee, mois)) {
    const combien = joursDuMois(annee, mois);
    const nom = `${MOIS[mois - 1]} ${annee}`;
    return { phrase: `Cette date n’existe pas${NBSP}: ${nom} compte ${combien}${NBSP}jours.` };
  }
  return { jour: iso(annee, mois, jour) };
}

/**
 * A day as typed: `7/4/26`, `07-04-2026`, `7 avril 2026`, `2026-04-07`. Two digits mean 20xx.
 * @param {unknown} texte
 * @returns {Lecture} the day, or the sentence that says what is wrong
 */
export function lire(texte) {
  const lu = decouper(texte);
  return "phrase" in lu ? lu : composer(lu);
}

/**
 * A birth date as typed: two digits mean the latest such year that is not to come.
 * @param {unknown} texte
 * @param {string} aujourdhui
 * @returns {Lecture}
 */
export function lireNaissance(texte, aujourdhui) {
  const lu = decouper(texte);
  if ("phrase" in lu) return lu;
  const trouve = composer(lu);
  if (trouve.phrase !== undefined || trouve.jour <= aujourdhui) return tropAge(trouve, aujourdhui);
  if (lu.abregee) return composer({ ...lu, annee: lu.annee - 100 });
  return { phrase: "Cette date de naissance est dans le futur." };
}

/**
 * @param {Lecture} lu
 * @param {string} aujourdhui
 * @returns {Lecture}
 */
function tropAge(lu, aujourdhui) {
  if (lu.phrase !== undefined || age(lu.jour, aujourdhui) <= AGE_MAXIMAL) return lu;
  return { phrase: `Cette date donne plus de ${AGE_MAXIMAL}${NBSP}ans${NBSP}: vérifiez l’année.` };
}

/**
 * Whole years from a birth date to a day.
 * @param {string} naissance
 * @param {string} jour
 */
export function age(naissance, jour) {
  const annees = Number(jour.slice(0, 4)) - Number(naissance.slice(0, 4));
  return jour.slice(5) < naissance.slice(5) ? annees - 1 : annees;
}

/**
 * The same day of the month `combien` months later, or the last of that month when it has no such
 * day: how a delay in months ends (code de procédure civile, article 641).
 * @param {string} jour
 * @param {number} combien
 */
export function ajouterMois(jour, combien) {
  const [annee, mois, quantieme] = jour.split("-").map(Number);
  const rang = annee * 12 + mois - 1 + combien;
  const [arrivee, dernier] = [Math.floor(rang / 12), (rang % 12) + 1];
  return iso(arrivee, dernier, Math.min(quantieme, joursDuMois(arrivee, dernier)));
}

/**
 * Days from one day to another, negative when the second comes first.
 * @param {string} debut
 * @param {string} fin
 */
export function joursEntre(debut, fin) {
  return (Date.parse(`${fin}T00:00:00Z`) - Date.parse(`${debut}T00:00:00Z`)) / JOUR;
}

/**
 * A day in full: `1er janvier 2026`, `7 avril 2026`.
 * @param {string} jour
 */
export function enFrancais(jour) {
  const [annee, mois, quantieme] = jour.split("-").map(Number);
  return `${quantieme === 1 ? "1er" : quantieme}${NBSP}${MOIS[mois - 1]}${NBSP}${annee}`;
}

/**
 * @param {number} annee
 * @param {number} mois
 */
function joursDuMois(annee, mois) {
  return new Date(Date.UTC(annee, mois, 0)).getUTCDate();
}

/**
 * @param {number} annee
 * @param {number} mois
 * @param {number} jour
 */
function iso(annee, mois, jour) {
  return [annee, String(mois).padStart(2, "0"), String(jour).padStart(2, "0")].join("-");
}
