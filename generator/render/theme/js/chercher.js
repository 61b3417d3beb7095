// @ts-check
/** From what was typed to the communes it may mean. Never guesses: says when it is sure. */

import { chercherCode, chercherDebut } from "./codes.js";
import { DEBUT, EXACT, FAUTE, trouver } from "./noms.js";
import { lire } from "./saisie.js";

/**
 * `propositions` come in the order they are shown. `certaine` is where Enter leads without asking.
 * `ailleurs` is the name to look for in other regions, in the départements said if any were.
 * `departements` are those a code or a lone name points to.
 * @typedef {import("./communes.js").Index} Index
 * @typedef {{ rang: number, ancien: number, degre: number }} Proposition
 * @typedef {"vide" | "nom" | "postal" | "insee" | "debut" | "cedex" | "ailleurs" | "inconnu"} Genre
 * @typedef {{ genre: Genre, propositions: Proposition[], certaine: Proposition | null,
 *   ailleurs: { mots: string[], departements: string[] } | null, departements: string[],
 *   debords: [string, string][], code: string }} Reponse
 */

/** @type {Reponse} */
export const RIEN = {
  genre: "vide",
  propositions: [],
  certaine: null,
  ailleurs: null,
  departements: [],
  debords: [],
  code: "",
};

/**
 * @param {Index} index
 * @param {string} texte
 * @returns {Reponse}
 */
export function chercher(index, texte) {
  const saisie = lire(texte);
  if (saisie.debut) return chercherDebut(index, saisie.debut);
  if (!saisie.mots.length) {
    return saisie.code ? chercherCode(index, saisie.code, saisie.insee) : RIEN;
  }
  const named = byName(index, saisie);
  if (!saisie.code) return named;
  const coded = chercherCode(index, saisie.code, saisie.insee);
  const other = coded.genre === "ailleurs" || !named.propositions.length;
  return agreeing(named, coded) ?? (other ? coded : { ...named, certaine: null });
}

/**
 * `15000 Aurillac`: what both the code and the name say; nothing when they contradict each other.
 * @param {Reponse} named
 * @param {Reponse} coded
 */
function agreeing(named, coded) {
  const rangs = new Set(coded.propositions.map((one) => one.rang));
  const both = named.propositions.filter((one) => rangs.has(one.rang));
  return both.length ? answer({ ...named, ailleurs: null }, both) : null;
}

/**
 * The whole text as a name, or one with a letter wrong; else a name and its département; else the
 * beginning of a name with a letter wrong; else a name and the beginning of its département.
 * @param {Index} index
 * @param {import("./saisie.js").Saisie} saisie
 * @returns {Reponse}
 */
function byName(index, { bruts, mots }) {
  const propositions = found(index, mots);
  const whole = propositions.some(({ degre }) => degre <= FAUTE);
  const parted = whole ? [] : partings(index, bruts, mots);
  for (const { mots: nom, departements, entier } of parted) {
    const named = entier || !propositions.length ? found(index, nom) : [];
    const kept = named.filter(({ rang }) => departements.includes(index.departementDe[rang]));
    if (kept.length) return answer(RIEN, kept);
  }
  const outside = parted.find(({ departements }) => departements.some((code) => !here(index, code)));
  if (outside && !propositions.length) return answer({ ...RIEN, ailleurs: outside }, []);
  const departements = departementsNamed(index, bruts.join(" ")).entier;
  return answer({ ...RIEN, ailleurs: { mots, departements: [] }, departements }, propositions);
}

/**
 * The ways to read a text as a name followed by a département, the longest name first.
 * @param {Index} index
 * @param {string[]} bruts
 * @param {string[]} mots
 */
function partings(index, bruts, mots) {
  const ends = bruts.map((_, at) => at).slice(1).reverse();
  return ends
    .map((at) => {
      const { entier, begun } = departementsNamed(index, bruts.slice(at).join(" "));
      const departements = entier.length ? entier : begun;
      return { mots: mots.slice(0, at), departements, entier: entier.length > 0 };
    })
    .filter(({ departements }) => departements.length);
}

/**
 * @param {Index} index
 * @param {string} departement
 */
function here(index, departement) {
  return index.departements.get(departement)?.ici ?? false;
}

/**
 * @param {Index} index
 * @param {string[]} mots
 * @returns {Proposition[]}
 */
function found(index, mots) {
  const weigh = (/** @type {import("./noms.js").Trouve} */ { cible, ancien, degre }) =>
    (2 * degre + Number(ancien >= 0)) * index.codes.length + index.ordre[cible];
  return trouver(index.repertoire, mots, true)
    .map((one) => ({ weight: weigh(one), one }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ one: { cible, ancien, degre } }) => ({ rang: cible, ancien, degre }));
}

/**
 * The départements a text names by code (`15`, `1`) or by name; those of the region it begins.
 * @param {Index} index
 * @param {string} texte
 */
function departementsNamed(index, texte) {
  const every = [...index.departements.values()];
  const entier = every.filter(
    ({ code, plain }) => plain === texte || code.toLowerCase() === texte || code === `0${texte}`,
  );
  const begun = every.filter(
    ({ code, plain, ici }) => ici && (plain.startsWith(texte) || code.startsWith(texte)),
  );
  return { entier: entier.map(({ code }) => code), begun: begun.map(({ code }) => code) };
}

/**
 * Sure of the only proposition; or of the only one that bears the whole name typed, when no other
 * name begins with it.
 * @param {Reponse} draft
 * @param {Proposition[]} propositions
 * @returns {Reponse}
 */
function answer(draft, propositions) {
  const [first, second] = propositions;
  const alone = first && (!second || (first.degre === EXACT && second.degre > DEBUT));
  const genre = propositions.length ? "nom" : "inconnu";
  const known = first?.degre === EXACT;
  const letters = draft.ailleurs?.mots.join("").length ?? 0;
  return {
    ...draft,
    genre,
    propositions,
    certaine: alone ? first : null,
    ailleurs: known || letters < 3 ? null : draft.ailleurs,
  };
}

/**
 * Whether only names with a letter wrong were found.
 * @param {Reponse} reponse
 */
export function douteuse(reponse) {
  return reponse.genre === "nom" && reponse.propositions.every((one) => one.degre >= FAUTE);
}
