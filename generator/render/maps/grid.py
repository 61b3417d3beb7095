"""From degrees to the integer grid of a drawing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import degrees, log, pi, radians, tan
from typing import NamedTuple

from .chains import Vertex

Cell = tuple[int, int]


class Bounds(NamedTuple):
    """West, south, east, north, in degrees (WGS 84)."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Iterable[Vertex]) -> Bounds:
        """The least bounds that hold some (longitude, latitude) points; there is one at least."""
        longitudes, latitudes = zip(*points, strict=True)
        return cls(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


class Grid:
    """A Mercator map, `width` cells wide, of what some bounds hold, with room around it.

    The height follows, between `flattest` and `tallest` times the width: a reader scrolls past a
    map that is taller than a screen.
    """

    def __init__(
        self,
        bounds: Bounds,
        width: int,
        *,
        margin: int,
        flattest: float = 0.6,
        tallest: float = 1.15,
    ) -> None:
        top, bottom = _mercator(bounds.north), _mercator(bounds.south)
        across, down = bounds.east - bounds.west, top - bottom
        inner = width - 2 * margin
        height = round(min(max(inner * down / across, flattest * inner), tallest * inner))
        self.width, self.height = width, height + 2 * margin
        self._scale = min(inner / across, height / down)
        self._west = (bounds.west + bounds.east) / 2 - width / 2 / self._scale
        self._top = (top + bottom) / 2 + self.height / 2 / self._scale

    def cell(self, point: Vertex) -> Cell:
        """Where a (longitude, latitude) point falls: right, then down."""
        return self.cells((point,))[0]

    def cells(self, points: Iterable[Vertex]) -> list[Cell]:
        """Where each of some (longitude, latitude) points falls."""
        west, top, scale = self._west, self._top, self._scale
        return [
            (round((longitude - west) * scale), round((top - _mercator(latitude)) * scale))
            for longitude, latitude in points
        ]

    def holds(self, cell: Cell) -> bool:
        """Whether a cell is inside the drawing."""
        return 0 <= cell[0] <= self.width and 0 <= cell[1] <= self.height

    def meets(self, bounds: Bounds) -> bool:
        """Whether some bounds have a part inside the drawing."""
        if not self._meets_across(bounds):
            return False
        _, top = self.cell((bounds.west, bounds.north))
        _, bottom = self.cell((bounds.east, bounds.south))
        return top <= self.height and bottom >= 0

    def _meets_across(self, bounds: Bounds) -> bool:
        """Looked at first: it rules most bounds out, and takes no logarithm."""
        left = round((bounds.west - self._west) * self._scale)
        right = round((bounds.east - self._west) * self._scale)
        return left <= self.width and right >= 0


@cache
def _mercator(latitude: float) -> float:
    """The ordinate of a latitude, in degrees of the equator (EPSG:3857 without its radius)."""
    return degrees(log(tan(pi / 4 + radians(latitude) / 2)))
