"""What one new structure would change, told beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.lieux import Commune
from generator.model.vocabulaire import Cancer, Public

from .ajout import Gain, gain
from .bilan import Bilan, Ligne
from .distance import distance
from .eloignement import Eloignement
from .patients import CANCERS_NOMMES, Patient, Patients
from .perimetres import Perimetre
from .zones import Compte, Zone, compter

Arrivees = tuple[Public, tuple[Cancer, ...], Compte]
"""Patients of one public, with one of some cancers, and where nobody takes them today."""


@dataclass(frozen=True, slots=True)
class Apport:
    """What a structure in a commune would bring to one of its perimeters.

    `avant` and `apres` count the region; `loin_avant` and `loin_apres` the perimeter's communes
    further than the region's limit from every site of their structures.
    """

    commune: Commune
    patients: Patients
    gain: Gain
    arrivees: tuple[Arrivees, ...]
    avant: Ligne
    apres: Ligne
    loin_avant: int
    loin_apres: int


def apport(
    bilan: Bilan,
    perimetre: Perimetre,
    commune: Commune,
    patients: Patients,
    away: Iterable[Eloignement],
    kilometres: int,
) -> Apport:
    """What a structure received at the centre of `commune` would bring.

    `away` are today's distances, `kilometres` the limit beyond which a commune is far.
    """
    metres = {one.commune.code: one.metres for one in away}
    before = [metres[one.code] for one in perimetre.communes if one.code in metres]
    after = _metres_after(perimetre, commune, metres)
    return Apport(
        commune,
        patients,
        gain(perimetre, patients),
        tuple(_arrivees(perimetre, patients)),
        bilan.region,
        bilan.avec(perimetre, patients).region,
        sum(one > kilometres * 1000 for one in before),
        sum(one > kilometres * 1000 for one in after),
    )


def _metres_after(perimetre: Perimetre, site: Commune, today: dict[str, float]) -> Iterator[float]:
    for commune in perimetre.communes:
        known = [today[commune.code]] if commune.code in today else []
        if commune.point and site.point:
            known.append(distance(commune.point, site.point))
        if known:
            yield min(known)


def _arrivees(perimetre: Perimetre, patients: Patients) -> Iterator[Arrivees]:
    places: dict[tuple[Public, frozenset[Zone]], list[Cancer]] = {}
    for public in Public:
        for cancer in (*CANCERS_NOMMES, Cancer.TOUS):
            patient = Patient(public, cancer)
            if patient in patients:
                bare = frozenset(zone for zone in perimetre.zones if patient not in zone.locaux)
                places.setdefault((public, bare), []).append(cancer)
    for (public, bare), cancers in places.items():
        if bare:
            yield public, tuple(cancers), compter(perimetre.zones, bare.__contains__)
