/** What the planner says: amounts, refusals and reasons. Numbers come from the decree. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { evaluer } from "../../generator/render/theme/js/prescription/forfait.js";
import { possibles } from "../../generator/render/theme/js/prescription/possibles.js";
import { LIBRE, REGLES, STRICT, choix, politiques } from "./regles2021.js";

const boutons = (politique, base, domaine) =>
  possibles(REGLES, politique, base).find((un) => un.domaine === domaine);
const regles = (resultat) => resultat.refus.map((un) => un.regle);

test("an amount over the cap is told in euros, with the source", () => {
  const trop = evaluer(REGLES, STRICT, choix(["apa", "dietetique", "psychologie"], 3));
  assert.equal(trop.reste, -2250);
  assert.deepEqual(trop.refus, [
    {
      regle: "plafond",
      phrase: "Le forfait est limité à 180\u00a0€\u00a0: ce choix coûterait 202,50\u00a0€.",
      source: "Arrêté",
    },
  ]);
});

test("nothing prescribed costs nothing and breaks no rule", () => {
  for (const rien of [undefined, null, {}, choix([])]) {
    const { valide, total, reste } = evaluer(REGLES, STRICT, rien);
    assert.deepEqual([valide, total, reste], [true, 0, 18000]);
  }
});

test("a choice that cannot be read is refused, never mended in silence", () => {
  const cas = [
    [3, "choix_illisible"],
    ["apa", "choix_illisible"],
    [{ bilans: "apa" }, "choix_illisible"],
    [{ consultations: [1] }, "choix_illisible"],
    [{ bilans: ["kine"] }, "domaine_inconnu"],
    [{ bilans: ["__proto__"] }, "domaine_inconnu"],
    [{ bilans: ["toString"] }, "domaine_inconnu"],
    [{ consultations: { constructor: 1 } }, "domaine_inconnu"],
    [JSON.parse('{"consultations": {"__proto__": 1}}'), "domaine_inconnu"],
    [{ bilans: ["apa", "apa"] }, "bilan_en_double"],
    [{ consultations: { apa: 1 } }, "domaine_sans_consultation"],
    ...[-1, 0.5, NaN, Infinity, 1e9, "2", true, [], {}].map((n) => [
      { bilans: ["dietetique"], consultations: { dietetique: n } },
      "nombre_invalide",
    ]),
  ];
  for (const [donne, regle] of cas) assert.deepEqual(regles(evaluer(REGLES, STRICT, donne)), [regle]);
});

test("a choice is never changed", () => {
  const donne = Object.freeze(choix(Object.freeze(["psychologie"]), 0, 2));
  evaluer(REGLES, STRICT, donne);
  possibles(REGLES, STRICT, donne);
  assert.deepEqual(donne, choix(["psychologie"], 0, 2));
});

test("a consultation without its bilan: refused, said, or let pass, as the region decides", () => {
  const seule = choix(["apa"], 2);
  assert.deepEqual(regles(evaluer(REGLES, STRICT, seule)), ["consultation_sans_bilan"]);
  const avertie = evaluer(REGLES, politiques("avertir"), seule);
  assert.equal(avertie.valide, true);
  assert.equal(avertie.avertissements[0].domaine, "dietetique");
  assert.deepEqual(evaluer(REGLES, LIBRE, seule).avertissements, []);
});

test("unfunded consultations cost the forfait nothing, where the region admits them", () => {
  const plus = choix(["dietetique"], 6, 0, { dietetique: 2 });
  const { valide, total, hors_financement: hors, avertissements } = evaluer(REGLES, STRICT, plus);
  assert.deepEqual([valide, total, hors.dietetique, avertissements], [true, 18000, 2, []]);
  const ailleurs = politiques("interdit", false);
  assert.deepEqual(regles(evaluer(REGLES, ailleurs, plus)), ["hors_financement"]);
  assert.equal(boutons(ailleurs, plus, "dietetique").hors_financement, null);
});

test("an unfunded consultation is questioned while a funded one is left", () => {
  const tot = evaluer(REGLES, STRICT, choix(["dietetique"], 5, 0, { dietetique: 1 }));
  assert.equal(tot.valide, true);
  assert.deepEqual(tot.avertissements.map((un) => un.regle), ["hors_financement_avant_plafond"]);
});

test("an unfunded consultation asks for the bilan of its domain like the others", () => {
  const seule = choix([], 0, 0, { psychologie: 1 });
  assert.deepEqual(regles(evaluer(REGLES, STRICT, seule)), ["consultation_sans_bilan"]);
});

test("a button that cannot be pressed says why, and what is left", () => {
  const plein = choix(["apa", "dietetique", "psychologie"], 2);
  const { bilan, consultations } = boutons(STRICT, plein, "dietetique");
  assert.equal(
    consultations.plus.phrase,
    "Il reste 0\u00a0€ sur 180\u00a0€\u00a0: une consultation en demande 22,50\u00a0€. Au-delà, prescrivez-la hors financement.",
  );
  assert.equal(bilan.plus.phrase, "Le bilan diététique est déjà prescrit.");
  assert.match(bilan.moins.phrase, /^Ôtez d’abord les consultations diététiques/);
  assert.equal(boutons(STRICT, choix([]), "dietetique").bilan.moins.phrase, "Aucun bilan à ôter.");
});

test("physical activity has no consultation, and the button says the sessions are not paid", () => {
  const { plus } = boutons(LIBRE, choix(["apa"]), "apa").consultations;
  assert.match(plus.phrase, /pas de consultation de suivi dans ce forfait\. Les séances/);
});

test("the seventh consultation is refused for their number, and may be unfunded", () => {
  const { plus } = boutons(LIBRE, choix([], 6), "psychologie").consultations;
  assert.equal(plus.regle, "consultations_max");
  assert.match(plus.phrase, /^Maximum atteint\u00a0: 6\u00a0consultations financées\./);
  assert.match(plus.phrase, /hors financement\.$/);
});

test("a number that no hand means is refused, even unfunded: a hundred", () => {
  const hors = (n) => evaluer(REGLES, STRICT, choix(["dietetique"], 6, 0, { dietetique: n }));
  assert.equal(hors(99).valide, true);
  assert.deepEqual(regles(hors(100)), ["nombre_invalide"]);
});
