/** The ordonnance as words: what it must say (CSS R. 161-45, CSP R. 4127-79), and its drafts. */

import assert from "node:assert/strict";
import { test } from "node:test";

const dossier = new URL("../../generator/render/theme/js/prescrire/", import.meta.url);
const { feuille } = await import(new URL("feuille.js", dossier).href);
const { enTexte } = await import(new URL("feuille-texte.js", dossier).href);
const { fiche } = await import(new URL("fiche.js", dossier).href);
const { contexte, FORFAIT, STRUCTURE } = await import("./feuille-cas.js");

const simple = (texte) => texte.replace(/[\u00a0\u202f]/g, " ");
const manques = (cas) => feuille(contexte(cas)).manques.map(({ champ }) => champ);

test("everything written: nothing is missing and nothing is marked", () => {
  const faite = feuille(contexte());
  assert.deepEqual([faite.mention, faite.manques, faite.refus], ["", [], []]);
  assert.equal(faite.titre, "Ordonnance");
});

test("three bilans and two consultations cost 180 euros; unfunded lines cost nothing and stand apart", () => {
  const { soins, total, horsFinancement } = feuille(contexte());
  assert.deepEqual(
    soins.map(({ libelle, nombre, montant }) => [libelle, nombre, montant]),
    [
      ["Bilan d’activité physique", 1, 4500],
      ["Bilan diététique", 1, 4500],
      ["Consultations diététiques", 2, 4500],
      ["Bilan psychologique", 1, 4500],
    ],
  );
  assert.equal(total, 18000);
  assert.deepEqual(horsFinancement, [
    { libelle: "Consultation psychologique", nombre: 1, unitaire: 0, montant: 0 },
  ]);
});

test("each thing the law asks for is missed by its own name", () => {
  for (const champ of ["nom", "prenom", "naissance", "prescripteur-nom", "qualite", "rpps", "adresse", "courriel", "telephone"]) {
    assert.deepEqual(manques({ ecrit: { [champ]: " " } }), [champ]);
  }
  assert.deepEqual(manques({ ecrit: { accord: "" } }), ["accord"]);
  assert.deepEqual(manques({ reponses: { ald: "non" } }), ["#eligibilite"]);
  assert.deepEqual(manques({ forfait: { bilans: [], consultations: {}, hors_financement: {}, refus: [] } }), ["#forfait"]);
  assert.equal(feuille(contexte({ ecrit: { nom: "" } })).mention, "BROUILLON INCOMPLET");
});

test("a number with a wrong key is told beside its field and is not printed", () => {
  const faite = feuille(contexte({ ecrit: { rpps: "10101010104", finess: "12" } }));
  assert.deepEqual(Object.keys(faite.identite.erreurs), ["rpps", "finess"]);
  assert.deepEqual(faite.prescripteur.find(([nom]) => nom === "RPPS"), ["RPPS", ""]);
  assert.ok(!faite.prescripteur.some(([nom]) => nom === "FINESS"));
  assert.deepEqual(faite.manques.map(({ champ }) => champ), ["rpps", "finess"]);
});

test("ages from a newborn to 110 years; a birth to come is an error", () => {
  const ne = (naissance) => feuille(contexte({ ecrit: { naissance } }));
  assert.match(simple(ne("20/11/2026").patient[2][1]), /^20 novembre 2026 \(moins d’un an\)$/);
  assert.match(simple(ne("21/11/2025").patient[2][1]), /\(1 an\)$/);
  assert.match(simple(ne("21/11/1916").patient[2][1]), /\(110 ans\)$/);
  assert.deepEqual(Object.keys(ne("22/11/2026").identite.erreurs), ["naissance"]);
  assert.deepEqual(Object.keys(ne("31/02/2000").identite.erreurs), ["naissance"]);
});

test("a refusal marks the paper and is said on screen alone", () => {
  const questions = { ald: { etat: "refus", phrase: "Réservé aux personnes en ALD." } };
  const eligibilite = { prescription_le: "2026-11-21", fenetre: { fin: "2026-04-21" }, questions };
  const faite = feuille(contexte({ eligibilite }));
  assert.equal(faite.mention, "BROUILLON, À NE PAS SIGNER EN L’ÉTAT");
  assert.deepEqual(faite.refus, ["Réservé aux personnes en ALD."]);
  assert.ok(!enTexte(faite).includes("Réservé"));
});

