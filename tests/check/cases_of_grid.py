"""Mistakes in the needs grid: what is left out, said twice, backwards or unknown."""

from cases import Case, error
from samples import FILES, GRILLE


def grid(rule: str, old: str, new: str, place: str, **more: object) -> Case:
    """A mistake in the grid."""
    return error(rule, GRILLE, old, new, place, **more)


MIDDLE = "{ de: 4, a: 6, points: 1 }"
SUM = "[{ de: 0, a: 2, points: 0 }, { de: 3, a: 6, points: 2 }]"
LOW, HIGH = '{ moins_de: "18,5", points: 2 }', '{ de: "18,5", points: 0 }'
REDUCED = "          - { id: reduites, libelle: réduites, points: 1 }\n"
TEXT = FILES[GRILLE]
PSYCHOLOGY = TEXT[TEXT.index("  - domaine: psychologie") : TEXT.index("alertes:\n  - id: danger")]

THRESHOLDS = [
    grid("seuils-trou", MIDDLE, "{ de: 5, a: 6, points: 1 }", "{ ⟦de⟧: 5, a: 6, points"),
    grid("seuils-trou", "{ de: 0, a: 3,", "{ de: 1, a: 3,", "{ ⟦de⟧: 1, a: 3,"),
    grid("seuils-trou", SUM, SUM.replace("a: 6", "a: 5"), "{ ⟦de⟧: 3, a: 5,"),
    grid("seuils-trou", HIGH, HIGH.replace("5", "6"), '{ ⟦de⟧: "18,6",'),
    grid("seuils-trou", "{ de: 5, points: 2 }", "{ de: 6, points: 2 }", "{ ⟦de⟧: 6, points"),
    grid("seuils-recouvrement", MIDDLE, "{ de: 3, a: 6, points: 1 }", "{ ⟦de⟧: 3, a: 6, points: 1"),
    grid("seuils-recouvrement", HIGH, HIGH.replace("5", "4"), '{ ⟦de⟧: "18,4",'),
    grid("seuils-recouvrement", "{ de: 22, points: 0 }", "{ points: 0 }", "{ ⟦points⟧: 0 }"),
    grid("seuil-bornes", MIDDLE, "{ de: 6, a: 4, points: 1 }", "{ ⟦de⟧: 6, a: 4, points"),
    grid("seuil-bornes", "{ de: 7, a: 10,", "{ de: 7, a: 11,", "{ ⟦de⟧: 7, a: 11,"),
    grid("seuil-bornes", MIDDLE, "{ de: 4, a: 6.5, points: 1 }", "{ ⟦de⟧: 4, a: 6.5"),
    grid("seuil-bornes", MIDDLE, "{ de: 4, a: 6, moins_de: 7, points: 1 }", "{ ⟦de⟧: 4, a: 6, m"),
    grid("seuil-bornes", LOW, '{ a: "18,4", points: 2 }', '{ ⟦a⟧: "18,4"'),
    grid(
        "seuils-contresens",
        SUM,
        SUM.replace("points: 0", "points: 1").replace("2 }", "0 }"),
        "a: 6, points: ⟦0⟧ }]",
    ),
    grid("seuils-contresens", "sinon: 1", "sinon: 0", "sinon: ⟦0⟧"),
    grid("points", MIDDLE, "{ de: 4, a: 6, points: 3 }", "points: ⟦3⟧ }"),
    grid("points", "points_si_oui: 1", "points_si_oui: un", "points_si_oui: ⟦un⟧"),
    grid("nombre", "{ moins_de: 22,", "{ moins_de: vingt,", "⟦vingt⟧"),
]

AGES = [
    grid("ages-trou", "{ de: 0, a: 17 }", "{ de: 0, a: 16 }", "nom: Adultes, ages: { ⟦de⟧"),
    grid("ages-trou", "ages: { de: 18, a: 69 }", "ages: { de: 18, a: 68 }", "ages: { ⟦de⟧: 70 }"),
    grid("ages-trou", "ages: { de: 70 }", "ages: { de: 70, a: 80 }", "ages: { ⟦de⟧: 70, a: 80 }"),
    grid("ages-recouvrement", "{ de: 0, a: 17 }", "{ de: 0, a: 18 }", "Adultes, ages: { ⟦de⟧"),
    grid("ages-bornes", "{ de: 18, a: 69 }", "{ de: 17, a: 69 }", "ages: { ⟦de⟧: 17, a: 69 }"),
    grid("ages-bornes", "{ de: 7, a: 17 }", "{ de: 7, a: 6 }", "a: ⟦6⟧ }\n        question: Comb"),
    grid(
        "domaine-muet",
        "        type: perte_de_poids\n",
        "        type: perte_de_poids\n        ages: { de: 3 }\n",
        "domaine: ⟦dietetique⟧",
    ),
    grid(
        "domaine-en-double",
        "domaine: psychologie\n",
        "domaine: apa # bis\n",
        "domaine: ⟦apa⟧ # bis",
    ),
    grid(
        "domaine-absent",
        PSYCHOLOGY,
        "",
        "domaines:\n  ⟦-⟧ domaine: apa",
        also=((GRILLE, "      interet: 1\n", ""), (GRILLE, "ecran: 7, isolement: oui, ", "")),
    ),
]

