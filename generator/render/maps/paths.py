"""Cells as the text of an SVG path: relative, and no longer than it must be."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from .chains import Line
from .grid import Cell, Grid

LEAST = 3
"""Corners of the smallest area."""


def areas(outline: Iterable[Line], grid: Grid) -> str:
    """The path of closed rings; none is lost, however small the grid makes it."""
    drawn = (_cells(ring, grid) for ring in outline)
    return "".join(_written(cells if len(cells) >= LEAST else _dot(cells)) + "z" for cells in drawn)


def strokes(lines: Iterable[Line], grid: Grid) -> str:
    """The path of open lines; those that shrink to a point go."""
    drawn = (_cells(line, grid) for line in lines)
    return "".join(_written(cells) for cells in drawn if len(cells) > 1)


def _dot(cells: list[Cell]) -> list[Cell]:
    right, down = cells[0]
    return [(right, down), (right + 1, down), (right + 1, down + 1)]


def _cells(line: Line, grid: Grid) -> list[Cell]:
    """The cells a line goes through, without those that change nothing."""
    cells: list[Cell] = []
    for cell in grid.cells(line):
        if cells and cells[-1] == cell:
            continue
        if len(cells) > 1 and _straight(cells[-2], cells[-1], cell):
            cells[-1] = cell
        else:
            cells.append(cell)
    return cells


def _straight(one: Cell, two: Cell, three: Cell) -> bool:
    across = (two[0] - one[0]) * (three[1] - two[1]) - (two[1] - one[1]) * (three[0] - two[0])
    along = (two[0] - one[0]) * (three[0] - two[0]) + (two[1] - one[1]) * (three[1] - two[1])
    return across == 0 and along > 0


def _written(cells: list[Cell]) -> str:
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(cells)]
    return f"M{_joined([cells[0]])}l{_joined(steps)}"


def _joined(pairs: Iterable[Cell]) -> str:
    """Numbers apart by a space, or by the minus sign of the second."""
    text = " ".join(str(number) for pair in pairs for number in pair)
    return text.replace(" -", "-")
