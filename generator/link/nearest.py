"""The nearest structures, without measuring every pair of a commune and a site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import dist

from generator.model.structure import Site, Structure

from .distance import Point, Vector, arc, cartesian

HOW_MANY = 3
"""Structures named as near."""


@dataclass(frozen=True, slots=True, eq=False)
class Lieu:
    """A structure's site, and where it stands."""

    structure: Structure
    site: Site
    vector: Vector


@dataclass(frozen=True, slots=True)
class Proche:
    """A structure that does not cover a commune, its nearest site, and how far: metres."""

    structure: Structure
    site: Site
    metres: float


def candidates(
    lieux: Sequence[Lieu], points: Sequence[Point], how_many: int = HOW_MANY
) -> list[Lieu]:
    """The only sites that can be among the `how_many` nearest of any of `points`.

    With r the points' radius around their centre and d the distance from the centre to the
    last of its own nearest structures, a site further than d + 2r from the centre is further
    from every point than `how_many` structures are (triangle inequality, through the Earth).
    """
    vectors = [cartesian(point) for point in points]
    centre = tuple(sum(axis) / len(vectors) for axis in zip(*vectors, strict=True))
    radius = max(dist(centre, vector) for vector in vectors)
    away = [dist(centre, one.vector) for one in lieux]
    closest: dict[str, float] = {}
    for metres, one in zip(away, lieux, strict=True):
        if metres < closest.get(one.structure.id, metres + 1):
            closest[one.structure.id] = metres
    limit = max(nsmallest(how_many, closest.values()), default=0.0) + 2 * radius + 1
    return [one for metres, one in zip(away, lieux, strict=True) if metres <= limit]


def nearest(lieux: Iterable[Lieu], point: Point) -> tuple[Proche, ...]:
    """The `HOW_MANY` nearest structures to a point, each by its nearest site."""
    here = cartesian(point)
    ranked = sorted([(dist(here, one.vector), one.structure.id, one) for one in lieux], key=_rank)
    best: dict[str, Proche] = {}
    for chord, identifiant, one in ranked:
        if identifiant not in best:
            best[identifiant] = Proche(one.structure, one.site, arc(chord))
        if len(best) == HOW_MANY:
            break
    return tuple(best.values())


def _rank(found: tuple[float, str, Lieu]) -> tuple[float, str]:
    return found[:2]
