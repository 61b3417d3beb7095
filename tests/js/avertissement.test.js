// What readers are told, word by word.
import assert from "node:assert/strict";
import { test } from "node:test";

import { age, avertissement } from "../../generator/render/theme/js/avertissement.js";
import { enFrancais, poids } from "../../generator/render/theme/js/paroles.js";

const plain = (text) => text.replaceAll("\u00a0", " ");

test("days are counted whole, never below none", () => {
  const noon = Date.parse("2026-11-21T12:00:00Z");
  assert.equal(age("2026-11-21", noon), 0);
  assert.equal(age("2026-11-20", noon), 1);
  assert.equal(age("2026-10-22", noon), 30);
  assert.equal(age("2027-01-01", noon), 0);
});

test("days and weights are said in French", () => {
  assert.equal(plain(enFrancais("2026-11-21")), "21 novembre 2026");
  assert.equal(plain(enFrancais("2026-08-01")), "1er août 2026");
  assert.equal(plain(enFrancais("2026-12-31")), "31 décembre 2026");
  assert.equal(plain(poids(495_441)), "0,5 Mo");
  assert.equal(plain(poids(1)), "0,1 Mo");
  assert.equal(plain(poids(2_000_000)), "2 Mo");
});

test("the banner says why and of which day; over thirty days old, it says so", () => {
  const at = (jour) => Date.parse(`${jour}T09:00:00Z`);
  const said = (raison, jour) => avertissement({ jour: "2026-11-21", raison }, at(jour));
  assert.deepEqual(said("coupe", "2026-12-21").ancienne, false);
  assert.equal(plain(said("coupe", "2026-11-22").texte), "Hors ligne : annuaire du 21 novembre 2026.");
  assert.equal(
    plain(said("lent", "2026-11-22").texte),
    "Réseau trop lent : annuaire du 21 novembre 2026.",
  );
  const old = said("coupe", "2026-12-22");
  assert.equal(old.ancienne, true);
  assert.match(plain(old.texte), /21 novembre 2026\. Il a 31 jours : vérifiez par téléphone\.$/);
});
