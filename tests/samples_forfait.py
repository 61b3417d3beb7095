"""The rules of the tiny sound project: two sets, a region’s settings, examples."""

RULES = """\
politiques:
  consultation_sans_bilan: { choix: interdit, source: { titre: Cahier exemple } }
  hors_financement: { choix: oui, source: { titre: Cahier exemple } }
  teleconsultation: { choix: oui, condition: Loin., source: { titre: Cahier exemple } }
  renouvellement: { choix: non, a_la_place: Les soins., source: { titre: Cahier exemple } }
  mode_orientation: { choix: direct, source: { titre: Cahier exemple } }
  fin_de_traitement: { texte: La fin., source: { titre: Cahier exemple } }
  effacement_minutes: 15
jeux:
  - id: regles-2021
    nom: Règles de 2021
    en_vigueur_du: 2021-01-27
    statut: confirme
    verifie_le: 2026-11-20
    pendant_traitement: non
    moment: Après le traitement actif.
    plafond: 180
    tarif_bilan: 45
    tarif_consultation: 22,50
    duree_bilan_minutes: 60
    duree_consultation_minutes: 30
    consultations_max: 6
    domaines:
      - { domaine: apa, bilan: oui, consultations: non }
      - { domaine: dietetique, bilan: oui, consultations: oui }
      - { domaine: psychologie, bilan: oui, consultations: oui }
    fenetre_mois: 12
    alerte_fenetre_jours: 60
    delivrance_mois: 12
    prescripteurs: [cancérologue, pédiatre, médecin traitant]
    sources:
      - { id: decret-2020, titre: Décret exemple de 2020 }
      - { id: arrete-2020, titre: Arrêté exemple de 2020 }
    references:
      ald: { source: decret-2020, article: article 1, a_la_place: Les soins. }
      moment: { source: decret-2020, article: article 2, a_la_place: Les soins. }
      fenetre: { source: decret-2020, article: article 3, a_la_place: Les soins. }
      prescripteurs: { source: decret-2020, article: article 4, a_la_place: Les soins. }
      accord: { source: decret-2020, article: article 5, a_la_place: Les soins. }
      plafond: { source: arrete-2020, article: article 6 }
      tarifs: { source: arrete-2020 }
      consultations_max: { source: arrete-2020 }
      domaines: { source: arrete-2020 }
      delivrance: { source: arrete-2020 }
    exemples:
      forfait:
        - nom: Tout le forfait
          bilans: [apa, dietetique, psychologie]
          consultations: { dietetique: 2 }
          attendu: { accepte: oui, total: 180, reste: 0 }
        - nom: Trop
          bilans: [dietetique]
          consultations: { dietetique: 7 }
          politique: avertir
          attendu: { accepte: non, regle: consultations_max }
      eligibilite:
        - nom: À temps
          prescription_le: 2025-06-02
          reponses: { ald: oui, phase: apres, fin_traitement: 2025-01-02 }
          attendu: a_completer
        - nom: Sans ALD
          prescription_le: 2025-06-03
          reponses: { ald: non }
          attendu: refuse
          regle: ald
  - id: regles-2026
    nom: Règles de 2026
    en_vigueur_du: 2026-02-13
    statut: a_confirmer
    verifie_le: 2026-11-21
    a_confirmer: Les montants.
    pendant_traitement: oui
    moment: Pendant ou après le traitement.
    plafond: 180
    tarif_bilan: 45 # 2026
    tarif_consultation: 22,50 # 2026
    duree_bilan_minutes: 60
    duree_consultation_minutes: 30
    consultations_max: 6 # 2026
    domaines:
      - { domaine: dietetique, bilan: oui, consultations: oui } # 2026
    fenetre_mois: 12
    alerte_fenetre_jours: 60 # 2026
    delivrance_mois: 12
    prescripteurs: [cancérologue]
    sources:
      - { id: decret-2026, titre: Décret exemple de 2026, adresse: "https://decret.example/2026" }
    references:
      ald: { source: decret-2026, a_la_place: Les soins. }
      moment: { source: decret-2026, a_la_place: Les soins. }
      fenetre: { source: decret-2026, a_la_place: Les soins. }
      prescripteurs: { source: decret-2026, a_la_place: Les soins. }
      accord: { source: decret-2026, a_la_place: Les soins. }
      plafond: { source: decret-2026 }
      tarifs: { source: decret-2026 }
      consultations_max: { source: decret-2026 }
      domaines: { source: decret-2026 }
      delivrance: { source: decret-2026 }
"""
