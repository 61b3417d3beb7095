"""The nearest structures, without measuring every pair of a commune and a site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import acos, cos, pi, radians, sin

from generator.model.structure import Site, Structure

from .distance import Point, distance

Vector = tuple[float, float, float]

HOW_MANY = 3
"""Structures named as near."""

ROUNDING = 1e-5
"""Radians (64 m on the ground) allowed for rounding when sites are left out: more than enough."""


@dataclass(frozen=True, slots=True, eq=False)
class Lieu:
    """A structure's site and its point, with that point's unit vector for quick comparisons."""

    structure: Structure
    site: Site
    point: Point
    vector: Vector


@dataclass(frozen=True, slots=True)
class Proche:
    """A structure that does not cover a commune, its nearest site, and how far: metres."""

    structure: Structure
    site: Site
    metres: float


def lieu(structure: Structure, site: Site, point: Point) -> Lieu:
    """A site at a point in degrees."""
    return Lieu(structure, site, point, _vector(point))


def candidates(lieux: Sequence[Lieu], points: Sequence[Point]) -> list[Lieu]:
    """The only sites that can be among the nearest of any of `points`.

    With r the points' radius around their centre and d the distance from the centre to the
    last of its own nearest structures, a site further than d + 2r from the centre is further
    from every point than `HOW_MANY` structures are (triangle inequality). Angles seen from the
    Earth's centre stand for distances.
    """
    centre = _vector(_middle(points))
    x, y, z = centre
    cosines = [x * one.vector[0] + y * one.vector[1] + z * one.vector[2] for one in lieux]
    closest: dict[str, float] = {}
    for cosine, one in zip(cosines, lieux, strict=True):
        if cosine > closest.get(one.structure.id, -1.0):
            closest[one.structure.id] = cosine
    last = nlargest(HOW_MANY, closest.values())[-1:]
    radius = _angle(min(_cosine(centre, _vector(point)) for point in points))
    limit = cos(min(pi, _angle(*last) + 2 * radius + ROUNDING)) if last else -1.0
    return [one for cosine, one in zip(cosines, lieux, strict=True) if cosine >= limit]


def nearest(lieux: Iterable[Lieu], point: Point) -> tuple[Proche, ...]:
    """The `HOW_MANY` nearest structures to a point, each by its nearest site."""
    here = _vector(point)
    best: dict[str, Lieu] = {}
    for one in sorted(lieux, key=lambda one: -_cosine(here, one.vector)):
        best.setdefault(one.structure.id, one)
        if len(best) == HOW_MANY:
            break
    return tuple(
        Proche(one.structure, one.site, distance(point, one.point)) for one in best.values()
    )


def _middle(points: Sequence[Point]) -> Point:
    return (
        sum(point[0] for point in points) / len(points),
        sum(point[1] for point in points) / len(points),
    )


def _vector(point: Point) -> Vector:
    latitude, longitude = radians(point[0]), radians(point[1])
    flat = cos(latitude)
    return (flat * cos(longitude), flat * sin(longitude), sin(latitude))


def _cosine(one: Vector, other: Vector) -> float:
    """Of the angle between two points seen from the Earth's centre: the nearer, the larger."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def _angle(cosine: float) -> float:
    return acos(max(-1.0, min(1.0, cosine)))
