"""Our EcoIndex gives what its authors publish."""

import pytest
from ecoindex import ELEMENTS, KILOBYTES, REQUESTS, ecoindex, grade, twentieth

PUBLISHED = [
    (100, 100, 100, 72),
    (100, 100, 1000, 67),
    (100, 100, 10000, 58),
    (200, 200, 10000, 46),
    (2355, 267, 2493, 10),
    (240, 20, 331, 83),
    (201, 6, 107.178, 87),
]
"""Elements, requests, kilobytes and score: the authors' own tests of ecoindex_python, its README
(the first), and the page of www.ecoindex.fr as its service measured it (the last)."""


@pytest.mark.parametrize(("elements", "requests", "kilobytes", "score"), PUBLISHED)
def test_published_scores(elements, requests, kilobytes, score):
    """Rounded as the authors round."""
    assert score == round(ecoindex(elements, requests, kilobytes))


def test_published_places():
    """Where the authors' tests place a few values; beyond the last limit, the last place."""
    assert 14.086372025739513 == pytest.approx(twentieth(KILOBYTES, 2500))
    assert 2.892857142857143 == pytest.approx(twentieth(ELEMENTS, 150))
    assert 2.8 == pytest.approx(twentieth(REQUESTS, 23))
    assert 20 == twentieth(KILOBYTES, 310182.902)


def test_published_grades():
    """The letter changes above each limit."""
    scores = {100: "A", 72: "B", 50.2: "D", 25: "F", 10: "G", 2: "G"}
    assert scores == {score: grade(score) for score in scores}
