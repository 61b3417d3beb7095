// What is typed, as the index understands it; and the excerpt that answers.
import assert from "node:assert/strict";
import { test } from "node:test";

const folder = new URL("../../generator/render/theme/js/", import.meta.url);
const { isCode, plainWords, question } = await import(new URL("question.js", folder).href);
const { excerpt } = await import(new URL("extrait.js", folder).href);

test("accents, ligatures, capitals, hyphens and apostrophes do not count", () => {
  assert.deepEqual(plainWords("L’Hôpital-Œdème, ÆGIDE"), ["l", "hopital", "oedeme", "aegide"]);
});

test("small words are left out, unless there is nothing else", () => {
  assert.deepEqual(question("l'hôpital du Puy-en-Velay"), ["hopital", "puy", "velay"]);
  assert.deepEqual(question("de la"), ["de", "la"]);
  assert.deepEqual(question(" ?!  "), []);
});

test("st and ste are saint and sainte", () => {
  assert.deepEqual(question("St-Flour, Ste Foy"), ["saint", "flour", "sainte", "foy"]);
});

test("a telephone number is one word, however it is cut", () => {
  for (const typed of ["04 65 71 15 01", "04.65.71.15.01", "0465711501"]) {
    assert.deepEqual(question(typed), ["0465711501"]);
  }
});

test("only so much is read", () => {
  assert.equal(question("a".repeat(5000)).join("").length, 150);
});

test("postal and INSEE codes, and nothing else, are codes", () => {
  for (const typed of ["15000", " 01 400 ", "2A004", "2b 033"]) assert.ok(isCode(typed), typed);
  for (const typed of ["1500", "150000", "Lyon 69003", "", "2C004"]) assert.ok(!isCode(typed), typed);
});

const text = Array.from({ length: 100 }, (_, rank) => `mot${rank}`).join(" ");

test("an excerpt starts a little before the first word found", () => {
  const pieces = excerpt(text, [50, 51], []);
  assert.deepEqual(
    pieces.map((piece) => piece.marque),
    [false, true, false],
  );
  assert.equal(pieces[1].texte, "mot50 mot51");
  assert.ok(pieces[0].texte.startsWith("… mot44 "));
  assert.ok(pieces[2].texte.endsWith("mot71 …"));
});

test("without a word found it is the beginning", () => {
  const [only] = excerpt("Une équipe de soins.", [], []);
  assert.deepEqual(only, { texte: "Une équipe de soins.", marque: false });
  assert.deepEqual(excerpt("", [], ["salers"]), []);
});

test("a word of the question marks what begins with it, whatever its spelling", () => {
  const marked = (words) =>
    excerpt("Sans œdème, à l’hôpital d’Aurillac", [], words).filter((piece) => piece.marque);
  assert.deepEqual(marked(["oedeme"]), [{ texte: "œdème,", marque: true }]);
  assert.deepEqual(marked(["hop"]), [{ texte: "l’hôpital", marque: true }]);
  assert.deepEqual(marked(["op"]), []);
});

test("places that are not there do no harm", () => {
  assert.deepEqual(excerpt("un deux", [-1, 7], []), [{ texte: "un deux", marque: false }]);
});
