import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { evaluer, visibles } from "../../generator/render/theme/js/prescription/grille.js";

const grille = JSON.parse(readFileSync(process.env.GRILLE, "utf-8"));
const NBSP = "\u00a0";
const ETATS = new Set(["aucun", "a_discuter", "en_priorite", "incomplet"]);

/** Numbers from 0 to 1, always the same ones. */
function suite(graine) {
  return () => {
    graine = (graine * 1_103_515_245 + 12_345) % 2_147_483_648;
    return graine / 2_147_483_648;
  };
}

const IDS = [
  ...grille.domaines.flatMap(({ id, mesures, items }) => [
    `souhait-${id}`,
    ...[...mesures, ...items, ...items.flatMap((item) => item.parties ?? [])].map((un) => un.id),
  ]),
  "prises-plus-d-une-semaine",
  ...grille.alertes.flatMap(({ criteres }) => criteres.map(({ id }) => id)),
  ...grille.echelles.map(({ id }) => id),
];
const NONSENSE = [
  null, undefined, "", " ", "oui", "non", "OUI", "0", "1", "3", "7", "10", "11", "-1", "2,5", "1e9", "999999999999", 0, 1, 5,
  -3, 2.5, NaN, Infinity, 1n, true, {}, [], ["oui"], () => "oui", Symbol("oui"), "reduites", "constructor", "<script>",
  "x".repeat(10_000), "57", "60", "170", "1,70", "\u0663", { toString: () => "oui" }, Object.create(null), new Date(0),
];
const AGES = [...NONSENSE, ..."0 4 5 6 7 12 13 17 18 69 70 110 120 121".split(" "), 0, 17, 18, 110, 1e9];

function bienForme(resultat, reponses) {
  for (const { points, etat, pourquoi, repondu, total, details } of Object.values(resultat.domaines)) {
    assert.ok(ETATS.has(etat));
    assert.ok(Number.isInteger(points) && points >= 0 && points <= 2 * total);
    assert.ok(repondu >= 0 && repondu <= total && total === details.length);
    assert.ok(etat !== "aucun" || repondu === total, "« aucun » without every answer");
    assert.equal(points, details.reduce((somme, un) => somme + (un.points ?? 0), 0));
    for (const phrase of pourquoi) assert.doesNotMatch(phrase, /undefined|null|NaN|object|script/);
  }
  for (const { item, phrase } of resultat.erreurs) {
    assert.ok(item === "age" || Object.hasOwn(reponses, item));
    assert.match(phrase, /^[A-ZÉÀL0-9].*\.$|\?/u);
  }
}

test("random nonsense never throws, and what comes out holds together", () => {
  const hasard = suite(7);
  const tire = (liste) => liste[Math.floor(hasard() * liste.length)];
  for (let essai = 0; essai < 20_000; essai += 1) {
    const reponses = Object.fromEntries(IDS.filter(() => hasard() < 0.5).map((id) => [id, tire(NONSENSE)]));
    const age = tire(AGES);
    bienForme(evaluer(grille, age, reponses), reponses);
    visibles(grille, age);
  }
});

test("answers that are no answers at all answer nothing", () => {
  for (const rien of [null, undefined, "", "oui", 3, [], () => 1, Symbol("x"), new Map([["fatigue", 9]])]) {
    const resultat = evaluer(grille, 40, rien);
    bienForme(resultat, {});
    assert.ok(Object.values(resultat.domaines).every(({ etat, repondu }) => etat === "incomplet" && repondu === 0));
  }
});

test("names that every object has are not answers", () => {
  const piege = { ...grille, echelles: [{ id: "constructor", minimum: 0, maximum: 10 }] };
  assert.deepEqual(evaluer(piege, 40, {}).echelles, [{ id: "constructor", valeur: null }]);
});

test("without an age nothing is asked, and a sentence says so", () => {
  for (const age of ["", null, "-1", "121", "douze", 12.5]) {
    const { variante, domaines, alertes, erreurs } = evaluer(grille, age, { fatigue: "9" });
    assert.equal(variante, null);
    assert.ok(Object.values(domaines).every(({ total, etat }) => total === 0 && etat === "incomplet"));
    assert.deepEqual(alertes, []);
    assert.ok(age === "" || age === null || erreurs.some(({ item }) => item === "age"));
  }
});

