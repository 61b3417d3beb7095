"""The browser's distances against Python's, and against geopy's geodesic."""

import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from reponse_node import appels

from generator.link.distance import distance
from generator.model.mots import kilometres

METROPOLE = st.tuples(st.floats(41.3, 51.1), st.floats(-5.2, 9.6))
REUNION = st.tuples(st.floats(-21.4, -20.8), st.floats(55.2, 55.9))
PAIRS = st.lists(st.one_of(*(st.tuples(box, box) for box in (METROPOLE, REUNION))), min_size=20)

few = settings(max_examples=20, deadline=None)
"""Each example starts a process, and holds many points."""


@few
@given(PAIRS)
def test_as_python_measures(pairs):
    """The same formula: equal to a millionth, and to a tenth of a millimetre at hand."""
    found = appels([("distance", "distance", one, other) for one, other in pairs])
    expected = [distance(one, other) for one, other in pairs]
    assert pytest.approx(expected, rel=1e-6, abs=1e-4) == found


@few
@given(PAIRS)
def test_within_half_a_percent_of_the_geodesic(pairs):
    """In metropolitan France and on La Réunion."""
    found = appels([("distance", "distance", one, other) for one, other in pairs])
    expected = [geodesic(one, other).meters for one, other in pairs]
    assert pytest.approx(expected, rel=0.005, abs=0.01) == found


@few
@given(st.lists(st.one_of(st.floats(0, 2e7), st.integers(0, 40_000).map(lambda n: n * 500.0))))
def test_said_as_python_says(lengths):
    """« moins d’1 km », « 12 km », « 1 234 km »: halves of a kilometre included."""
    found = appels([("distance", "kilometres", metres) for metres in lengths])
    assert [kilometres(metres) for metres in lengths] == found