FORMS = [
    grid(
        "echelle-sans-sens",
        "sens: haut_pire\n        libelle_bas",
        "libelle_bas",
        "id: ⟦fatigue⟧",
    ),
    grid("echelle-sans-sens", "sur 6\n        sens: haut_pire\n", "sur 6\n", "id: ⟦humeur⟧"),
    grid("echelle-sans-bout", "        libelle_haut: la pire\n", "", "id: ⟦fatigue⟧"),
    grid("echelle-sans-bout", "        libelle_bas: aucune\n", "", "id: ⟦fatigue⟧"),
    grid(
        "champ-manquant",
        "    sens: haut_mieux\n    libelle",
        "    libelle",
        "⟦libelle_bas⟧: la pire\n    libelle_haut: la meilleure",
    ),
    grid(
        "champ-manquant",
        "        reference: { source: ASCO }\n",
        "",
        "⟦- { de: 7, a: 10, points: 2, condition: { id: dure, question: Durable, sinon: 1 } }⟧",
    ),
    grid("item-incomplet", "        points_si_oui: 1\n", "", "id: ⟦isolement⟧"),
    grid("item-incomplet", "        taille: taille\n", "", "id: ⟦imc⟧\n        nom"),
    grid(
        "item-champ-superflu",
        "points_si_oui: 1",
        "points_si_oui: 1\n        maximum: 3",
        "maximum: ⟦3⟧\n        ref",
    ),
    grid(
        "item-reponses",
        REDUCED,
        "",
        "choix:\n          ⟦-⟧ { id: identiques",
        also=((GRILLE, "      capacites: reduites\n", ""),),
    ),
    grid(
        "item-reponses",
        "id: identiques, libelle: les mêmes",
        "id: reduites, libelle: les mêmes",
        "{ id: ⟦reduites⟧, libelle: réduites",
    ),
    grid(
        "item-reponses",
        "[Jamais, Parfois, Souvent, Toujours]",
        "[Jamais, Toujours]",
        "⟦[⟧Jamais, Toujours]",
    ),
    grid(
        "echelle-bornes", "maximum: 10\n    sens", "maximum: 0\n    sens", "maximum: ⟦0⟧\n    sens"
    ),
]

NAMES = [
    grid(
        "valeur-inconnue",
        "domaine: dietetique",
        "domaine: diététique",
        "domaine: ⟦diététique⟧",
        suggestion="dietetique",
    ),
    grid("valeur-inconnue", "active: oui", "active: yes", "⟦yes⟧", suggestion="oui"),
    grid("identifiant-en-double", "id: sante", "id: dure # bis", "id: ⟦dure⟧ # bis"),
    grid("identifiant-en-double", "id: enfant,", "id: adulte,", "id: ⟦adulte⟧, nom: Adultes"),
    grid(
        "identifiant-en-double",
        "{ id: idees,",
        "{ id: souhait-apa,",
        "id: ⟦souhait-apa⟧",
        also=((GRILLE, "idees: oui", "souhait-apa: oui"),),
    ),
    grid(
        "mesure-inconnue",
        "poids: poids-passe",
        "poids: poids-pase",
        "⟦poids-pase⟧",
        suggestion="poids-passe",
    ),
    grid("mesure-inconnue", "taille: taille\n", "taille: poids-actuel\n", "taille: ⟦poids-actuel⟧"),
    grid("item-inconnu", "items: [perte,", "items: [perdu,", "[⟦perdu⟧,"),
    grid("item-inconnu", "[perte, imc]", "[perte, imcc]", "⟦imcc⟧", suggestion="imc"),
    grid(
        "critere-vide",
        "{ id: maigreur-signe, items: [perte, imc] }",
        "{ id: maigreur-signe }",
        "id: ⟦maigreur-signe⟧",
    ),
    grid(
        "exemple-question",
        "      fatigue: 7",
        "      fatigues: 7",
        "fatigues: ⟦7⟧",
        suggestion="fatigue",
    ),
    grid("exemple-reponse", "      fatigue: 7", "      fatigue: 11", "fatigue: ⟦11⟧"),
    grid("exemple-reponse", "taille: 1,60", "taille: grande", "⟦grande⟧"),
    grid("exemple-reponse", "interet: 1", "humeur: 1", "humeur: ⟦1⟧"),
    grid(
        "exemple-reponse",
        "capacites: reduites",
        "capacites: reduite",
        "capacites: ⟦reduite⟧\n",
        suggestion="reduites",
    ),
    grid("alerte-inconnue", "[danger]", "[dangers]", "[⟦dangers⟧]", suggestion="danger"),
    grid("exemple-faux", "apa: { points: 3,", "apa: { points: 2,", "apa: { points: ⟦2⟧,"),
    grid("exemple-faux", "fatigue: 7", "fatigue: 3", "apa: { points: ⟦3⟧, etat"),
    grid(
        "exemple-faux",
        "psychologie: { points: 2, etat: a_discuter }",
        "psychologie: { points: 2, etat: aucun }",
        "etat: ⟦aucun⟧ }\n      alertes: [danger]",
    ),
    grid("exemple-faux", "alertes: [danger]", "alertes: []", "alertes: ⟦[⟧]"),
    grid(
        "groupe-attendu",
        "{ ecran: 7, isolement: oui, idees: oui, poids-actuel: 30, poids-passe: 30 }",
        "rien",
        "⟦rien⟧",
    ),
]

STATUS = [
    grid("validation-incomplete", "statut: exemple", "statut: validee", "statut: ⟦validee⟧"),
    grid("date-future", "2026-11-20", "2026-11-22", "⟦2026-11-22⟧"),
    grid("champ-manquant", "banniere: Grille exemple.\n", "", "⟦agregation⟧:"),
]

GRID = [*THRESHOLDS, *AGES, *FORMS, *NAMES, *STATUS]
