/** Days as doctors and secretaries type them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { age, ajouterMois, enFrancais, joursEntre, lire, lireNaissance } from "../../generator/render/theme/js/prescription/dates.js";

test("a day is read however it is typed", () => {
  const ecrits = [
    "7/4/26",
    "07/04/2026",
    "07-04-2026",
    "7.4.2026",
    "07 04 2026",
    "07042026",
    "2026-04-07",
    "2026/4/7",
    "7 avril 2026",
    "7 AVRIL 26",
    "le 7 avr. 2026",
    "mardi 7 avril 2026",
    "  7  avril\u00a02026 ",
  ];
  for (const ecrit of ecrits) assert.deepEqual(lire(ecrit), { jour: "2026-04-07" }, ecrit);
  assert.deepEqual(lire("1er août 2026"), { jour: "2026-08-01" });
  assert.deepEqual(lire("1er aout 2026"), { jour: "2026-08-01" });
  assert.deepEqual(lire("3 fév 2026"), { jour: "2026-02-03" });
  assert.deepEqual(lire("29/02/2024"), { jour: "2024-02-29" });
});

test("a day that does not exist is told so, with what exists", () => {
  const cas = [
    ["31/02/2026", /février 2026 compte 28\u00a0jours/],
    ["29/02/2026", /février 2026 compte 28/],
    ["31/04/2026", /avril 2026 compte 30/],
    ["12/13/2026", /mois va de 1 à 12/],
    ["0/1/2026", /janvier 2026 compte 31/],
    ["01/01/1850", /1850 est improbable/],
    ["01/01/2200", /2200 est improbable/],
  ];
  for (const [ecrit, phrase] of cas) assert.match(lire(ecrit).phrase, phrase);
});

test("what is no day gets an example, and an empty field another sentence", () => {
  for (const ecrit of ["hier", "7 jui 2026", "7/4", "avril 2026", "7/4/202", "1 2 3 4", "x".repeat(9999)]) {
    assert.match(lire(ecrit).phrase, /ne se lit pas.*07\/04\/2026/, ecrit.slice(0, 20));
  }
  for (const rien of ["", "  ", undefined, null, 7, {}]) assert.match(lire(rien).phrase, /^Indiquez/);
});

test("two digits of a birth year mean the latest one that is not to come", () => {
  const ne = (ecrit) => lireNaissance(ecrit, "2026-11-21");
  assert.deepEqual(ne("7/4/58"), { jour: "1958-04-07" });
  assert.deepEqual(ne("7/4/26"), { jour: "2026-04-07" });
  assert.deepEqual(ne("22/11/26"), { jour: "1926-11-22" });
  assert.match(ne("22/11/2026").phrase, /futur/);
  assert.match(ne("21/11/1905").phrase, /plus de 120/);
});

test("age is counted in whole years, from nought to a hundred and ten and more", () => {
  assert.equal(age("2026-11-21", "2026-11-21"), 0);
  assert.equal(age("1916-11-21", "2026-11-21"), 110);
  assert.equal(age("1958-11-22", "2026-11-21"), 67);
  assert.equal(age("2004-02-29", "2022-02-28"), 17);
});

test("months are counted by the calendar, and stop at the end of a shorter month", () => {
  assert.equal(ajouterMois("2025-01-31", 12), "2026-01-31");
  assert.equal(ajouterMois("2025-01-31", 1), "2025-02-28");
  assert.equal(ajouterMois("2024-02-29", 12), "2025-02-28");
  assert.equal(ajouterMois("2023-02-28", 12), "2024-02-28");
  assert.equal(ajouterMois("2025-12-15", 1), "2026-01-15");
});

test("days are counted across changes of the hour", () => {
  assert.equal(joursEntre("2026-03-28", "2026-03-30"), 2);
  assert.equal(joursEntre("2026-10-24", "2026-10-26"), 2);
  assert.equal(joursEntre("2026-11-21", "2026-11-20"), -1);
});

test("a day is written as French writes it", () => {
  assert.equal(enFrancais("2026-01-01"), "1er\u00a0janvier\u00a02026");
  assert.equal(enFrancais("2026-04-07"), "7\u00a0avril\u00a02026");
});
