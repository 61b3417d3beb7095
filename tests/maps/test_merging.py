"""Neighbours merge into one outline: what they share goes, nothing else does."""

from hypothesis import given
from hypothesis import strategies as st

from generator.render.maps.coverage import Coverage
from generator.render.maps.geojson import areas, rounded

EVERY = [(x, y) for x in range(4) for y in range(4)]


def area(ring):
    """The area inside a ring, negative when it turns clockwise (shoelace formula)."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def test_two_squares_make_a_rectangle(squares):
    """Their common side is gone: one clockwise ring through the six corners."""
    contours = squares((0, 0), (1, 0))
    (ring,) = Coverage(contours).outline(contours)
    assert {(0, 0), (0, 1), (1, 1), (2, 1), (2, 0), (1, 0)} == set(ring)
    assert 6 == len(ring)
    assert -2 == area(ring)


def test_a_hole_turns_the_other_way(squares):
    """Eight squares around an empty one: an outer ring, and a hole of one square in it."""
    ring_of_eight = [(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    contours = squares(*ring_of_eight)
    outline = Coverage(contours).outline(contours)
    assert [-9, 1] == sorted(map(area, outline))
    (polygon,) = areas(outline)["coordinates"]
    assert 2 == len(polygon)


def test_squares_that_touch_at_a_corner_stay_two(squares):
    """A common point is no common border: two rings, neither crossing itself."""
    contours = squares((0, 0), (1, 1))
    outline = Coverage(contours).outline(contours)
    assert [-1, -1] == list(map(area, outline))


@given(st.sets(st.sampled_from(EVERY), min_size=1))
def test_no_ground_is_lost_or_made(corners):
    """Whatever the squares, the rings hold their area, along each side without a neighbour."""
    contours = {f"{x},{y}": [[[(x, y), (x, y + 1), (x + 1, y + 1), (x + 1, y)]]] for x, y in EVERY}
    chosen = {f"{x},{y}" for x, y in corners}
    outline = Coverage(contours).outline(chosen)
    assert len(corners) == -sum(map(area, outline))
    sides = [(x + dx, y + dy) for x, y in corners for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0))]
    assert sum(side not in corners for side in sides) == sum(map(len, outline))


def test_borders_part_groups(squares):
    """Of four squares in two groups, only the line between the groups is drawn, once."""
    contours = squares((0, 0), (1, 0), (0, 1), (1, 1))
    group = {name: name[0] for name in contours}
    (line,) = Coverage(contours).borders(group)
    assert {(1, 0), (1, 1), (1, 2)} == set(line)
    assert 3 == len(line)


def test_a_border_that_closes_comes_back_to_its_start(squares):
    """Around a square surrounded by others the line is a loop."""
    contours = squares(*[(x, y) for x in range(3) for y in range(3)])
    group = {name: name == "1,1" for name in contours}
    (line,) = Coverage(contours).borders(group)
    assert line[0] == line[-1]
    assert 5 == len(line)


def test_a_region_merges_whole(cartes):
    """All EPCI together: the outline holds exactly the sum of their areas."""
    coverage = cartes.coverage
    parts = sum(area(ring) for c in coverage.contours.values() for rings in c for ring in rings)
    whole = sum(map(area, coverage.outline(coverage.contours)))
    assert 172 == len(coverage.contours)
    assert abs(parts - whole) < 1e-9
    assert parts < -7


def test_rounding_keeps_common_borders(cartes):
    """On the coarser grid of the interactive map neighbours still share their borders."""
    coverage = Coverage(rounded(cartes.coverage.contours))
    parts = sum(area(ring) for c in coverage.contours.values() for rings in c for ring in rings)
    whole = sum(map(area, coverage.outline(coverage.contours)))
    assert abs(parts - whole) < 1e-9
