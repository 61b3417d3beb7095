"""Where to write in an area: well inside it, on its widest part."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from .chains import Line, Vertex

ROWS = 12


def inside(outline: list[Line]) -> list[Vertex]:
    """Points inside an area given by its rings, the best to write on first.

    They are middles of rows; the longest win, and among them those near the area's middle: a
    number reads better there than at a wide foot.
    """
    ordinates = [y for ring in outline for _, y in ring]
    bottom, top = min(ordinates), max(ordinates)
    found = []
    for row in range(1, ROWS):
        share = row / ROWS
        y = bottom + (top - bottom) * share
        for left, right in _spans(outline, y):
            worth = (right - left) * (1 - abs(share - 0.5))
            found.append((-worth, ((left + right) / 2, y)))
    return [point for _, point in sorted(found)] or [outline[0][0]]


def _spans(outline: list[Line], y: float) -> Iterable[tuple[float, float]]:
    """The parts of a row that lie inside, even-odd."""
    crossings = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for ring in outline
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
        if (y1 <= y) != (y2 <= y)
    )
    return zip(crossings[::2], crossings[1::2], strict=True)
