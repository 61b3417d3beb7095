// @ts-check
/** What the box says, in sentences; no markup. */

import { departementDe } from "./ailleurs.js";

/**
 * @typedef {import("./communes.js").Index} Index
 * @typedef {import("./chercher.js").Reponse} Reponse
 * @typedef {import("./ailleurs.js").Dehors} Dehors
 */

const FINE = "\u202f";
const FIXE = "\u00a0";

/**
 * @param {number} combien
 * @param {string} nom
 */
export function compte(combien, nom) {
  const written = String(combien).replace(/\B(?=(\d{3})+$)/g, FINE);
  return `${written}${FIXE}${nom}${combien > 1 ? "s" : ""}`;
}

/**
 * The name of a commune after « de »: as `de_lieu` in `generator/model/mots.py`.
 * @param {string} nom
 */
export function deLieu(nom) {
  if (nom.startsWith("Le ")) return `du ${nom.slice(3)}`;
  if (nom.startsWith("Les ")) return `des ${nom.slice(4)}`;
  return /^[AEIOUYHÀÂÉÈÊËÎÏÔÖŒ]/.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/**
 * A proposition in two lines: the name that answered, and where it is.
 * @param {Index} index
 * @param {{ rang: number, ancien: number }} proposition
 */
export function ligne(index, { rang, ancien }) {
  const departement = index.departements.get(index.departementDe[rang]);
  const lieu = `${departement?.nom} (${departement?.code})`;
  const codes = index.postauxDe[rang];
  const former = index.anciens[ancien];
  if (!former) {
    const postal = codes.length === 1 ? `${codes[0]} · ` : "";
    return { titre: apostrophe(index.noms[rang]), detail: apostrophe(postal + lieu) };
  }
  const detail = `${former.nature} ${deLieu(index.noms[rang])} · ${lieu}`;
  return { titre: apostrophe(former.nom), detail: apostrophe(detail) };
}

/**
 * The question that a list of propositions asks, or what to try when there is none.
 * @param {Index} index
 * @param {Reponse} reponse
 * @param {Dehors[]} dehors
 */
export function question(index, reponse, dehors) {
  const { genre, propositions, code } = reponse;
  const many = compte(propositions.length, "commune");
  if (genre === "cedex") {
    return `${code} n’est le code postal d’aucune commune${FINE}: c’est sans doute un code Cedex. Dans quelle commune est le domicile${FINE}?`;
  }
  if (genre === "insee") {
    return `${code} est le code Insee de cette commune. Si vous pensiez à un code Cedex, écrivez le nom de la commune.`;
  }
  if (genre === "postal" && propositions.length > 1) {
    return `${many} ont le code postal ${code}${FINE}: laquelle${FINE}?`;
  }
  if (propositions.length > 1) return `${many} proposées${FINE}: laquelle${FINE}?`;
  if (propositions.length) return "Une commune proposée.";
  if (dehors.length || reponse.debords.length || genre === "ailleurs") return "";
  return unknown(index, reponse);
}

/**
 * @param {Index} index
 * @param {Reponse} reponse
 */
function unknown(index, { code, departements }) {
  const departement = index.departements.get(departements[0]);
  if (departement && code) return apostrophe(`Aucun code postal ${departement.de} ne commence par ${code}.`);
  if (departement) return apostrophe(`${departement.nom} est un département${FINE}: écrivez la commune.`);
  if (code) return `Aucun code postal ne correspond à ${code}. Un code postal a cinq chiffres${FINE}; le nom de la commune convient aussi.`;
  return `Aucune commune de ${index.region.nom} ne porte ce nom. Essayez le code postal, ou le début du nom seulement.`;
}

/**
 * What is said of places outside the region: a line each, and the directories that know them.
 * @param {Index} index
 * @param {Reponse} reponse
 * @param {Dehors[]} dehors
 */
export function horsRegion(index, reponse, dehors) {
  const listed = [...dehors, ...reponse.debords.map(([nom, code]) => ({ nom, code }))];
  const codes = reponse.departements.filter((code) => !index.departements.get(code)?.ici);
  const named = reponse.code || !listed.length ? codes : [];
  const lignes = [
    ...listed.map(({ nom, code }) => `${apostrophe(nom)}${FIXE}: ${place(index, departementDe(code))}`),
    ...named.map((code) => (reponse.code ? `${reponse.code}${FIXE}: ` : "") + place(index, code)),
  ];
  const regions = new Set(
    [...listed.map(({ code }) => departementDe(code)), ...named].map(
      (code) => index.departements.get(code)?.region ?? "",
    ),
  );
  return { lignes, annuaires: [...regions].map((region) => annuaire(index, region)) };
}

/**
 * `département de la Lozère (48), région Occitanie`, or the collectivity alone.
 * @param {Index} index
 * @param {string} code
 */
function place(index, code) {
  const departement = index.departements.get(code);
  const region = index.regions.get(departement?.region ?? "")?.nom ?? "";
  if (!departement || departement.nom === region) return apostrophe(`${region} (${code})`);
  return apostrophe(`département ${departement.de} (${code}), région ${region}`);
}

/**
 * @param {Index} index
 * @param {string} region
 */
function annuaire(index, region) {
  const known = index.voisins.get(region);
  if (known) return { texte: apostrophe(known.nom), adresse: known.adresse };
  const ars = region.length === 2 ? `${FINE}: son agence régionale de santé vous orientera` : "";
  const de = index.regions.get(region)?.de;
  return { texte: apostrophe(`Nous ne connaissons pas l’annuaire ${de}${ars}.`), adresse: "" };
}

/** @param {string} texte */
function apostrophe(texte) {
  return texte.replaceAll("'", "’");
}
