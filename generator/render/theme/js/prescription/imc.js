// @ts-check
/**
 * Weights and heights as people type them; body mass index and weight loss, computed exactly.
 *
 * Body mass index: kilograms over square metres (WHO). Weight loss: share of the earlier weight,
 * in per cent; negative for a gain. Thresholds are compared with the exact value, never with the
 * rounded one; the noise of binary fractions is taken off first.
 */

/** @typedef {{ valeur: number } | { erreur: string } | null} Lu  A value, a sentence, or nothing typed. */

const NBSP = "\u00a0";
const PLUS_LEGER = 1;
const PLUS_LOURD = 400;
const PLUS_PETIT = 30;
const PLUS_GRAND = 250;

/**
 * A number of zero or more typed the French way ("62,5") or with a point; NaN for anything else.
 * @param {string} texte
 */
function nombre(texte) {
  return /^\d{1,6}([.,]\d{1,3})?$/.test(texte) ? Number(texte.replace(",", ".")) : NaN;
}

/**
 * What was typed, without spaces or unit; null when nothing was.
 * @param {unknown} saisie
 * @param {RegExp} unite
 */
function texte(saisie, unite) {
  if (saisie === null || saisie === undefined) return null;
  if (typeof saisie !== "string" && typeof saisie !== "number") return "?";
  return String(saisie).replace(/\s/g, "").toLowerCase().replace(unite, "") || null;
}

/**
 * A weight in kilograms.
 * @param {unknown} saisie
 * @returns {Lu}
 */
export function lirePoids(saisie) {
  const lu = texte(saisie, /kg$/);
  if (lu === null) return null;
  const valeur = nombre(lu);
  if (Number.isNaN(valeur)) {
    return { erreur: "Un poids se donne en kilogrammes, par exemple 62,5." };
  }
  if (valeur < PLUS_LEGER || valeur > PLUS_LOURD) {
    return { erreur: `Ce poids est impossible${NBSP}: il est attendu entre 1 et 400${NBSP}kg.` };
  }
  return { valeur };
}

/**
 * A height in centimetres, to the millimetre, typed in centimetres (170) or metres (1,70, 1m70).
 * @param {unknown} saisie
 * @returns {Lu}
 */
export function lireTaille(saisie) {
  const lu = texte(saisie, /(?<=\d)(cm|m)$/);
  if (lu === null) return null;
  const tapee = nombre(lu.replace(/^(\d)m(\d\d)$/, "$1,$2"));
  if (Number.isNaN(tapee)) {
    return { erreur: "Une taille se donne en centimètres (170) ou en mètres (1,70)." };
  }
  const valeur = Math.round((tapee * 100 <= PLUS_GRAND ? tapee * 100 : tapee) * 10) / 10;
  if (valeur < PLUS_PETIT || valeur > PLUS_GRAND) {
    const dit = lu.replace(".", ",");
    return {
      erreur: `${dit} ne peut pas être une taille${NBSP}: écrivez-la en centimètres (170) ou en mètres (1,70).`,
    };
  }
  return { valeur };
}

/**
 * Kilograms per square metre.
 * @param {number} kilogrammes
 * @param {number} centimetres
 */
export function imc(kilogrammes, centimetres) {
  return net((kilogrammes * 10_000) / (centimetres * centimetres));
}

/**
 * Per cent of the earlier weight that was lost.
 * @param {number} avant
 * @param {number} maintenant
 */
export function perte(avant, maintenant) {
  return net(((avant - maintenant) * 100) / avant);
}

/**
 * A value cut to one decimal, in French. Cut, not rounded: 18,46 must not read 18,5.
 * @param {number} valeur
 */
export function dixieme(valeur) {
  return String(Math.floor(net(valeur * 10)) / 10).replace(".", ",");
}

/** @param {number} valeur */
function net(valeur) {
  return Math.round(valeur * 1e9) / 1e9;
}
