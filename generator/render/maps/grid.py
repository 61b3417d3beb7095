"""From degrees to the integer grid of a drawing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import atan, degrees, log, pi, radians, sinh, tan
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

    def meets(self, other: Bounds) -> bool:
        """Whether the two have a part in common."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north


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

    def shown(self, room: int) -> Bounds:
        """The ground that falls on the drawing, or less than `room` cells beside it."""
        around = room / self._scale
        right = self._west + self.width / self._scale
        bottom = self._top - self.height / self._scale
        return Bounds(
            self._west - around,
            _latitude(bottom - around),
            right + around,
            _latitude(self._top + around),
        )


@cache
def _mercator(latitude: float) -> float:
    """The ordinate of a latitude, in degrees of the equator (EPSG:3857 without its radius)."""
    return degrees(log(tan(pi / 4 + radians(latitude) / 2)))


def _latitude(ordinate: float) -> float:
    """The latitude of an ordinate: `_mercator` the other way."""
    return degrees(atan(sinh(radians(ordinate))))
