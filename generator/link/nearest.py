"""The nearest structures, without measuring every pair of a commune and a site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import acos, cos, radians, sin

from generator.model.structure import Site, Structure

from .distance import EARTH_RADIUS, Point, distance

HOW_MANY = 3
"""Structures named as near."""


@dataclass(frozen=True, slots=True, eq=False)
class Lieu:
    """A structure's site and its point, with that point's unit vector for quick comparisons."""

    structure: Structure
    site: Site
    point: Point
    vector: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Proche:
    """A structure that does not cover a commune, its nearest site, and how far: metres."""

    structure: Structure
    site: Site
    metres: float


def lieu(structure: Structure, site: Site, point: Point) -> Lieu:
    """A site at a point in degrees."""
    return Lieu(structure, site, point, _vector(point))


def candidates(lieux: Iterable[Lieu], points: Sequence[Point]) -> list[Lieu]:
    """The only sites that can be among the nearest of any of `points`.

    With r the points' radius around their centre and d the distance from the centre to the
    last of its own nearest structures, a site further than d + 2r from the centre is further
    from every point than `HOW_MANY` structures are (triangle inequality).
    """
    centre = _vector(_middle(points))
    radius = max(_metres(centre, _vector(point)) for point in points)
    ranked = [(_metres(centre, one.vector), one) for one in lieux]
    nearest: dict[Structure, float] = {}
    for metres, one in ranked:
        nearest[one.structure] = min(metres, nearest.get(one.structure, metres))
    limit = max(sorted(nearest.values())[:HOW_MANY], default=0.0) + 2 * radius + 100
    return [one for metres, one in ranked if metres <= limit]


def nearest(lieux: Iterable[Lieu], point: Point) -> tuple[Proche, ...]:
    """The `HOW_MANY` nearest structures to a point, each by its nearest site."""
    best: dict[Structure, Proche] = {}
    for one in lieux:
        metres = distance(point, one.point)
        if one.structure not in best or metres < best[one.structure].metres:
            best[one.structure] = Proche(one.structure, one.site, metres)
    ranked = sorted(best.values(), key=lambda proche: (proche.metres, proche.structure.id))
    return tuple(ranked[:HOW_MANY])


def _middle(points: Sequence[Point]) -> Point:
    return (
        sum(point[0] for point in points) / len(points),
        sum(point[1] for point in points) / len(points),
    )


def _vector(point: Point) -> tuple[float, float, float]:
    latitude, longitude = radians(point[0]), radians(point[1])
    flat = cos(latitude)
    return (flat * cos(longitude), flat * sin(longitude), sin(latitude))


def _metres(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    cosine = one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
    return EARTH_RADIUS * acos(max(-1.0, min(1.0, cosine)))
