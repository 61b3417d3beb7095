"""Simplifying keeps a coverage a coverage."""

import math

import shapely
from shapely import MultiPolygon, Polygon

from generator.reference.make.network import Territory
from generator.reference.make.simplify import simplify

WAVES = [(500 + round(120 * math.sin(y / 40)), y) for y in range(0, 1001, 5)]
WEST = Polygon([*WAVES, *((0, y) for y in range(1000, -1, -5))])
EAST = Polygon([*WAVES, *((1000, y) for y in range(1000, -1, -5))])


def shape(territory: Territory) -> MultiPolygon:
    """Return a territory as a shapely geometry."""
    return MultiPolygon([(rings[0], rings[1:]) for rings in territory])


def test_both_sides_come_down_to_forty_to_sixty_vertices() -> None:
    """Two neighbours of 400 vertices each end between 40 and 60, their common border included."""
    simplified = simplify({"west": WEST, "east": EAST})

    assert all(40 <= len(ring) <= 60 for t in simplified.values() for (ring,) in t)


def test_the_border_stays_common() -> None:
    """Simplified neighbours still fit exactly, and still cover the same land."""
    west, east = (shape(t) for t in simplify({"west": WEST, "east": EAST}).values())

    assert shapely.coverage_is_valid([west, east])
    assert shapely.union(west, east).area == 1000 * 1000


def test_vertices_are_chosen_not_invented() -> None:
    """Every vertex kept is one of the source's own."""
    (ring,) = simplify({"west": WEST, "east": EAST})["west"][0]

    assert set(ring) <= {(round(x), round(y)) for x, y in WEST.exterior.coords}


def test_an_enclave_never_collapses() -> None:
    """A territory inside another keeps at least a triangle, however small its share."""
    enclave = shapely.box(200, 480, 204, 484)
    around = WEST.difference(enclave)

    simplified = simplify({"around": around, "east": EAST, "enclave": enclave})

    assert shapely.is_valid([shape(t) for t in simplified.values()]).all()
    assert shapely.coverage_is_valid([shape(t) for t in simplified.values()])


def test_a_simple_shape_is_left_alone() -> None:
    """A territory that already has few vertices keeps every one."""
    box = shapely.box(0, 0, 10, 10)

    assert len(simplify({"box": box})["box"][0][0]) == 4
