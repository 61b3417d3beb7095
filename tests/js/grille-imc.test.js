import assert from "node:assert/strict";
import { test } from "node:test";
import { dixieme, imc, lirePoids, lireTaille, perte } from "../../generator/render/theme/js/prescription/imc.js";

const POIDS = [["62,5", 62.5], ["62.5", 62.5], [" 62 kg ", 62], [62.5, 62.5], ["3", 3], ["400", 400], ["1", 1]];
const TAILLES = [
  ["170", 170], ["1,70", 170], ["1.7", 170], ["1 m 70", 170], ["1m70", 170], ["170 cm", 170], ["1,70 m", 170],
  ["50", 50], ["0,50", 50], ["2,5", 250], ["250", 250], [170, 170], ["170,5", 170.5], ["1,625", 162.5],
];
const RIEN = ["", "  ", null, undefined];
const IMPOSSIBLES = ["0", "abc", "-60", "1e3", "6O", "60,", ",5", "1 000 000", NaN, Infinity, -1, {}, [], true, () => 1];

test("weights typed the French way, with or without a unit", () => {
  for (const [saisie, valeur] of POIDS) assert.deepEqual(lirePoids(saisie), { valeur }, String(saisie));
});

test("heights typed in centimetres or in metres are the same height", () => {
  for (const [saisie, valeur] of TAILLES) assert.deepEqual(lireTaille(saisie), { valeur }, String(saisie));
});

test("nothing typed is nothing, not a mistake", () => {
  for (const rien of RIEN) assert.deepEqual([lirePoids(rien), lireTaille(rien)], [null, null]);
});

test("what cannot be gets a sentence", () => {
  for (const saisie of [...IMPOSSIBLES, "0,9", "401", "62500"]) assert.match(lirePoids(saisie).erreur, /\.$/);
  for (const saisie of [...IMPOSSIBLES, "17", "29", "251", "1700", "3,1"]) assert.match(lireTaille(saisie).erreur, /\.$/);
  assert.match(lireTaille("17").erreur, /^17 ne peut pas être une taille/);
});

test("a body mass index at its threshold is that threshold", () => {
  assert.equal(imc(74, 200), 18.5);
  assert.equal(imc(53.465, 170), 18.5);
  assert.equal(imc(63.58, 170), 22);
  assert.ok(imc(53.464, 170) < 18.5);
});

test("a loss at its threshold is that threshold; a gain is negative", () => {
  assert.deepEqual([perte(60, 57), perte(70.2, 66.69), perte(100, 90), perte(3, 2.85)], [5, 5, 10, 5]);
  assert.ok(perte(60, 63) < 0);
});

test("a value is cut, not rounded: what is shown never crosses a threshold", () => {
  assert.deepEqual([18.46, 18.5, 18.499, 22, 4.99, 5, 9.95].map(dixieme), ["18,4", "18,5", "18,4", "22", "4,9", "5", "9,9"]);
});
