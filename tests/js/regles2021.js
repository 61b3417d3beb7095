/** The rules of 2021, written by hand from the texts for the tests of the pure modules. */

const domaine = (id, nom, bilan, suivi) => ({
  id,
  nom,
  bilan,
  consultation: suivi && `consultation ${suivi}`,
  consultations: suivi && `consultations ${suivi}s`,
  precision: suivi ? null : "Les séances ne sont pas financées.",
});

const appui = (source) => ({ source, adresse: null, a_la_place: "Les soins de support." });

export const REGLES = {
  id: "regles-2021",
  nom: "Règles de 2021",
  en_vigueur_du: "2021-01-27",
  pendant_traitement: false,
  moment: "Une fois le traitement terminé.",
  plafond: 18000,
  tarif_bilan: 4500,
  tarif_consultation: 2250,
  consultations_max: 6,
  fenetre_mois: 12,
  alerte_fenetre_jours: 60,
  prescripteurs: ["cancérologue", "pédiatre", "médecin traitant"],
  domaines: [
    domaine("apa", "Activité physique adaptée", "bilan d’activité physique", null),
    domaine("dietetique", "Diététique", "bilan diététique", "diététique"),
    domaine("psychologie", "Psychologie", "bilan psychologique", "psychologique"),
  ],
  references: Object.fromEntries(
    ["ald", "moment", "fenetre", "prescripteurs", "accord"]
      .map((nom) => [nom, appui("R. 1415-1-11")])
      .concat(["plafond", "consultations_max", "domaines"].map((nom) => [nom, appui("Arrêté")])),
  ),
};

export const REGLES_2026 = {
  ...REGLES,
  id: "regles-2026",
  en_vigueur_du: "2026-02-15",
  pendant_traitement: true,
  moment: "Pendant le traitement, et après.",
};

export function politiques(sansBilan = "interdit", hors = true) {
  return {
    consultation_sans_bilan: { choix: sansBilan, source: "Cahier" },
    hors_financement: { choix: hors, source: "Cahier" },
    renouvellement: {
      choix: false,
      source: "Communiqué",
      adresse: null,
      a_la_place: "Les soins de support.",
      a_confirmer: "lecture d’autres régions",
    },
  };
}

export const STRICT = politiques("interdit");
export const LIBRE = politiques("autorise");

/** A prescription, as the planner holds it. */
export const choix = (bilans, dietetique = 0, psychologie = 0, hors = {}) => ({
  bilans,
  consultations: { dietetique, psychologie },
  hors_financement: hors,
});

export const DONNEES = { jeux: [REGLES, REGLES_2026], politiques: politiques() };
