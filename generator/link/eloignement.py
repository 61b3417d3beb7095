"""How far the covered communes are from the places of their own structures, as the crow flies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import dist

from generator.model.lieux import Commune
from generator.model.structure import Site

from .coverage import TerritoireLie
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


@dataclass(frozen=True, slots=True)
class Groupe:
    """The communes of a territoire that are too far, the furthest first."""

    territoire: TerritoireLie
    communes: tuple[Eloignement, ...]

    @property
    def habitants(self) -> int:
        """Their inhabitants."""
        return sum(one.commune.population for one in self.communes)


def trop_loin(found: Iterable[Eloignement], kilometres: int) -> tuple[Groupe, ...]:
    """Communes beyond a distance, under their first territoire, the most inhabited groups first."""
    groups: dict[TerritoireLie, list[Eloignement]] = defaultdict(list)
    for one in found:
        if one.beyond(kilometres):
            groups[one.zone.territoires[0]].append(one)
    ranked = (
        Groupe(territoire, tuple(sorted(listed, key=lambda one: -one.metres)))
        for territoire, listed in groups.items()
    )
    return tuple(sorted(ranked, key=lambda one: -one.habitants))
