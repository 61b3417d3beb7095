/** Good starts and suggestions. Numbers come from the decree; ranks of needs from the needs grid. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { evaluer } from "../../generator/render/theme/js/prescription/forfait.js";
import { remplissages } from "../../generator/render/theme/js/prescription/remplissages.js";
import { suggerer } from "../../generator/render/theme/js/prescription/suggestion.js";
import { LIBRE, REGLES, STRICT, choix } from "./regles2021.js";

test("the best fillings are 1+6, 2+4 and 3+2, each exactly 180 €", () => {
  const trouves = remplissages(REGLES, STRICT);
  assert.deepEqual(
    trouves.map((un) => [un.bilans, un.consultations, un.total, un.reste]),
    [
      [1, 6, 18000, 0],
      [2, 4, 18000, 0],
      [3, 2, 18000, 0],
    ],
  );
  assert.equal(trouves[2].titre, "3\u00a0bilans et 2\u00a0consultations");
  assert.deepEqual(trouves[2].propositions[0].choix.consultations, { dietetique: 1, psychologie: 1 });
});

test("1+6 is impossible when the one bilan is physical activity and bilans come first", () => {
  const [un] = remplissages(REGLES, STRICT);
  assert.deepEqual(un.propositions.map(({ choix: { bilans } }) => bilans), [["dietetique"], ["psychologie"]]);
  assert.deepEqual(un.impossibles.map(({ bilans }) => bilans), [["apa"]]);
  assert.match(un.impossibles[0].phrase, /bilan d’activité physique pour seul bilan/);
  assert.deepEqual(remplissages(REGLES, LIBRE)[0].impossibles, []);
});

test("consultations of a filling go first to the domains that have their bilan", () => {
  const [un] = remplissages(REGLES, LIBRE);
  const partages = un.propositions.map(({ choix: { consultations } }) => consultations);
  assert.deepEqual(partages, [
    { dietetique: 3, psychologie: 3 },
    { dietetique: 6, psychologie: 0 },
    { dietetique: 0, psychologie: 6 },
  ]);
});

test("a title says every care and its number", () => {
  const [, deux] = remplissages(REGLES, STRICT);
  assert.equal(
    deux.propositions[0].titre,
    "Bilan d’activité physique, bilan diététique et 4\u00a0consultations diététiques",
  );
});

test("a suggestion follows the grid: bilans for needs, consultations for priorities", () => {
  const { choix: propose, lignes } = suggerer(REGLES, STRICT, {
    apa: { priorite: "a_discuter" },
    dietetique: { priorite: "en_priorite", souhaite: true },
    psychologie: { priorite: "aucun" },
  });
  assert.deepEqual(propose, choix(["apa", "dietetique"], 4, 0, { dietetique: 0, psychologie: 0 }));
  assert.equal(
    lignes[1].phrase,
    "Diététique, en priorité d’après la grille\u00a0: bilan diététique et 4\u00a0consultations diététiques.",
  );
});

test("nothing is suggested that the patient does not want, and a wish is heard without a need", () => {
  const { choix: propose } = suggerer(REGLES, STRICT, {
    apa: { souhaite: true },
    psychologie: { priorite: "en_priorite", souhaite: false },
  });
  assert.deepEqual(propose.bilans, ["apa"]);
  assert.equal(suggerer(REGLES, STRICT, {}).choix.bilans.length, 0);
  assert.match(suggerer(REGLES, STRICT, undefined).phrase, /^Ni la grille ni le patient/);
});

test("a suggestion always keeps the rules", () => {
  const besoins = [
    { priorite: "en_priorite" },
    { priorite: "a_discuter", souhaite: true },
    { priorite: "aucun", souhaite: true },
    { priorite: "en_priorite", souhaite: false },
    { priorite: "zorglub" },
    undefined,
  ];
  for (const politique of [STRICT, LIBRE]) {
    for (const apa of besoins) {
      for (const dietetique of besoins) {
        for (const psychologie of besoins) {
          const { choix: propose } = suggerer(REGLES, politique, { apa, dietetique, psychologie });
          assert.equal(evaluer(REGLES, politique, propose).valide, true);
        }
      }
    }
  }
});
