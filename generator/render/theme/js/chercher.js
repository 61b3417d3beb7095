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
  const here = chercherCode(index, saisie.code, saisie.insee);
  const other = here.genre === "ailleurs" || !named.propositions.length;
  return agreeing(named, here) ?? (other ? here : { ...named, certaine: null });
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
 * The whole text as a name; else a name and its département; else a name with a letter wrong.
 * @param {Index} index
 * @param {import("./saisie.js").Saisie} saisie
 * @returns {Reponse}
 */
function byName(index, { bruts, mots }) {
  const whole = found(index, mots, false);
  const splits = [];
  for (let at = bruts.length - 1; at > 0 && !whole.length; at--) {
    const departements = departementsNamed(index, bruts.slice(at).join(" "));
    if (departements.length) splits.push({ mots: mots.slice(0, at), departements });
  }
  for (const split of splits) {
    const kept = found(index, split.mots, true).filter((one) =>
      split.departements.includes(index.departementDe[one.rang]),
    );
    if (kept.length) return answer({ ...RIEN, ailleurs: null }, kept);
  }
  const outside = splits.find(({ departements }) =>
    departements.some((code) => !index.departements.get(code)?.ici),
  );
  if (outside) return answer({ ...RIEN, ailleurs: outside }, []);
  const departements = departementsNamed(index, bruts.join(" "), true);
  const ailleurs = { mots, departements: [] };
  return answer({ ...RIEN, ailleurs, departements }, found(index, mots, true));
}

/**
 * @param {Index} index
 * @param {string[]} mots
 * @param {boolean} fautes
 * @returns {Proposition[]}
 */
function found(index, mots, fautes) {
  return trouver(index.repertoire, mots, fautes)
    .map(({ cible, ancien, degre }) => ({ rang: cible, ancien, degre }))
    .sort(
      (one, other) =>
        one.degre - other.degre ||
        Number(one.ancien >= 0) - Number(other.ancien >= 0) ||
        index.ordre[one.rang] - index.ordre[other.rang],
    );
}

/**
 * The départements a text names: by code (`15`, `1`), by name, or by the beginning of either.
 * @param {Index} index
 * @param {string} texte
 * @param {boolean} [whole] names in full only
 */
function departementsNamed(index, texte, whole = false) {
  const every = [...index.departements.values()];
  const same = every.filter(
    ({ code, plain }) => plain === texte || code.toLowerCase() === texte || code === `0${texte}`,
  );
  if (same.length || whole) return same.map(({ code }) => code);
  return every
    .filter(({ code, plain, ici }) => ici && (plain.startsWith(texte) || code.startsWith(texte)))
    .map(({ code }) => code);
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