test("a question without an answer is counted as such, in words too", () => {
  const { apa } = evaluer(grille, 40, { fatigue: "0", capacites: "identiques", sequelles: "non" }).domaines;
  assert.deepEqual([apa.points, apa.etat, apa.repondu, apa.total], [0, "incomplet", 3, 4]);
  assert.deepEqual(apa.pourquoi, ["3 questions sur 4 renseignées."]);
});

test("why is said with the number, and which end of the scale it is near", () => {
  const { apa } = evaluer(grille, 40, { fatigue: "7" }).domaines;
  assert.deepEqual(apa.pourquoi, [
    `Fatigue${NBSP}: 7 sur 10 (10${NBSP}: la pire fatigue imaginable). 2 points.`,
    "1 question sur 4 renseignée.",
  ]);
});

test("a weight loss says over what time, and how many past weights are known", () => {
  const reponses = { "poids-actuel": "57", "poids-un-mois": "60", "poids-six-mois": "56" };
  const poids = evaluer(grille, 40, reponses).domaines.dietetique.details.find(({ id }) => id === "poids");
  assert.equal(poids.texte, `5${NBSP}% en un mois, aucune en six mois, 2 poids passés connus sur 3`);
});

test("while its duration is not known, a low intake counts the least, and stays incomplete", () => {
  const { dietetique } = evaluer(grille, 40, { prises: "4" }).domaines;
  const prises = dietetique.details.find(({ id }) => id === "prises");
  assert.deepEqual([prises.points, prises.complet, dietetique.repondu], [1, false, 0]);
  assert.deepEqual(dietetique.precisions, ["prises-plus-d-une-semaine"]);
});

test("an answer that cannot be read is said once, and counts as none", () => {
  const { domaines, erreurs } = evaluer(grille, 40, { fatigue: "11", "poids-actuel": "abc", taille: "17" });
  assert.deepEqual(erreurs.map(({ item }) => item).sort(), ["fatigue", "poids-actuel", "taille"]);
  assert.equal(domaines.apa.repondu, 0);
});

test("alerts count no points, and those not asked are told", () => {
  const tue = evaluer(grille, 40, {});
  assert.deepEqual([tue.alertes, tue.alertes_a_demander], [[], ["idees-suicidaires", "precautions-activite"]]);
  const dite = evaluer(grille, 40, { "alerte-idees-suicidaires": "oui" });
  assert.deepEqual(dite.alertes.map(({ id }) => id), ["idees-suicidaires"]);
  assert.match(dite.alertes[0].phrase, /3114/);
  assert.equal(dite.domaines.psychologie.points, 0);
});

test("malnutrition takes a sign and a cause", () => {
  const signe = { "poids-actuel": "47", taille: "160" };
  const cause = { prises: "5", "prises-plus-d-une-semaine": "oui" };
  const ids = (reponses) => evaluer(grille, 40, reponses).alertes.map(({ id }) => id);
  assert.deepEqual([ids(signe), ids(cause), ids({ ...signe, ...cause })], [[], [], ["denutrition"]]);
  assert.ok(evaluer(grille, 40, signe).alertes_a_demander.includes("denutrition"));
  assert.deepEqual(ids({ ...signe, "alerte-denutrition-cause": "oui" }), ["denutrition"]);
  assert.deepEqual(ids({ ...cause, "alerte-denutrition-signe": "oui" }), [], "a criterion without question");
});

test("wishes and scales without points are read, and change nothing", () => {
  const { domaines, echelles } = evaluer(grille, 40, { "souhait-apa": "non", sante: "8", "etat-mental": "0" });
  assert.deepEqual([domaines.apa.souhait, domaines.dietetique.souhait, domaines.apa.points], ["non", null, 0]);
  assert.deepEqual(echelles.map(({ valeur }) => valeur), [8, null, 0]);
});

test("a child's answers to an adult's questions count for nothing", () => {
  const adulte = { "humeur-interet": "3", "humeur-tristesse": "3", "activite-jours": "0", fatigue: "10", taille: "170", "poids-actuel": "40" };
  const { domaines } = evaluer(grille, 9, adulte);
  assert.deepEqual(Object.values(domaines).map(({ points }) => points), [0, 0, 0]);
});
