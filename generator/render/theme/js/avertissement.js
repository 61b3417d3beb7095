// @ts-check
/** What readers are told of a page that comes from the copy on their device. Pure. */

import { enFrancais } from "./paroles.js";

/** @typedef {{ jour: string, raison: "coupe" | "lent" }} Provenance */

const JOURNEE = 86_400_000;
const ANCIENNE = 30;

/**
 * Days between the directory's day, `2026-11-21`, and a time; never less than none.
 * @param {string} jour
 * @param {number} maintenant
 */
export function age(jour, maintenant) {
  return Math.max(0, Math.floor((maintenant - Date.parse(jour)) / JOURNEE));
}

/**
 * What the banner says of the copy a page comes from, and whether it is too old to be trusted.
 * @param {Provenance} provenance
 * @param {number} maintenant
 */
export function avertissement({ jour, raison }, maintenant) {
  const jours = age(jour, maintenant);
  const debut = raison === "lent" ? "R\u00e9seau trop lent" : "Hors ligne";
  const texte = `${debut}\u00a0: annuaire du ${enFrancais(jour)}.`;
  if (jours <= ANCIENNE) return { texte, ancienne: false };
  const doute = `Il a ${jours}\u00a0jours\u00a0: v\u00e9rifiez par t\u00e9l\u00e9phone.`;
  return { texte: `${texte} ${doute}`, ancienne: true };
}
