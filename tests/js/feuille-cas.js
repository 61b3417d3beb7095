/** A doctor, a patient and a structure, written by hand, for the tests of the ordonnance. */

import { DONNEES, REGLES, REGLES_2026 } from "./regles2021.js";

const jeu = (regles, mention) => ({
  ...regles,
  mention,
  delivrance_mois: 12,
  sources: [{ titre: "Code de la santé publique", adresse: null }],
  references: { ...regles.references, tarifs: { source: "Arrêté, annexe 1", adresse: null } },
});

export const STRUCTURE = { id: "maison", nom: "Maison exemple", adressage: "direct" };

const donnees = {
  regles: {
    jeux: [jeu(REGLES, "Règles de 2021."), jeu(REGLES_2026, "Règles de 2026 — à confirmer : les montants.")],
    politiques: { ...DONNEES.politiques, mode_orientation: { choix: "direct" } },
  },
  papier: {
    exemple: "",
    structures: {
      maison: {
        telephone: "04 65 71 00 01",
        messagerie: "maison@mssante.example",
        consigne: "Envoyer l’ordonnance.",
        page: "https://parcours.example/structures/maison/",
        lieux: [
          { code: "15014", texte: "1 rue A, 15000 Aurillac" },
          { code: "15219", texte: "2 rue B, 15140 Salers" },
        ],
      },
    },
  },
  annuaire: { contact: { nom: "Le service", telephone: "04 65 71 00 00" } },
};

export const FORFAIT = {
  bilans: ["apa", "dietetique", "psychologie"],
  consultations: { dietetique: 2, psychologie: 0 },
  hors_financement: { psychologie: 1 },
  refus: [],
};

export const ECRIT = {
  nom: "Dupont",
  prenom: "Marie",
  naissance: "12/03/1968",
  sexe: "féminin",
  "prescripteur-nom": "Jeanne Exemple",
  qualite: "médecin traitant",
  rpps: "10101010105",
  adresse: "3 rue C, 15140 Salers",
  courriel: "jeanne@cabinet.example",
  telephone: "04 65 71 00 02",
  accord: "oui",
};

/** The whole page answered, but for what is given. */
export function contexte({ ecrit = {}, reponses = {}, ...reste } = {}) {
  return {
    dossier: {
      eligibilite: { ald: "oui", phase: "apres", ...reponses },
      ordonnance: { ...ECRIT, ...ecrit },
    },
    donnees,
    aujourdhui: "2026-11-21",
    eligibilite: { prescription_le: "2026-11-21", fenetre: { fin: "2026-04-21" }, questions: {} },
    forfait: FORFAIT,
    adressage: { commune: { code: "15219" }, structure: STRUCTURE, raisons: [] },
    ...reste,
  };
}
