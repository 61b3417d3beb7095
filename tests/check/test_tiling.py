"""Covering a range exactly once, against counting each value by hand."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.check.tiling import Flaw, flaws

HIGHEST = 6
bounds = st.none() | st.integers(0, HIGHEST)
stretches = st.lists(st.tuples(bounds, bounds), max_size=4)


def decimal(bound):
    """Return a bound as the check has it."""
    return None if bound is None else Decimal(bound)


def claims(spans, value):
    """How many stretches claim a value."""
    return sum(
        (low is None or low <= value) and (high is None or value < high) for low, high in spans
    )


@given(stretches)
def test_a_range_is_sound_when_each_value_is_claimed_once(spans):
    """Whatever the stretches and their order, half values included; an empty one is a flaw too."""
    found = list(
        flaws([(decimal(low), decimal(high)) for low, high in spans], Decimal(0), Decimal(HIGHEST))
    )
    once = all(claims(spans, value / 2) == 1 for value in range(2 * HIGHEST))
    idle = any((low or 0) >= (HIGHEST if high is None else high) for low, high in spans)
    assert (once and not idle) == (not found)


@given(stretches)
def test_a_flaw_speaks_of_values_that_have_it(spans):
    """What is said to be left out is claimed by none; what is claimed twice, by two."""
    for one in flaws(
        [(decimal(low), decimal(high)) for low, high in spans], Decimal(0), Decimal(HIGHEST)
    ):
        low, high = one.values
        start = 0 if low is None else float(low)
        assert high is None or one.flaw is Flaw.EMPTY or start < high
        if one.flaw is Flaw.GAP:
            assert 0 == claims(spans, start)
        elif one.flaw is Flaw.OVERLAP:
            assert claims(spans, start) >= 2
