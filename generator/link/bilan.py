"""How much of a region is covered: by département, by kind of patient, and where nobody is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from generator.model.lieux import Departement
from generator.model.vocabulaire import Cancer, Public

from .desserte import Classe
from .patients import CANCERS_NOMMES, Patient, Patients
from .perimetres import Perimetre, perimetres
from .zones import Compte, Zone, compter, takes


@dataclass(frozen=True, slots=True)
class Ligne:
    """A ground, and how much of it is covered through territoires.

    `tous` counts where every patient is taken; `publics`, where each public is, whatever the
    cancer; `regionale` what structures of the whole region would add to `couvert`.
    """

    total: Compte
    couvert: Compte
    tous: Compte
    publics: dict[Public, Compte]
    regionale: Compte


@dataclass(frozen=True, slots=True)
class LignePatients:
    """Patients of one public, covered in the very same places whichever of `cancers` they have.

    `local` counts structures of territoires alone; `avec_regionales`, those of the region too.
    """

    public: Public
    cancers: tuple[Cancer, ...]
    local: Compte
    avec_regionales: Compte


class Bilan:
    """What the zones of a region add up to."""

    def __init__(self, zones: tuple[Zone, ...]) -> None:
        self.zones = zones

    @cached_property
    def region(self) -> Ligne:
        """The whole region."""
        return ligne(self.zones)

    @cached_property
    def departements(self) -> dict[Departement, Ligne]:
        """Each département. An EPCI that straddles several counts in each of them."""
        grouped = groupby(self.zones, key=lambda zone: zone.departement)
        return {departement: ligne(tuple(group)) for departement, group in grouped}

    def patients(self, departement: Departement | None = None) -> tuple[LignePatients, ...]:
        """Each kind of patient; cancers taken in the same places share a line."""
        ground = [one for one in self.zones if departement in (None, one.departement)]
        return tuple(line for public in Public for line in _patients(ground, public))

    @cached_property
    def perimetres(self) -> tuple[Perimetre, ...]:
        """What a new structure may be labelled for: territoires, then EPCI outside them."""
        return tuple(perimetres(self.zones))

    @cached_property
    def blanches(self) -> tuple[Perimetre, ...]:
        """Where no structure of a territoire is, the most inhabited first; no commune twice."""
        found = []
        seen: set[Zone] = set()
        for perimetre in self.perimetres:
            bare = [one for one in perimetre.zones if not one.locaux and one not in seen]
            seen.update(bare)
            if bare:
                found.append(replace(perimetre, zones=tuple(bare)))
        return tuple(sorted(found, key=lambda one: -one.total.habitants))

    def avec(self, perimetre: Perimetre, patients: Patients) -> Bilan:
        """The same region, had a perimeter one more structure, which takes some patients."""
        served = set(perimetre.zones)
        return Bilan(
            tuple(
                replace(one, locaux=one.locaux | patients) if one in served else one
                for one in self.zones
            )
        )


def ligne(ground: tuple[Zone, ...]) -> Ligne:
    """A ground, and how much of it is covered."""
    return Ligne(
        compter(ground),
        compter(ground, lambda zone: zone.locaux),
        compter(ground, lambda zone: zone.classe is Classe.TOUS),
        {public: compter(ground, takes(public)) for public in Public},
        compter(ground, lambda zone: zone.locaux | zone.regionaux),
    )


def _patients(ground: list[Zone], public: Public) -> Iterator[LignePatients]:
    places: dict[tuple[frozenset[Zone], frozenset[Zone]], list[Cancer]] = {}
    for cancer in (*CANCERS_NOMMES, Cancer.TOUS):
        patient = Patient(public, cancer)
        local = frozenset(one for one in ground if patient in one.locaux)
        regional = frozenset(one for one in ground if patient in one.regionaux)
        places.setdefault((local, local | regional), []).append(cancer)
    for (local, every), cancers in places.items():
        yield LignePatients(
            public,
            tuple(cancers),
            compter(ground, local.__contains__),
            compter(ground, every.__contains__),
        )
