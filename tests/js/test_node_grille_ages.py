"""The needs grid's engine at every age, along every scale, and on exact weights."""

from fractions import Fraction
from itertools import product

import pytest
from grille_node import details, evaluer

from generator.model.grille_items import Sens, TypeItem

AGES = range(121)
ADULTS_ONLY = {"activite", "imc", "humeur", "anxiete", "contexte"}
CHILDREN_ONLY = {
    "fatigue-7-12",
    "fatigue-5-6",
    "corpulence-enfant",
    "detresse-observee",
    "contexte-enfant",
}


@pytest.fixture(scope="module")
def grille(checked):
    """Return the repository's grid."""
    return checked.projet.grille


@pytest.fixture(scope="module")
def by_age(grille):
    """Return what the engine makes, at each age, of the highest and of the lowest answers."""
    worst = dict.fromkeys((item.id for item in grille.items), "oui") | {
        "capacites": "tres-reduites",
        "fatigue": "10",
        "fatigue-7-12": "5",
        "detresse": "10",
        "prises": "0",
        "activite-jours": "0",
        "poids-actuel": "40",
        "poids-habituel": "80",
        "taille": "170",
        "humeur-interet": "3",
        "humeur-tristesse": "3",
        "anxiete-nervosite": "3",
        "anxiete-inquietude": "3",
    }
    return evaluer(grille, [(age, worst) for age in AGES])


@pytest.mark.parametrize("age", AGES)
def test_each_age_gets_its_own_questions(age, by_age):
    """No adult's question for a child, no child's for an adult, one fatigue at most."""
    asked = set(details(by_age[age]))
    assert not asked & (ADULTS_ONLY if age < 18 else CHILDREN_ONLY)
    fatigues = {one for one in asked if one.startswith("fatigue")}
    wanted = (
        {"fatigue"}
        if age >= 13
        else {"fatigue-7-12"}
        if age >= 7
        else {"fatigue-5-6"}
        if age >= 5
        else set()
    )
    assert wanted == fatigues
    assert ("enfant" if age < 18 else "adulte") == by_age[age]["variante"]


@pytest.mark.parametrize("age", AGES)
def test_each_domain_can_be_suggested_at_each_age(age, by_age):
    """However few its questions, each domain reaches the points of « bilan à discuter »."""
    for domaine in by_age[age]["domaines"].values():
        assert domaine["etat"] in {"a_discuter", "en_priorite"}


def test_measures_are_asked_for_when_something_is_computed_from_them(by_age):
    """A child is not asked for a height that nothing uses."""

    def measures(age):
        return {one for d in by_age[age]["visibles"]["domaines"] for one in d["mesures"]}

    weights = {"poids-actuel", "poids-un-mois", "poids-six-mois", "poids-habituel"}
    assert weights == measures(17)
    assert {*weights, "taille"} == measures(18)
    assert "idees-suicidaires" not in by_age[5]["visibles"]["alertes"]
    assert "idees-suicidaires" in by_age[6]["visibles"]["alertes"]


def rising(item):
    """Return answers whose value rises, for an item whose value is a number."""
    if item.type in {TypeItem.ECHELLE, TypeItem.NOMBRE}:
        return [{item.id: str(value)} for value in range(item.minimum, item.maximum + 1)]
    if item.type is TypeItem.QUESTIONNAIRE:
        first, second = item.sous_questions
        values = sorted(
            product(range(first.maximum + 1), range(0, second.maximum + 1, 1)),
            key=(lambda pair: pair[0] * pair[1]) if item.calcul == "produit" else sum,
        )
        return [{first.id: str(one), second.id: str(other)} for one, other in values]
    if item.type is TypeItem.IMC:
        return [{"taille": "170", "poids-actuel": f"{kg / 10:.1f}"} for kg in range(300, 1500, 3)]
    if item.type is TypeItem.PERTE_DE_POIDS:
        past = ("poids-un-mois", "poids-six-mois", "poids-habituel")
        return [
            dict.fromkeys(past, "90") | {"poids-actuel": f"{kg / 10:.1f}"}
            for kg in range(1000, 700, -1)
        ]
    return []


@pytest.mark.parametrize("age", [8, 40, 75])
def test_points_follow_the_direction_written_in_the_data(age, grille):
    """The worse the answer, the more points or as many, never fewer."""
    tried = [
        (item, reponses)
        for item in grille.items
        if item.sens and item.asked_at(age)
        for reponses in rising(item)
    ]
    results = evaluer(grille, [(age, reponses) for _, reponses in tried])
    points: dict[str, list[int]] = {}
    for (item, _), result in zip(tried, results, strict=True):
        points.setdefault(item.id, []).append(details(result)[item.id]["points"])
    senses = {item.id: item.sens for item, _ in tried}
    for name, found in points.items():
        assert sorted(found, reverse=senses[name] is Sens.HAUT_MIEUX) == found, name
        assert len(set(found)) > 1, name


def test_weights_are_compared_exactly(grille):
    """On thousands of weights around the thresholds, points are those of exact fractions."""
    tried, wanted = [], []
    for grams, height in product(range(40_000, 70_000, 127), (150, 163, 170)):
        weight = Fraction(grams, 1000)
        answers = {"poids-actuel": f"{grams / 1000:.3f}", "taille": str(height)}
        tried.append((50, answers | {"poids-un-mois": "60"}))
        low = weight * 10_000 / height**2 < Fraction(185, 10)
        lost = (60 - weight) / 60 >= Fraction(5, 100)
        wanted.append((2 if low else 0, 2 if lost else 0))
    found = [details(result) for result in evaluer(grille, tried)]
    assert wanted == [(one["imc"]["points"], one["poids"]["points"]) for one in found]
