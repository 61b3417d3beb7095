// @ts-check
/** Controls of the needs grid: rows of answers to choose from, and small fields. */

import { noeud } from "./noeud.js";

/** @typedef {{ valeur: string, libelle: string }} Reponse */

/**
 * A question with its answers in a row; no answer is one of them, to take one back.
 * @param {string} nom
 * @param {string} question
 * @param {Reponse[]} reponses
 * @param {Node[]} [suite] what stands between the question and its answers
 */
export function rangee(nom, question, reponses, suite = []) {
  const toutes = [...reponses, { valeur: "", libelle: "sans réponse" }];
  const choix = toutes.map(({ valeur, libelle }) =>
    noeud(valeur ? "label" : "label.sans", [
      noeud("input", [], { type: "radio", name: nom, value: valeur, autocomplete: "off" }),
      libelle,
    ]),
  );
  return noeud("fieldset", [noeud("legend", question), ...suite, noeud("div.rangee", choix)]);
}

/**
 * @param {string} nom
 * @param {string} question
 * @param {Node[]} [suite]
 */
export function ouiNon(nom, question, suite) {
  const reponses = ["oui", "non"].map((valeur) => ({ valeur, libelle: valeur }));
  return rangee(nom, question, reponses, suite);
}

/**
 * Whole numbers from one end to the other, both ends in words, and which is the better.
 * @param {{ id: string, question: string, minimum: number, maximum: number, sens: string,
 *   libelle_bas: string, libelle_haut: string }} une
 * @param {Node[]} [suite]
 */
export function echelle(une, suite = []) {
  const { id, minimum, maximum, libelle_bas: bas, libelle_haut: haut } = une;
  const valeurs = Array.from({ length: maximum - minimum + 1 }, (_, rang) => String(minimum + rang));
  const sens = une.sens === "haut_pire" ? "le pire" : "le mieux";
  const bouts = noeud("p.bouts", [
    noeud("span", `${minimum}\u00a0: ${bas}`),
    noeud("strong", `${maximum} est ${sens}`),
    noeud("span", `${maximum}\u00a0: ${haut}`),
  ]);
  const reponses = valeurs.map((valeur) => ({ valeur, libelle: valeur }));
  const faite = rangee(id, une.question, reponses, [...suite, bouts]);
  faite.classList.add("echelle");
  return faite;
}

/**
 * A small field, its unit and the place of its sentence.
 * @param {string} nom
 * @param {string} question
 * @param {string} unite
 * @param {string} mode the keyboard a telephone shows
 */
export function petit(nom, question, unite, mode) {
  return noeud("p.o-champ.petit-champ", [
    noeud("label", [question, " ", noeud("small", unite)], { for: `g-${nom}` }),
    noeud("input", [], {
      id: `g-${nom}`,
      name: nom,
      inputmode: mode,
      autocomplete: "off",
      "aria-describedby": `e-${nom}`,
    }),
    noeud("span.erreur", "", { id: `e-${nom}` }),
  ]);
}
