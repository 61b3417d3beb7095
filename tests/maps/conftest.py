"""Shapes small enough to be checked by hand, and the region's own."""

import pytest

from generator.render.maps.cartes import Cartes


def square(x, y):
    """A clockwise unit square with its lower left corner at (x, y), as contours write it."""
    return [[[(x, y), (x, y + 1), (x + 1, y + 1), (x + 1, y)]]]


@pytest.fixture
def squares():
    """Contours of unit squares, named after their corner, for some corners."""

    def squares(*corners):
        return {f"{x},{y}": square(x, y) for x, y in corners}

    return squares


@pytest.fixture(scope="session")
def cartes(directory) -> Cartes:
    """What the maps of the repository's region share."""
    return Cartes(directory)
