// What a kept directory decides, case by case.
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  age,
  aVerifier,
  avertissement,
  cheminDe,
  enFrancais,
  nomDeGarde,
  poids,
  strategie,
  tenantLieu,
} from "../../generator/render/theme/js/garde.js";

const RACINE = "https://x.example/annuaire/";
const HEURE = 3_600_000;
const plain = (text) => text.replaceAll("\u00a0", " ");

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
