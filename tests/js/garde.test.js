// What the worker decides, case by case.
import assert from "node:assert/strict";
import { test } from "node:test";

import { nomDeGarde } from "../../generator/render/theme/js/copie.js";
import {
  aVerifier,
  cheminDe,
  strategie,
  tenantLieu,
} from "../../generator/render/theme/js/garde.js";

const RACINE = "https://x.example/annuaire/";
const HEURE = 3_600_000;

test("pages and data come from the network first, the theme from what is kept", () => {
  for (const path of ["", "structures/", "communes/15219/", "donnees/annuaire.json", "recherche/?q=a"]) {
    assert.equal(strategie("GET", RACINE + path, RACINE), "reseau", path);
  }
  assert.equal(strategie("GET", `${RACINE}theme/js-1/page.js`, RACINE), "garde");
});

test("the worker, its list, other sites and anything but reading are none of its business", () => {
  const others = ["https://x.example/", "https://x.example/annuaires/", "https://y.example/annuaire/"];
  for (const address of [...others, `${RACINE}sw.js`, `${RACINE}donnees/hors-ligne.json`]) {
    assert.equal(strategie("GET", address, RACINE), "non", address);
  }
  for (const method of ["POST", "PUT", "HEAD", "DELETE"]) {
    assert.equal(strategie(method, RACINE, RACINE), "non", method);
  }
});

test("neither a search nor an anchor is part of what is looked up", () => {
  assert.equal(cheminDe(`${RACINE}recherche/?q=yoga#b`, RACINE), "recherche/");
  assert.equal(cheminDe(`${RACINE}patients/#droits?`, RACINE), "patients/");
  assert.equal(cheminDe(`${RACINE}?a=\n#b`, RACINE), "");
});

test("every commune has one page that stands in for it, Corsica's too; nothing else has", () => {
  for (const code of ["15219", "2A004", "2B033", "97105"]) {
    assert.deepEqual(tenantLieu(`communes/${code}/`), ["hors-ligne/commune/"]);
    assert.deepEqual(tenantLieu(`communes/${code}`), ["hors-ligne/commune/"]);
  }
  for (const path of ["communes/", "communes/1521/", "communes/152190/", "x/communes/15219/"]) {
    assert.deepEqual(tenantLieu(path), [path]);
  }
});

test("an address without its last slash finds its page", () => {
  assert.deepEqual(tenantLieu("patients"), ["patients", "patients/"]);
  assert.deepEqual(tenantLieu(""), [""]);
});

test("two sites of one host do not share caches", () => {
  assert.ok(nomDeGarde(RACINE, "1").startsWith(nomDeGarde(RACINE)));
  assert.ok(!nomDeGarde(`${RACINE}b/`, "1").startsWith(nomDeGarde(RACINE)));
  assert.ok(!nomDeGarde("https://x.example/", "1").startsWith(nomDeGarde(RACINE)));
});

test("the list is asked for once an hour, and at once when the clock went back a day", () => {
  assert.equal(aVerifier(0, Date.now()), true);
  assert.equal(aVerifier(HEURE, HEURE), false);
  assert.equal(aVerifier(HEURE, 2 * HEURE - 1), false);
  assert.equal(aVerifier(HEURE, 2 * HEURE), true);
  assert.equal(aVerifier(25 * HEURE, HEURE), true);
});
