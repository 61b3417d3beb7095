// @ts-check
/** From digits to communes: postal codes, INSEE codes, the start of a code, codes of no place. */

import { EXACT } from "./noms.js";

/**
 * @typedef {import("./communes.js").Index} Index
 * @typedef {import("./chercher.js").Reponse} Reponse
 * @typedef {import("./chercher.js").Proposition} Proposition
 */

/** Postal codes of La Poste that do not start with the code of their collectivity. */
const APART = new Map([["97133", "977"], ["97150", "978"]]);

/**
 * A whole code. A postal code comes first: it is what people know; `insee` asks for the other.
 * Digits that are only an INSEE code may have been meant as a Cedex code: never sure of those.
 * @param {Index} index
 * @param {string} code
 * @param {boolean} insee
 * @returns {Reponse}
 */
export function chercherCode(index, code, insee) {
  const rangs = index.parPostal.get(code);
  const debords = index.debords[code] ?? [];
  const official = index.parInsee.get(code);
  if (official && (insee || !rangs)) {
    const one = { ...official, degre: EXACT };
    const certaine = insee || /[AB]/.test(code) ? one : null;
    return response("insee", code, { propositions: [one], certaine, debords: insee ? [] : debords });
  }
  if (rangs) {
    const propositions = alphabetical(index, rangs);
    const certaine = propositions.length === 1 && !debords.length ? propositions[0] : null;
    return response("postal", code, { propositions, certaine, debords });
  }
  return debords.length ? response("ailleurs", code, { debords }) : unknown(index, code);
}

/**
 * The start of a code; four digits may also be a code that lost its first zero.
 * @param {Index} index
 * @param {string} debut
 * @returns {Reponse}
 */
export function chercherDebut(index, debut) {
  if (debut.length > 5) return response("inconnu", debut, {});
  const rangs = new Set();
  for (const [code, communes] of index.parPostal) {
    if (code.startsWith(debut) || code === `0${debut}`) communes.forEach((rang) => rangs.add(rang));
  }
  if (!rangs.size) return unknown(index, debut);
  const departements = debut.length > 1 ? departementsOf(index, debut) : [];
  return response("debut", debut, {
    propositions: populous(index, [...rangs]),
    departements: departements.filter((code) => !index.departements.get(code)?.ici),
  });
}

/**
 * A code no commune bears: of the region, it is probably a Cedex code; else it is of another one.
 * @param {Index} index
 * @param {string} code
 * @returns {Reponse}
 */
function unknown(index, code) {
  const departements = departementsOf(index, code);
  const here = departements.filter((one) => index.departements.get(one)?.ici);
  if (!departements.length) return response("inconnu", code, {});
  if (!here.length) return response("ailleurs", code, { departements });
  if (code.length < 5) return response("inconnu", code, { departements: here });
  const propositions = populous(index, around(index, code, here));
  return response("cedex", code, { propositions, departements: here });
}

/**
 * The communes whose postal code starts with the same three digits, and the most populous of the
 * département.
 * @param {Index} index
 * @param {string} code
 * @param {string[]} departements
 */
function around(index, code, departements) {
  const rangs = new Set();
  for (const [postal, communes] of index.parPostal) {
    if (postal.startsWith(code.slice(0, 3))) communes.forEach((rang) => rangs.add(rang));
  }
  const inside = index.codes.map((_, rang) => rang);
  for (const departement of departements) {
    const theirs = inside.filter((rang) => index.departementDe[rang] === departement);
    rangs.add(byOrder(index, theirs)[0]);
  }
  return [...rangs];
}

/**
 * The départements that the digits of a postal or INSEE code point to: overseas codes take three,
 * and Corsica's two départements share `20`.
 * @param {Index} index
 * @param {string} code
 */
function departementsOf(index, code) {
  const corse = code.startsWith("20") ? { 0: "2A", 1: "2A", 2: "2B", 6: "2B" }[code[2]] : undefined;
  if (code.startsWith("20")) return corse ? [corse] : code.length < 3 ? ["2A", "2B"] : [];
  const guessed = [APART.get(code), code.slice(0, 3), code.slice(0, 2)];
  const known = guessed.find((one) => one && index.departements.has(one));
  return known ? [known] : [];
}

/**
 * @param {Index} index
 * @param {number[]} rangs
 */
function byOrder(index, rangs) {
  return rangs.sort((one, other) => index.ordre[one] - index.ordre[other]);
}

/**
 * @param {Index} index
 * @param {number[]} rangs
 * @returns {Proposition[]}
 */
function populous(index, rangs) {
  return byOrder(index, rangs).map((rang) => ({ rang, ancien: -1, degre: EXACT }));
}

/**
 * Readers look for their commune in the list of a postal code: it follows the alphabet.
 * @param {Index} index
 * @param {number[]} rangs
 * @returns {Proposition[]}
 */
function alphabetical(index, rangs) {
  const compare = new Intl.Collator("fr").compare;
  return rangs
    .toSorted((one, other) => compare(index.noms[one], index.noms[other]))
    .map((rang) => ({ rang, ancien: -1, degre: EXACT }));
}

/**
 * @param {Reponse["genre"]} genre
 * @param {string} code
 * @param {Partial<Reponse>} told
 * @returns {Reponse}
 */
function response(genre, code, told) {
  const nothing = { propositions: [], certaine: null, ailleurs: null, departements: [], debords: [] };
  return { genre, code, ...nothing, ...told };
}
