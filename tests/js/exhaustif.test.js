/** For every commune, former name and code of a region, the box says what the geography says. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { chercher, openIndex, parCode } from "../../generator/render/theme/js/communes.js";
import { EXACT } from "../../generator/render/theme/js/noms.js";
import { donnees } from "./donnees.js";

const index = openIndex(donnees("communes"));
const { communes, anciens, postaux, codes } = donnees("attendus");

/** @param {string} text */
const found = (text) => chercher(index, text).propositions;
/** @param {{ rang: number }[]} list */
const inOrder = (list) => list.map(({ rang }) => index.codes[rang]).sort();
/** @param {string} text */
const exact = (text) => inOrder(found(text).filter(({ degre }) => degre === EXACT));

test("columns are in the order of codes", () => {
  assert.deepEqual(index.codes, [...index.codes].sort());
  assert.deepEqual(index.codes, Object.keys(communes).sort());
  for (const [code, { nom }] of Object.entries(communes)) {
    assert.equal(index.noms[parCode(index, code) ?? -1], nom);
  }
});

test("every spelling of every name finds its communes, homonyms included", () => {
  for (const [code, { ecritures, homonymes, cousins }] of Object.entries(communes)) {
    for (const text of ecritures) {
      const answer = exact(text);
      for (const one of homonymes) assert.ok(answer.includes(one), `${text}: ${code} ${answer}`);
      const others = answer.filter((one) => !cousins.includes(one));
      assert.deepEqual(others, [], text);
    }
  }
});

test("every former name and arrondissement finds its commune", () => {
  for (const [nom, commune] of anciens) assert.ok(exact(nom).includes(commune), nom);
});

test("every postal code finds exactly its communes, and asks which when there are several", () => {
  for (const [code, expected] of Object.entries(postaux)) {
    for (const text of [code, ` ${code} `, `${code.slice(0, 2)} ${code.slice(2)}`]) {
      assert.deepEqual(inOrder(found(text)), expected, text);
    }
    const { certaine } = chercher(index, code);
    if (certaine) assert.deepEqual([index.codes[certaine.rang]], expected);
    else assert.ok(expected.length > 1 || index.debords[code], code);
  }
});

test("every INSEE code, of today or former, finds its commune", () => {
  for (const [code, commune] of Object.entries(codes)) {
    const expected = postaux[code] ?? [commune];
    assert.deepEqual(inOrder(found(code)), expected, code);
    assert.deepEqual(inOrder(found(`insee ${code.toLowerCase()}`)), [commune], code);
  }
});

test("the start of a code finds every commune under it", () => {
  const starts = new Set(Object.keys(postaux).flatMap((code) => [2, 3, 4].map((n) => code.slice(0, n))));
  for (const start of starts) {
    const under = Object.keys(postaux).filter((one) => one.startsWith(start) || one === `0${start}`);
    const expected = [...new Set(under.flatMap((code) => postaux[code]))].sort();
    assert.deepEqual(inOrder(found(start)), expected, start);
  }
});

test("a postal code and a name agree on one commune", () => {
  for (const [code, { nom, premier }] of Object.entries(communes)) {
    if (!premier) continue;
    assert.ok(inOrder(found(`${premier} ${nom}`)).includes(code), `${premier} ${nom}`);
    assert.ok(inOrder(found(`${nom} ${premier}`)).includes(code), `${nom} ${premier}`);
  }
});
