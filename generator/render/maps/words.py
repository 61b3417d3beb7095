"""Names on a drawing: each beside its place, none over another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .grid import Cell, Grid

WIDE = 0.58
"""Width of an average letter, as a part of its size."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mot:
    """A text on a drawing: where its middle, start or end stands, its words, its classes."""

    x: int
    y: int
    texte: str
    classe: str


class Placement:
    """Places texts one after the other; what comes first has the best places."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._taken: list[Box] = []
        self.mots: list[Mot] = []

    def keep_free(self, cell: Cell, radius: int) -> None:
        """No name is to cover this place."""
        x, y = cell
        self._taken.append((x - radius, y - radius, x + radius, y + radius))

    def put(self, cells: list[Cell], texte: str, classe: str, size: int) -> None:
        """Write a text centred on the first cell where it is free, or else on the first."""
        half = len(texte) * size * WIDE / 2
        high = size / 2
        boxes = [(x - half, y - high, x + half, y + high) for x, y in cells]
        best = next((rank for rank, box in enumerate(boxes) if self._is_free(box)), 0)
        x, y = cells[best]
        self.mots.append(Mot(x, y + round(size * 0.35), texte, classe))
        self._taken.append(boxes[best])

    def put_beside(self, cell: Cell, texte: str, classe: str, size: int, dot: int = 0) -> bool:
        """Write a text on the first free side of a cell; say whether there was one.

        With a `dot` of some radius still to be drawn on the cell, there must be room for it too.
        """
        x, y = cell
        if dot and not self._is_free((x - dot, y - dot, x + dot, y + dot)):
            return False
        width = len(texte) * size * WIDE
        for mot, box in _sides(cell, texte, classe, size, width):
            if self._is_free(box):
                self.mots.append(mot)
                self._taken.append(box)
                self.keep_free(cell, dot)
                return True
        return False

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self._grid.width or bottom > self._grid.height:
            return False
        return not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
            for other in self._taken
        )


def _sides(
    cell: Cell, texte: str, classe: str, size: int, width: float
) -> Iterable[tuple[Mot, Box]]:
    """Right, left, above, below."""
    x, y = cell
    gap, middle = size // 2, round(size * 0.35)
    high = size / 2
    right = Mot(x + gap, y + middle, texte, f"{classe} debut")
    yield right, (x + gap, y - high, x + gap + width, y + high)
    left = Mot(x - gap, y + middle, texte, f"{classe} bout")
    yield left, (x - gap - width, y - high, x - gap, y + high)
    half = width / 2
    for down in (-size, size):
        above = Mot(x, y + down + middle, texte, classe)
        yield above, (x - half, y + down - high, x + half, y + down + high)
