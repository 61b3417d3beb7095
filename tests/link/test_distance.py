"""Distances as the crow flies against geopy's geodesic on the WGS 84 ellipsoid."""

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from generator.link.distance import distance

BOXES = {
    "métropole": (41.3, 51.1, -5.2, 9.6),
    "Guadeloupe": (15.8, 16.6, -61.9, -61.0),
    "Martinique": (14.3, 14.9, -61.3, -60.8),
    "Guyane": (2.1, 5.8, -54.7, -51.6),
    "La Réunion": (-21.4, -20.8, 55.2, 55.9),
    "Mayotte": (-13.1, -12.6, 44.9, 45.4),
}


def points_of(box: tuple[float, float, float, float]) -> st.SearchStrategy[tuple[float, float]]:
    """Points of a box: south, north, west, east."""
    south, north, west, east = box
    return st.tuples(st.floats(south, north), st.floats(west, east))


METROPOLE = points_of(BOXES["métropole"])
OVERSEAS = st.sampled_from([box for name, box in BOXES.items() if name != "métropole"])
IN_ONE_DROM = OVERSEAS.flatmap(lambda box: st.tuples(points_of(box), points_of(box)))
ANYWHERE = st.sampled_from(sorted(BOXES.values())).flatmap(points_of)


@given(METROPOLE, METROPOLE)
def test_within_half_a_percent_of_the_geodesic(one, other):
    """In metropolitan France."""
    assert pytest.approx(geodesic(one, other).meters, rel=0.005, abs=0.01) == distance(one, other)


@given(IN_ONE_DROM)
def test_within_half_a_percent_overseas(pair):
    """In each of the five overseas départements, as the function promises."""
    one, other = pair
    assert pytest.approx(geodesic(one, other).meters, rel=0.005, abs=0.01) == distance(one, other)


@given(ANYWHERE, ANYWHERE)
def test_within_six_thousandths_from_one_end_of_france_to_the_other(one, other):
    """Across the ocean, and inside the overseas départements."""
    assert pytest.approx(geodesic(one, other).meters, rel=0.006, abs=0.01) == distance(one, other)


@given(ANYWHERE, ANYWHERE)
def test_the_way_back_is_as_long(one, other):
    """Distance is symmetrical, and nought from a point to itself."""
    assert distance(one, other) == distance(other, one)
    assert 0 == distance(one, one)


def test_lyon_grenoble():
    """Town hall to town hall, IGN measures about 94 km."""
    assert pytest.approx(94_000, abs=1_500) == distance((45.7676, 4.8357), (45.1911, 5.7271))
