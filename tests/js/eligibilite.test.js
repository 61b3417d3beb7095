/** Eligibility: each answer's consequence, as the decree of 2020 and that of 2026 say. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { QUESTIONS, evaluer, regleEnVigueur } from "../../generator/render/theme/js/prescription/eligibilite.js";
import { DONNEES, REGLES, REGLES_2026 } from "./regles2021.js";

const BONNES = {
  ald: "oui",
  phase: "apres",
  fin_traitement: "21/04/2026",
  deja_beneficie: "non",
  prescripteur: "médecin traitant",
  accord: "oui",
};
const JOUR = "2026-11-21";
const avec = (reponses, jour = JOUR) => evaluer({ ...BONNES, ...reponses }, DONNEES, jour);

test("the rule set is the latest begun on the day, whatever their order", () => {
  const jeux = [REGLES_2026, REGLES];
  const cas = [
    ["2021-01-26", undefined],
    ["2021-01-27", "regles-2021"],
    ["2026-02-14", "regles-2021"],
    ["2026-02-15", "regles-2026"],
  ];
  for (const [jour, id] of cas) assert.equal(regleEnVigueur(jeux, jour)?.id, id);
});

test("all answers good: eligible, with the days left", () => {
  const { etat, regle, fenetre, questions } = avec({});
  assert.deepEqual([etat, regle], ["eligible", null]);
  assert.deepEqual(fenetre, {
    fin: "2026-04-21",
    dernier_jour: "2027-04-21",
    jours_restants: 151,
    alerte: false,
  });
  assert.deepEqual(Object.keys(questions), ["prescription_le", ...QUESTIONS]);
});

test("an answer not given is waited for, and refuses nothing", () => {
  for (const question of QUESTIONS) {
    assert.equal(avec({ [question]: "" }).etat, "a_completer", question);
    assert.equal(avec({ [question]: "" }).regle, null, question);
  }
});

test("each refusal names its rule, its source and what can be offered", () => {
  const cas = [
    [{ ald: "non" }, "ald", "ald"],
    [{ deja_beneficie: "oui" }, "deja_beneficie", "deja_beneficie"],
    [{ prescripteur: "infirmier" }, "prescripteur", "prescripteurs"],
    [{ accord: "non" }, "accord", "accord"],
    [{ fin_traitement: "20/11/2025" }, "fin_traitement", "fenetre"],
  ];
  for (const [reponse, question, regle] of cas) {
    const resultat = avec(reponse);
    assert.deepEqual([resultat.etat, resultat.regle], ["refuse", regle]);
    const { source, a_la_place: place, phrase } = resultat.questions[question];
    for (const texte of [source, place, phrase]) assert.ok(texte.length > 5);
  }
});

test("during the treatment: refused by the rules of 2021, accepted by those of 2026", () => {
  const pendant = { phase: "pendant", fin_traitement: "" };
  assert.equal(avec(pendant).etat, "eligible");
  assert.deepEqual([avec(pendant, "2025-11-21").etat, avec(pendant, "2025-11-21").regle], ["refuse", "moment"]);
});

test("the last day of the delay is in it; the next is not", () => {
  const jour = (prescription) => avec({ fin_traitement: "10/03/2026" }, prescription);
  const dernier = jour("2027-03-10");
  assert.deepEqual([dernier.etat, dernier.fenetre.jours_restants, dernier.fenetre.alerte], ["eligible", 0, true]);
  assert.match(dernier.questions.fin_traitement.phrase, /dernier jour/);
  assert.deepEqual([jour("2027-03-11").etat, jour("2027-03-11").regle], ["refuse", "fenetre"]);
  assert.match(jour("2027-03-11").questions.fin_traitement.phrase, /terminé le 10\u00a0mars\u00a02027/);
});

test("the warning starts sixty days before the last", () => {
  const alerte = (jour) => avec({ fin_traitement: "10/03/2026" }, jour).fenetre;
  assert.deepEqual([alerte("2027-01-08").jours_restants, alerte("2027-01-08").alerte], [61, false]);
  assert.deepEqual([alerte("2027-01-09").jours_restants, alerte("2027-01-09").alerte], [60, true]);
});

test("an end of treatment to come is asked again, with what to do", () => {
  const demain = avec({ fin_traitement: "22/11/2026" });
  const { erreur, phrase } = demain.questions.fin_traitement;
  assert.deepEqual([demain.etat, demain.regle, erreur], ["a_completer", "date_future", true]);
  assert.match(phrase, /répondez-le à la question précédente/);
  assert.equal(avec({ fin_traitement: "21/11/2026" }).etat, "eligible");
});

test("a date that cannot be is asked again", () => {
  for (const texte of ["31/02/2026", "1850-01-01", "hier", "<script>", "12/13/2025", {}, 12]) {
    const { etat, regle, fenetre } = avec({ fin_traitement: texte });
    assert.deepEqual([etat, regle, fenetre], ["a_completer", "date_illisible", null]);
  }
});

test("the day of the prescription chooses the rules, and is neither to come nor before all rules", () => {
  assert.equal(avec({ prescription_le: "14/02/2026", fin_traitement: "1/1/26" }).regles.id, "regles-2021");
  assert.equal(avec({ prescription_le: "22/11/2026" }).regle, "date_future");
  const avant = avec({ prescription_le: "1/1/2020" });
  assert.deepEqual([avant.regle, avant.regles], ["avant_les_regles", null]);
  assert.match(avant.questions.prescription_le.phrase, /avant le 27\u00a0janvier\u00a02021/);
});

test("the prescriber is known without capital nor accent", () => {
  assert.equal(avec({ prescripteur: " Pediatre " }).etat, "eligible");
});

test("answers made of anything refuse nothing and break nothing", () => {
  for (const rien of [{}, undefined, null]) {
    assert.equal(evaluer(rien, DONNEES, JOUR).etat, "a_completer");
  }
  for (const question of QUESTIONS) {
    for (const valeur of [0, NaN, [], {}, true, null, "__proto__"]) {
      assert.ok(avec({ [question]: valeur }).etat);
    }
  }
});
