// @ts-check
/**
 * Who serves a commune, from `donnees/annuaire.json` and `donnees/points.json`, without its page:
 * the twin of `Directory.reponse` in `generator/link/`. Pure.
 */

import { arc, cartesian, chord } from "./distance.js";

/** @typedef {import("./distance.js").Point} Point */
/** @typedef {import("./accueil.js").Accueil} Accueil */
/** @typedef {{ commune: string, point: Point | null }} Site */
/**
 * @typedef {Accueil & {
 *   id: string, nom: string, porteur: string, restrictions: string[], telephone: string,
 *   precision: string, adressage: string, teleconsultation: string, sites: Site[],
 * }} Structure
 */
/** @typedef {{ id: string, nom: string }} Territoire */
/**
 * @typedef {object} Secteur communes that get one answer; numbers are ranks
 * @property {string} titre
 * @property {number[]} territoires
 * @property {[structure: number, territoire: number | null][]} interventions
 * @property {string[]} lacunes
 */
/**
 * @typedef {object} Annuaire
 * @property {string} jour
 * @property {{ code: string, nom: string }} region
 * @property {{ nom: string, telephone: string, courriel: string, horaires?: string }} contact
 * @property {{ prescripteurs: string, plafond: string, mention: string, moment: string }} rappel
 * @property {Record<string, string>} publics
 * @property {Record<string, string>} cancers
 * @property {Structure[]} structures
 * @property {Territoire[]} territoires
 * @property {Secteur[]} secteurs
 * @property {number[]} communes
 */
/** @typedef {{ latitudes: (number | null)[], longitudes: (number | null)[] }} Points */
/** @typedef {{ structure: Structure, territoire: Territoire | null }} Intervention */
/** @typedef {{ structure: Structure, site: Site, metres: number }} Proche */
/**
 * @typedef {object} Reponse
 * @property {string} titre
 * @property {Territoire[]} territoires
 * @property {Intervention[]} interventions they cover the commune
 * @property {Proche[]} proches they are merely near
 * @property {string[]} lacunes
 */

const HOW_MANY = 3;
const PARTS = 10_000;

/**
 * The answer for one commune of the region.
 * @param {Annuaire} annuaire
 * @param {Points} points
 * @param {number} rang the commune's place in the order of INSEE codes
 * @returns {Reponse}
 */
export function reponse(annuaire, points, rang) {
  const secteur = annuaire.secteurs[annuaire.communes[rang]];
  const interventions = secteur.interventions.map(([structure, territoire]) => ({
    structure: annuaire.structures[structure],
    territoire: territoire === null ? null : annuaire.territoires[territoire],
  }));
  const covering = new Set(interventions.map((one) => one.structure));
  const others = annuaire.structures.filter((one) => !covering.has(one));
  const here = pointOf(points, rang);
  return {
    titre: secteur.titre,
    territoires: secteur.territoires.map((rank) => annuaire.territoires[rank]),
    interventions,
    proches: here ? nearest(others, here) : [],
    lacunes: secteur.lacunes,
  };
}

/**
 * Where a commune is, when known.
 * @param {Points} points
 * @param {number} rang
 * @returns {Point | null}
 */
function pointOf({ latitudes, longitudes }, rang) {
  const [latitude, longitude] = [latitudes[rang], longitudes[rang]];
  return latitude === null || longitude === null ? null : [latitude / PARTS, longitude / PARTS];
}

/**
 * The nearest structures to a point, each by its nearest site.
 * @param {Structure[]} structures
 * @param {Point} point
 * @returns {Proche[]}
 */
export function nearest(structures, point) {
  const here = cartesian(point);
  const ranked = structures.flatMap((structure) =>
    structure.sites.flatMap((site) =>
      site.point ? [{ structure, site, away: chord(here, cartesian(site.point)) }] : [],
    ),
  );
  ranked.sort((a, b) => a.away - b.away || alphabetical(a.structure.id, b.structure.id));
  const seen = new Set();
  return ranked
    .filter(({ structure }) => !seen.has(structure) && seen.add(structure))
    .slice(0, HOW_MANY)
    .map(({ structure, site, away }) => ({ structure, site, metres: arc(away) }));
}

/**
 * @param {string} one
 * @param {string} other
 */
function alphabetical(one, other) {
  return Number(one > other) - Number(one < other);
}
