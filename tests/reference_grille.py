"""The needs grid as its sources state it, written out by hand: nothing here reads the YAML.

Each row: item, age, answers, points. Values stand just below, at and just above each threshold.
"""

from collections.abc import Iterator

Row = tuple[str, int, dict[str, str], int]

SCALES = {
    ("fatigue", 13): [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2],
    ("fatigue", 18): [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2],
    ("fatigue", 110): [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2],
    ("detresse", 7): [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2],
    ("detresse", 40): [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2],
}
"""Points of each value from 0 to 10."""

EATEN = {"oui": [2, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0], "non": [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]}
"""Points of quantities eaten from 0 to 10, by « for over a week »."""

YES = {
    ("fatigue-5-6", 5): 1,
    ("fatigue-5-6", 6): 1,
    ("sequelles", 0): 1,
    ("sequelles", 80): 1,
    ("corpulence-enfant", 0): 2,
    ("corpulence-enfant", 17): 2,
    ("digestion", 30): 1,
    ("prise-de-poids", 30): 1,
    ("detresse-observee", 0): 1,
    ("detresse-observee", 6): 1,
    ("contexte", 18): 1,
    ("contexte-enfant", 17): 1,
}
"""Points of a yes; a no never counts."""

ACTIVITY = [(0, 0, 2), (0, 45, 2), (7, 0, 2), (1, 1, 1), (1, 149, 1), (1, 150, 0), (5, 30, 0)]
ACTIVITY += [(1, 151, 0), (7, 21, 1), (7, 22, 0), (7, 600, 0)]
"""Days, minutes a day, points: none at 2, up to 149 at 1."""

PAIRS = {"humeur": ("interet", "tristesse"), "anxiete": ("nervosite", "inquietude")}
TWO_QUESTIONS = [0, 0, 1, 2, 2, 2, 2]
"""Points of a total from 0 to 6."""

BMI = [
    (18, "74", "200", 0),
    (18, "73,999", "200", 2),
    (69, "74,001", "2,00", 0),
    (69, "47,36", "160", 0),
    (69, "47,35", "1,60", 2),
    (69, "53,465", "1m70", 0),
    (69, "53,464", "170", 2),
    (70, "63,58", "170", 0),
    (70, "63,579", "170", 2),
    (110, "88", "200", 0),
    (110, "87,9", "200", 2),
    (69, "87,9", "200", 0),
]
"""Age, weight, height, points: under 18.5 until 69 years, under 22 from 70."""

LOSSES = {
    "poids-un-mois": [("95,1", 0), ("95", 2), ("94,9", 2), ("100", 0), ("104", 0)],
    "poids-six-mois": [("95,1", 0), ("95", 1), ("90,1", 1), ("90", 2), ("89,9", 2), ("110", 0)],
    "poids-habituel": [("95", 0), ("90,1", 0), ("90", 2), ("89,9", 2), ("120", 0)],
}
"""Weight now, after 100 kg then, and points."""

EXACT_LOSSES = [
    ("70,2", "66,69", 2),
    ("62,5", "59,375", 2),
    ("62,5", "59,376", 0),
    ("3", "2,85", 2),
]
"""Weights a month ago and now: exactly 5 %, which binary fractions make slightly less or more."""


def rows() -> Iterator[Row]:
    """Every row of the table."""
    for (item, age), points in SCALES.items():
        yield from ((item, age, {item: str(value)}, one) for value, one in enumerate(points))
    for value, one in [(1, 0), (2, 0), (3, 1), (4, 2), (5, 2)]:
        yield from (("fatigue-7-12", age, {"fatigue-7-12": str(value)}, one) for age in (7, 12))
    for long, points in EATEN.items():
        for value, one in enumerate(points):
            answers = {"prises": str(value), "prises-plus-d-une-semaine": long}
            yield "prises", 50, answers, one
    for (item, age), points in YES.items():
        yield item, age, {item: "oui"}, points
        yield item, age, {item: "non"}, 0
    for answer, one in [("identiques", 0), ("reduites", 1), ("tres-reduites", 2)]:
        yield "capacites", 3, {"capacites": answer}, one
    for days, minutes, one in ACTIVITY:
        yield "activite", 18, {"activite-jours": str(days), "activite-minutes": str(minutes)}, one
    yield from _two_questions()
    yield from _weights()


def _two_questions() -> Iterator[Row]:
    for item, (first, second) in PAIRS.items():
        for one in range(4):
            for other in range(4):
                answers = {f"{item}-{first}": str(one), f"{item}-{second}": str(other)}
                yield item, 18, answers, TWO_QUESTIONS[one + other]


def _weights() -> Iterator[Row]:
    for age, weight, height, points in BMI:
        yield "imc", age, {"poids-actuel": weight, "taille": height}, points
    for then, losses in LOSSES.items():
        for now, points in losses:
            yield "poids", 10, {then: "100", "poids-actuel": now}, points
    for before, now, points in EXACT_LOSSES:
        yield "poids", 60, {"poids-un-mois": before, "poids-actuel": now}, points
