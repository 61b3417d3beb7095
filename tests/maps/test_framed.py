"""What leaves a page because its map does not show it is really out of sight."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.render.maps.framed import framed
from generator.render.maps.grid import Bounds, Grid

FRAME = Bounds(-4, -4, 4, 4)
VERTICES = st.tuples(st.integers(-12, 12), st.integers(-12, 12))
RINGS = st.lists(VERTICES, min_size=3, max_size=40, unique=True)
POINTS = [(x + 0.37, y + 0.41) for x in range(-4, 4) for y in range(-4, 4)]


def winding(ring, point):
    """How many times a ring turns around a point: what SVG's `nonzero` fills (SVG 2, § 13.4.2)."""
    x, y = point
    turns = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        left = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
        if y1 <= y < y2 and left > 0:
            turns += 1
        if y2 <= y < y1 and left < 0:
            turns -= 1
    return turns


@given(RINGS)
def test_what_is_seen_is_the_same(ring):
    """However a ring wanders, even over itself, it fills the frame as it did."""
    kept = list(framed([ring], FRAME))
    for point in POINTS:
        assert winding(ring, point) == sum(winding(one, point) for one in kept)


@given(RINGS)
def test_no_line_is_moved_in_the_frame(ring):
    """A vertex inside the frame stays between the same two others."""
    kept = next(framed([ring], FRAME), [])
    sides = {frozenset(side) for side in pairwise([*kept, *kept[:1]])}
    for before, here, after in zip([ring[-1], *ring], ring, [*ring[1:], ring[0]], strict=False):
        if max(map(abs, here)) <= 4:
            assert {frozenset((before, here)), frozenset((here, after))} <= sides


def test_a_long_way_outside_is_one_line():
    """A coast drawn with fifty vertices far to the east is two; a ring out of sight is none."""
    coast = [(20, 10 - step) for step in range(50)]
    assert [[(0, 0), (20, 10), (20, -39)]] == list(framed([[(0, 0), *coast]], FRAME))
    assert [] == list(framed([[*coast, (30, 0)]], FRAME))


def test_what_a_drawing_shows():
    """A drawing 100 cells wide of 10° shows them; with a room of 10 cells, 1° more on each side."""
    grid = Grid(Bounds(0, -5, 10, 5), 100, margin=0)
    shown = grid.shown(0)
    assert all(abs(one - other) < 0.02 for one, other in zip(shown, (0, -5, 10, 5), strict=True))
    wider = grid.shown(10)
    assert all(abs(one - other) < 0.02 for one, other in zip(wider, (-1, -6, 11, 6), strict=True))
    assert shown.meets(Bounds(9, 4, 12, 8))
    assert not shown.meets(Bounds(11, 0, 12, 1))
    assert not shown.meets(Bounds(0, 6, 1, 7))
