/** RPPS by its key, FINESS by its form. The RPPS below are made up; their key was worked out by hand. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { finess, rpps } from "../../generator/render/theme/js/prescription/identifiants.js";

test("a RPPS with its key is accepted, however it is spaced", () => {
  for (const ecrit of ["10001234565", "10 001 234 565", "10001234573", " 10.001.234.573 ", "10\u00a0001\u202f234565"]) {
    assert.equal(rpps(ecrit).valeur, ecrit.replace(/\D/g, ""));
  }
});

test("one wrong digit, or two neighbours swapped, is a wrong key", () => {
  const juste = "10001234565";
  for (let rang = 0; rang < juste.length; rang += 1) {
    for (const chiffre of "0123456789") {
      if (chiffre !== juste[rang]) {
        const faux = juste.slice(0, rang) + chiffre + juste.slice(rang + 1);
        assert.match(rpps(faux).phrase, /clé/, faux);
      }
    }
  }
  assert.match(rpps("10002134565").phrase, /clé/);
});

test("each mistake has its own sentence", () => {
  assert.match(rpps("").phrase, /^Indiquez/);
  assert.match(rpps(undefined).phrase, /^Indiquez/);
  assert.match(rpps("1000123456").phrase, /11\u00a0chiffres\u00a0: 10\u00a0sont écrits/);
  assert.match(rpps("1").phrase, /1\u00a0est écrit/);
  assert.match(rpps("1000123456A").phrase, /que des chiffres/);
  assert.match(rpps("<script>").phrase, /que des chiffres/);
  assert.match(rpps("810001234565").phrase, /ôtez le 8/);
  assert.match(rpps("00000000000").phrase, /clé/);
  assert.match(rpps("٠١٢٣٤٥٦٧٨٩٠").phrase, /que des chiffres/);
});

test("a FINESS keeps its form, Corsica's too", () => {
  for (const ecrit of ["990000001", "99 000 000 1", "2A0000001", "2b0000001"]) {
    assert.equal(finess(ecrit).valeur, ecrit.replace(/ /g, "").toUpperCase());
  }
  assert.match(finess("").phrase, /^Indiquez/);
  assert.match(finess("99000000").phrase, /8\u00a0sont écrits/);
  assert.match(finess("2C0000001").phrase, /2A ou 2B/);
  assert.match(finess("99000000A").phrase, /2A ou 2B/);
});
