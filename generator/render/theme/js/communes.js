// @ts-check
/**
 * The communes of the region, opened from `donnees/communes.json` (its columns are described in
 * `generator/render/data/communes.py`). A commune is its *rang*: its place by INSEE code.
 */

import { ajouter, repertoire } from "./boite/noms.js";
import { normaliser } from "./normaliser.js";

export { chercher } from "./boite/chercher.js";

/**
 * @typedef {{ region: [string, string], numeros: [string, number[]][], noms: string,
 *   codes_postaux: string[], postaux: (number | number[])[], habitants: string,
 *   natures: string[], anciens: [string, number, number, string][],
 *   anciens_codes: [string, number][], departements: [string, string, string, string][],
 *   regions: [string, string, string][], voisins: [string, string, string][],
 *   debords: Record<string, [string, string][]>, tiroirs: string }} Fichier
 *
 * @typedef {{ code: string, nom: string, de: string, region: string, ici: boolean,
 *   plain: string }} Departement
 * @typedef {{ nom: string, nature: string, code: string }} Ancien
 * @typedef {{ nom: string, adresse: string }} Annuaire
 * @typedef {{ region: { code: string, nom: string }, codes: string[], noms: string[],
 *   departementDe: string[], postauxDe: string[][], parPostal: Map<string, number[]>,
 *   parInsee: Map<string, { rang: number, ancien: number }>, anciens: Ancien[], ordre: Int32Array,
 *   repertoire: import("./boite/noms.js").Repertoire, departements: Map<string, Departement>,
 *   regions: Map<string, { nom: string, de: string }>, voisins: Map<string, Annuaire>,
 *   debords: Record<string, [string, string][]>, tiroirs: Set<string> }} Index
 */

/**
 * @param {Fichier} fichier
 * @returns {Index}
 */
export function openIndex(fichier) {
  const noms = fichier.noms.split("\n");
  const [codes, departementDe] = numbered(fichier.numeros);
  const postauxDe = fichier.postaux.map((one) => [one].flat().map((at) => fichier.codes_postaux[at]));
  const here = new Set(departementDe);
  const known = names(noms, fichier.anciens);
  return {
    region: { code: fichier.region[0], nom: fichier.region[1] },
    codes,
    noms,
    departementDe,
    postauxDe,
    parPostal: grouped(postauxDe),
    parInsee: byCode(codes, fichier),
    anciens: fichier.anciens.map(([nom, , nature, code]) => ({
      nom,
      nature: fichier.natures[nature],
      code,
    })),
    ordre: order(noms.length, known, fichier.habitants),
    repertoire: known,
    departements: new Map(
      fichier.departements.map(([code, nom, de, region]) => [
        code,
        { code, nom, de, region, ici: here.has(code), plain: normaliser(nom) },
      ]),
    ),
    regions: new Map(fichier.regions.map(([code, nom, de]) => [code, { nom, de }])),
    voisins: new Map(fichier.voisins.map(([region, nom, adresse]) => [region, { nom, adresse }])),
    debords: fichier.debords,
    tiroirs: new Set(fichier.tiroirs.split(" ").filter(Boolean)),
  };
}

/**
 * The rang of a commune by today's INSEE code or a former one; undefined when none has it.
 * @param {Index} index
 * @param {string} code
 */
export function parCode(index, code) {
  return index.parInsee.get(code)?.rang;
}

/**
 * @param {Fichier["numeros"]} numeros
 * @returns {[string[], string[]]} INSEE codes, and the département of each
 */
function numbered(numeros) {
  /** @type {string[]} */ const codes = [];
  /** @type {string[]} */ const departements = [];
  for (const [departement, gaps] of numeros) {
    let number = 0;
    for (const gap of gaps) {
      number += gap;
      codes.push(departement + String(number).padStart(5 - departement.length, "0"));
      departements.push(departement);
    }
  }
  return [codes, departements];
}

/**
 * @param {string[][]} postauxDe
 * @returns {Map<string, number[]>}
 */
function grouped(postauxDe) {
  const found = new Map();
  postauxDe.forEach((codes, rang) => {
    for (const code of codes) {
      const rangs = found.get(code);
      if (rangs) rangs.push(rang);
      else found.set(code, [rang]);
    }
  });
  return found;
}

/**
 * Today's code first: a commune that keeps the code of one it absorbed is not called by its name.
 * @param {string[]} codes
 * @param {Fichier} fichier
 */
function byCode(codes, fichier) {
  const found = new Map(fichier.anciens_codes.map(([code, rang]) => [code, { rang, ancien: -1 }]));
  fichier.anciens.forEach(([, rang, , code], ancien) => found.set(code, { rang, ancien }));
  codes.forEach((code, rang) => found.set(code, { rang, ancien: -1 }));
  return found;
}

/**
 * @param {string[]} noms
 * @param {Fichier["anciens"]} anciens
 */
function names(noms, anciens) {
  const kept = repertoire(noms.length);
  noms.forEach((nom, rang) => ajouter(kept, nom, rang));
  anciens.forEach(([nom, rang], ancien) => ajouter(kept, nom, rang, ancien));
  return kept;
}

/**
 * The place of each commune when the most populous come first, then by name.
 * @param {number} combien
 * @param {import("./boite/noms.js").Repertoire} known
 * @param {string} habitants
 */
function order(combien, known, habitants) {
  const places = new Int32Array(combien);
  const cles = known.phrases.flatMap((phrase, at) => (phrase && known.anciens[at] < 0 ? [phrase] : []));
  const size = Array.from(habitants, (letter) => parseInt(letter, 36));
  const alphabet = (/** @type {number} */ one, /** @type {number} */ other) =>
    cles[one] < cles[other] ? -1 : 1;
  const sorted = cles.map((_, rang) => rang);
  sorted.sort((one, other) => size[other] - size[one] || alphabet(one, other));
  sorted.forEach((rang, place) => {
    places[rang] = place;
  });
  return places;
}
