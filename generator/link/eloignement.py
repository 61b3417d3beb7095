"""How far the covered communes are from the places of their own structures, as the crow flies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import dist

from generator.model.lieux import Commune
from generator.model.structure import Site

from .directory import Directory
from .distance import Point, Vector, arc, cartesian
from .zones import Zone


@dataclass(frozen=True, slots=True)
class Eloignement:
    """A covered commune, the nearest site of the structures that cover it, and how far: metres."""

    zone: Zone
    commune: Commune
    site: Site
    metres: float

    def beyond(self, kilometres: int) -> bool:
        """Whether it is further than that."""
        return self.metres > kilometres * 1000


def eloignements(directory: Directory, zones: Iterable[Zone]) -> tuple[Eloignement, ...]:
    """One for each commune covered through a territoire, where its own place is known."""
    return tuple(one for zone in zones for one in _of_zone(directory, zone))


def _of_zone(directory: Directory, zone: Zone) -> Iterator[Eloignement]:
    places = [
        (site, cartesian(point))
        for structure in zone.structures
        for site in structure.sites
        if (point := directory.point_of(site))
    ]
    for commune in zone.communes:
        if commune.point and places:
            site, metres = _nearest(places, commune.point)
            yield Eloignement(zone, commune, site, metres)


def _nearest(places: list[tuple[Site, Vector]], point: Point) -> tuple[Site, float]:
    here = cartesian(point)
    chord, _, site = min(
        (dist(here, there), rank, site) for rank, (site, there) in enumerate(places)
    )
    return site, arc(chord)
