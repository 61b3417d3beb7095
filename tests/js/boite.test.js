/** Hard inputs one by one: what is proposed, what is asked, what is said. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { avecDehors, chercherDehors, tiroir } from "../../generator/render/theme/js/ailleurs.js";
import { chercher, openIndex } from "../../generator/render/theme/js/communes.js";
import { annoncee, contenu } from "../../generator/render/theme/js/contenu.js";
import { deLieu } from "../../generator/render/theme/js/phrases.js";
import { donnees } from "./donnees.js";

const index = openIndex(donnees("communes"));
const tiroirs = donnees("tiroirs");

/** @param {string} texte */
function ask(texte) {
  const first = chercher(index, texte);
  const file = first.ailleurs ? tiroirs[tiroir(first.ailleurs.mots)] : undefined;
  const dehors = file ? chercherDehors(file, first) : [];
  const answer = avecDehors(first, dehors);
  const shown = contenu(index, answer, dehors, "/departements/");
  const sure = answer.certaine ? index.codes[answer.certaine.rang] : null;
  return { ...answer, shown, sure, said: annoncee(shown), codes: answer.propositions.map((one) => index.codes[one.rang]) };
}

for (const { texte, sure, premiere, combien, dit = [] } of donnees("cas")) {
  test(`« ${texte} »`, () => {
    const answer = ask(texte);
    assert.equal(answer.sure, sure ?? null);
    if (premiere) assert.equal(answer.codes[0], premiere);
    if (combien !== undefined) assert.equal(answer.codes.length, combien, String(answer.codes));
    const lines = answer.shown.lignes.map(({ titre, detail }) => `${titre}, ${detail}`).join(" / ");
    const said = `${answer.said} / ${lines}`.replaceAll(/[\u00a0\u202f]/g, " ");
    for (const words of dit) assert.ok(said.includes(words), said);
  });
}

test("one letter wrong, anywhere in a name of six letters or more, still finds it", () => {
  let tried = 0;
  index.noms.forEach((nom, rang) => {
    if (rang % 3) return;
    for (const wrong of mistakes(nom, rang)) {
      const { propositions } = chercher(index, wrong);
      const there = propositions.some((one) => one.rang === rang);
      const hidden = propositions.some((one) => one.degre < 2);
      assert.ok(there || hidden, `${wrong} for ${nom}`);
      tried += Number(there);
    }
  });
  assert.ok(tried > 3.6 * (index.noms.length / 3), `${tried} found`);
});

/**
 * A letter forgotten, doubled, changed, exchanged with the next: where, the rang decides.
 * @param {string} nom
 * @param {number} rang
 */
function mistakes(nom, rang) {
  const letters = [...nom.matchAll(/[^\P{L}œŒ]/gu)].map(({ index: at }) => at);
  if (letters.length < 6) return [];
  const at = letters[1 + (rang % (letters.length - 2))];
  const [before, letter, after] = [nom.slice(0, at), nom[at], nom.slice(at + 1)];
  const changed = letter === "x" ? "k" : "x";
  const next = /^\p{L}/u.test(after) ? after[0] + letter + after.slice(1) : letter + after;
  return [before + after, before + letter + letter + after, before + changed + after, before + next];
}

test("whatever is typed, it answers and never throws", () => {
  const texts = [
    "a".repeat(10_000), "saint ".repeat(2_000), "1".repeat(10_000), "<script>alert(1)</script>",
    "😀❤️👩‍⚕️", ".*+?^${}()|[]\\", "   \t\n\u00a0 ", "١٥٠٠٠", "１５０００", "\u0000", "\ud800", "-", "'",
    "__proto__", "constructor", "toString", "00000", "99999", "20", "97", "98", "2A", "2a0", "insee", "cedex",
    "cedex 9", "insee cedex", "15000 15000", "15000 26110", "L'", "le la les", "n'importe quoi 15",
  ];
  for (const texte of texts) {
    const answer = ask(texte);
    assert.ok(Array.isArray(answer.codes), texte);
    assert.equal(answer.sure, null, texte);
  }
});

test("the article before a name", () => {
  const told = { Annecy: "d’Annecy", "Le Puy-en-Velay": "du Puy-en-Velay", "Les Houches": "des Houches", Lyon: "de Lyon" };
  for (const [nom, expected] of Object.entries(told)) assert.equal(deLieu(nom), expected);
});

test("drawers are found by the rule they were filled by", () => {
  for (const [name, { noms, codes }] of Object.entries(tiroirs)) {
    assert.ok(index.tiroirs.has(name));
    noms.split("\n").forEach((nom, at) => {
      const reponse = { ...chercher(index, ""), ailleurs: { mots: words(nom), departements: [] } };
      assert.equal(tiroir(words(nom)), name, nom);
      if (at % 50 === 0) assert.ok(chercherDehors(tiroirs[name], reponse).some(({ code }) => code === codes[at]));
    });
  }
});

/** @param {string} nom */
function words(nom) {
  const bare = nom.replace(/œ/gi, "oe").replace(/æ/gi, "ae").normalize("NFD").replace(/\p{M}/gu, "");
  return bare.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
}
