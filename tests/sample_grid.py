"""A tiny sound needs grid, with every kind of question, that tests write down, then spoil."""

GRID = """\
active: oui
statut: exemple
validee_le: 2026-11-20
banniere: Grille exemple.
agregation: { a_discuter_des: 2, en_priorite_des: 2 }
variantes:
  - { id: enfant, nom: Enfants, ages: { de: 0, a: 17 } }
  - { id: adulte, nom: Adultes, ages: { de: 18 } }
domaines:
  - domaine: apa
    souhait: Un bilan d’activité ?
    items:
      - id: fatigue
        nom: Fatigue
        type: echelle
        question: Quelle fatigue ?
        minimum: 0
        maximum: 10
        sens: haut_pire
        libelle_bas: aucune
        libelle_haut: la pire
        seuils:
          - { de: 0, a: 3, points: 0 }
          - { de: 4, a: 6, points: 1 }
          - { de: 7, a: 10, points: 2, condition: { id: dure, question: Durable, sinon: 1 } }
        reference: { source: ASCO }
      - id: capacites
        nom: Capacités
        type: choix
        question: Quelles capacités ?
        choix:
          - { id: identiques, libelle: les mêmes, points: 0 }
          - { id: reduites, libelle: réduites, points: 1 }
        reference: { source: Usage }
  - domaine: dietetique
    souhait: Un bilan diététique ?
    mesures:
      - { id: poids-actuel, nature: poids, question: Poids }
      - { id: poids-passe, nature: poids, question: Poids passé }
      - { id: taille, nature: taille, question: Taille }
    items:
      - id: perte
        nom: Perte
        type: perte_de_poids
        question: Une perte ?
        poids: poids-actuel
        sens: haut_pire
        reperes:
          - nom: en un mois
            poids: poids-passe
            seuils: [{ moins_de: 5, points: 0 }, { de: 5, points: 2 }]
        reference: { source: HAS }
      - id: imc
        nom: IMC
        type: imc
        ages: { de: 18 }
        question: Un indice bas ?
        poids: poids-actuel
        taille: taille
        unite: kg/m²
        sens: haut_mieux
        par_age:
          - ages: { de: 18, a: 69 }
            seuils: [{ moins_de: "18,5", points: 2 }, { de: "18,5", points: 0 }]
          - ages: { de: 70 }
            seuils: [{ moins_de: 22, points: 2 }, { de: 22, points: 0 }]
        reference: { source: HAS }
  - domaine: psychologie
    souhait: Un bilan psychologique ?
    items:
      - id: humeur
        nom: Humeur
        type: questionnaire
        ages: { de: 18 }
        question: Quelle humeur ?
        calcul: somme
        libelles: [Jamais, Parfois, Souvent, Toujours]
        sous_questions:
          - { id: interet, question: Sans intérêt, minimum: 0, maximum: 3 }
          - { id: tristesse, question: Triste, minimum: 0, maximum: 3 }
        unite: sur 6
        sens: haut_pire
        seuils: [{ de: 0, a: 2, points: 0 }, { de: 3, a: 6, points: 2 }]
        reference: { source: PHQ-2 }
      - id: isolement
        nom: Isolement
        type: oui_non
        question: De l’isolement ?
        points_si_oui: 1
        reference: { source: INCa }
      - id: ecran
        nom: Écran
        type: nombre
        ages: { de: 7, a: 17 }
        question: Combien d’heures ?
        minimum: 0
        maximum: 24
        unite: heures
        sens: haut_pire
        seuils: [{ de: 0, a: 6, points: 0 }, { de: 7, points: 1 }]
        reference: { source: Usage }
alertes:
  - id: danger
    titre: Danger
    criteres:
      - { id: idees, question: Des idées noires }
    phrase: Appeler le 3114.
    reference: { source: "3114" }
  - id: maigreur
    titre: Maigreur
    criteres:
      - { id: maigreur-signe, items: [perte, imc] }
    phrase: Soigner.
    reference: { source: HAS }
echelles_non_notees:
  - id: sante
    nom: Santé
    question: Quelle santé ?
    minimum: 0
    maximum: 10
    sens: haut_mieux
    libelle_bas: la pire
    libelle_haut: la meilleure
    reference: { source: Instruction }
exemples:
  - nom: Adulte amaigri
    age: 40
    reponses:
      fatigue: 7
      dure: oui
      capacites: reduites
      poids-actuel: 57
      poids-passe: 60
      taille: 1,60
      interet: 1
    attendu:
      apa: { points: 3, etat: en_priorite }
      dietetique: { points: 2, etat: en_priorite }
      psychologie: { points: 0, etat: incomplet }
      alertes: [maigreur]
  - nom: Enfant devant les écrans
    age: 9
    reponses: { ecran: 7, isolement: oui, idees: oui, poids-actuel: 30, poids-passe: 30 }
    attendu:
      apa: { points: 0, etat: incomplet }
      dietetique: { points: 0, etat: aucun }
      psychologie: { points: 2, etat: a_discuter }
      alertes: [danger]
"""
