"""Geometry as GeoJSON (RFC 7946), but for rings: steps of a coarse grid, half as heavy."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from generator.reference.contours import Contour, Ring

from .chains import Line, Vertex

DIGITS = 3
"""About a hundred metres: the contours themselves are simplified further than that."""

LEAST = 3
"""Corners of the smallest area."""


def rounded(contours: Mapping[str, Contour]) -> dict[str, Contour]:
    """The contours on a coarser grid; what they share, they still share."""
    return {
        siren: [[_rounded(ring) for ring in polygon] for polygon in contour]
        for siren, contour in contours.items()
    }


def _rounded(ring: Ring) -> Ring:
    """The ring without the vertices that fall on the one before; an islet keeps its shape."""
    coarse = [(round(x, DIGITS), round(y, DIGITS)) for x, y in ring]
    kept = [one for rank, one in enumerate(coarse) if one != coarse[rank - 1]]
    return kept if len(kept) >= LEAST else ring


def areas(outline: list[Line]) -> dict[str, Any]:
    """A MultiPolygon from rings: the clockwise ones are outer, the others holes in them.

    Each ring is open and flat: longitude and latitude of its first vertex in thousandths of a
    degree, then the steps to the next ones. `carte-anneaux.js` unfolds it.
    """
    outer = [ring for ring in outline if _doubled_area(ring) < 0]
    holes = [ring for ring in outline if _doubled_area(ring) > 0]
    polygons = [[ring, *(hole for hole in holes if _holds(ring, hole[0]))] for ring in outer]
    folded = [[_folded(ring) for ring in polygon] for polygon in polygons]
    return {"type": "MultiPolygon", "coordinates": folded}


def _folded(ring: Line) -> list[int]:
    scale = 10**DIGITS
    cells = [(0, 0), *((round(x * scale), round(y * scale)) for x, y in ring)]
    return [step for (x1, y1), (x2, y2) in pairwise(cells) for step in (x2 - x1, y2 - y1)]


def point(place: Vertex) -> dict[str, Any]:
    """A Point from a longitude and a latitude."""
    return {"type": "Point", "coordinates": [round(place[0], 4), round(place[1], 4)]}


def _doubled_area(ring: Line) -> float:
    """Twice the area, positive anticlockwise (shoelace formula)."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)


def _holds(ring: Line, place: Vertex) -> bool:
    """Whether a ring goes around a place: even-odd, along a row to the right."""
    x, y = place
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    crossings = (
        x1 + (y - y1) * (x2 - x1) / (y2 - y1) > x
        for (x1, y1), (x2, y2) in pairs
        if (y1 <= y) != (y2 <= y)
    )
    return sum(crossings) % 2 == 1
