"""What of an area a frame shows: the rest would weigh on a page, and nobody would see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .chains import Line, Vertex
from .grid import Bounds
from .paths import LEAST

WEST, EAST, SOUTH, NORTH = 1, 2, 4, 8


def framed(outline: Iterable[Line], frame: Bounds) -> Iterator[Line]:
    """Closed rings that fill `frame` as those of `outline` do, with fewer vertices out of it.

    A ring wholly beyond one side comes down to two vertices, and goes.
    """
    for ring in outline:
        kept = _framed(ring, frame)
        if len(kept) >= LEAST:
            yield kept


def _framed(ring: Line, frame: Bounds) -> Line:
    """Without each vertex that is beyond a side together with those before and after it.

    What lies beyond a side is convex: the straight way past the vertex does not leave it either.
    """
    kept: Line = []
    sides: list[int] = []
    for vertex in ring:
        beyond = _beyond(vertex, frame)
        if len(kept) > 1 and beyond & sides[-1] & sides[-2]:
            kept[-1], sides[-1] = vertex, beyond
        else:
            kept.append(vertex)
            sides.append(beyond)
    return kept


def _beyond(vertex: Vertex, frame: Bounds) -> int:
    """The sides of the frame a vertex is beyond, added up (the outcode of Cohen and Sutherland)."""
    longitude, latitude = vertex
    west, south, east, north = frame
    across = WEST if longitude < west else EAST if longitude > east else 0
    return across | (SOUTH if latitude < south else NORTH if latitude > north else 0)