test("the set of rules is that of the day, and what is to be confirmed is on paper", () => {
  const le = (jour) => feuille(contexte({ eligibilite: { prescription_le: jour, fenetre: null, questions: {} } }));
  assert.equal(le("2025-06-02").regles[1], "Règles de 2021.");
  assert.match(le("2026-11-21").regles[1], /à confirmer/);
  assert.match(simple(le("2026-11-21").regles[0]), /^Code de la santé publique ; arrêté, annexe 1\.$/);
});

test("the site of the structure in the patient’s commune, its telephone and secure mail", () => {
  const { structure } = feuille(contexte());
  assert.deepEqual(structure.map(simple), [
    "Maison exemple",
    "2 rue B, 15140 Salers",
    "Tél. 04 65 71 00 01",
    "Messagerie sécurisée : maison@mssante.example",
  ]);
  const aucune = feuille(contexte({ adressage: { commune: null, structure: null, raisons: [] } }));
  assert.equal(aucune.structure[0], "À choisir par le patient ou par l’agence");
  assert.equal(aucune.mention, "");
});

test("a structure that checks the inclusion first gets a request", () => {
  const adressage = { commune: null, structure: { ...STRUCTURE, adressage: "demande_prealable" }, raisons: [] };
  const faite = feuille(contexte({ adressage }));
  assert.match(faite.titre, /Demande préalable d’inclusion/);
  assert.match(faite.adressage, /Demande préalable d’inclusion/);
});

test("treatment under way is printed as such", () => {
  const eligibilite = { prescription_le: "2026-11-21", fenetre: null, questions: {} };
  const faite = feuille(contexte({ eligibilite, reponses: { phase: "pendant" } }));
  assert.deepEqual(faite.situation[1], ["Traitement actif", "en cours"]);
});

test("nothing written anywhere: an empty draft, not an error", () => {
  const vide = contexte({ forfait: null, adressage: null, eligibilite: null });
  vide.dossier = {};
  assert.equal(feuille(vide).mention, "BROUILLON INCOMPLET");
  assert.match(enTexte(feuille(vide)), /…………/);
});

test("the text has every block, in the order of the paper", () => {
  const texte = simple(enTexte(feuille(contexte())));
  const attendus = [
    "ORDONNANCE – PARCOURS DE SOINS GLOBAL\nLe 21 novembre 2026\n\n",
    "PATIENT\nNom : Dupont\nPrénom : Marie\nNé(e) le : 12 mars 1968 (58 ans)\nSexe : féminin\n\n",
    "RPPS : 10101010105\n",
    "Affection de longue durée : cancer\nTraitement actif : terminé le 21 avril 2026\n",
    "- Consultations diététiques : 2 × 22,50 € = 45 €\n",
    "Total : 180 €\n\n",
    "HORS FINANCEMENT\n- Consultation psychologique : 1, non financée par l’agence\n\n",
    "STRUCTURE DESTINATAIRE\nMaison exemple\n",
    "RÈGLES APPLIQUÉES\n",
    "Brouillon non signé – à signer à la main.",
  ];
  const places = attendus.map((un) => texte.indexOf(un));
  assert.ok(places.every((place) => place >= 0), `${attendus[places.indexOf(-1)]} not in ${texte}`);
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
});

test("the patient’s sheet says what is free, what is not, and whom to call", () => {
  const cas = contexte();
  const { blocs, page } = fiche(cas, feuille(cas));
  const dit = simple(blocs.flatMap(({ lignes }) => lignes).join(" "));
  for (const attendu of ["Les trajets ne sont pas pris en charge", "Les séances ne sont pas financées", "04 65 71 00 01", "12 mois", "hors forfait", "3114", "refuser"]) {
    assert.ok(dit.includes(attendu), attendu);
  }
  assert.equal(page, "https://parcours.example/structures/maison/");
  const seule = contexte({ forfait: { ...FORFAIT, hors_financement: {} } });
  assert.ok(!JSON.stringify(fiche(seule, feuille(seule))).includes("hors forfait"));
});
