"""The check tries examples in Python, the page works in JavaScript: they agree on anything."""

from random import Random

import pytest
from grille_node import evaluer
from javascript import Module

from generator.check.answers import answers
from generator.check.essais import forfait, grille
from generator.model.exemples import ExempleForfait
from generator.render.prescription.regles import regles_json

SEED = 5
CASES = 600


def random_answers(asked, random):
    """Answers of the form their questions take, some left out."""
    found = {}
    for one in asked:
        if random.random() < 0.25:
            continue
        if one.choices:
            found[one.id] = random.choice(one.choices)
        elif one.whole:
            found[one.id] = str(random.randint(*one.whole))
        elif one.measure:
            tall = "taille" in one.id
            low, high = (100, 200) if tall else (30, 110)
            found[one.id] = f"{random.randint(low, high)},{random.choice((0, 5, 25))}"
    return found


def test_the_grid_is_read_alike(checked):
    """Points, conclusions and alerts of the region's grid, at every age, for random answers."""
    random = Random(SEED)  # noqa: S311 (no secret)
    grid = checked.projet.grille
    asked = list(answers(grid))
    cases = [(random.randint(0, 100), random_answers(asked, random)) for _ in range(CASES)]
    for (age, said), browser in zip(cases, evaluer(grid, cases), strict=True):
        found = grille.essayer(grid, age, said)
        told = {name: (one["points"], one["etat"]) for name, one in browser["domaines"].items()}
        assert [] == browser["erreurs"]
        assert (told, [one["id"] for one in browser["alertes"]]) == (
            dict(found.domaines),
            list(found.alertes),
        ), (age, said)


@pytest.mark.parametrize("rank", [0, 1])
def test_the_forfait_is_counted_alike(directory, rank):
    """Random choices under both rule sets: accepted or not, spent, left, and which rules refuse."""
    random = Random(SEED)  # noqa: S311 (no secret)
    rules = regles_json(directory)
    projet = directory.projet.forfait
    jeu = sorted(projet.jeux, key=lambda one: one.en_vigueur_du)[rank]
    domaines = ["apa", "dietetique", "psychologie"]
    with Module(
        "prescription/forfait.js", regles=rules["jeux"][rank], politiques=rules["politiques"]
    ) as module:
        for _ in range(CASES):
            choice = {
                "bilans": random.choices(domaines, k=random.randint(0, 4)),
                "consultations": {one: random.randint(0, 5) for one in domaines},
                "hors_financement": {one: random.randint(0, 1) for one in domaines},
            }
            texts = {
                name: {one: str(number) for one, number in value.items()}
                for name, value in choice.items()
                if name != "bilans"
            }
            example = ExempleForfait.model_validate(
                {"nom": "x", "attendu": {"accepte": "oui"}, "bilans": choice["bilans"]} | texts
            )
            found = forfait.essayer(example, jeu, projet.politiques)
            browser = module("evaluer", "$regles", "$politiques", choice)
            assert (browser["valide"], browser["total"], browser["reste"]) == (
                found.accepte,
                found.total,
                found.reste,
            ), choice
            assert {one["regle"] for one in browser["refus"]} == set(found.refus), choice
