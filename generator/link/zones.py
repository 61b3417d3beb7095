"""The region in zones whose communes are served alike, and how to count in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.model.lieux import Commune, Departement, Epci
from generator.model.structure import Structure
from generator.model.vocabulaire import Public

from .coverage import TerritoireLie
from .desserte import Classe
from .directory import Directory
from .patients import TOUS_LES_PATIENTS, Patients, accueillis
from .reponse import Secteur


@dataclass(frozen=True, eq=False)
class Zone:
    """Communes of one EPCI and one département, served by the same structures.

    `structures` serve it through a territoire, and `locaux` are the patients they take;
    `regionaux` are those that structures of the whole region take, there as everywhere.
    """

    departement: Departement
    epci: Epci | None
    territoires: tuple[TerritoireLie, ...]
    communes: tuple[Commune, ...]
    structures: tuple[Structure, ...]
    locaux: Patients
    regionaux: Patients

    @cached_property
    def habitants(self) -> int:
        """Inhabitants of its communes."""
        return sum(commune.population for commune in self.communes)

    @cached_property
    def classe(self) -> Classe:
        """How well its own structures serve it."""
        if not self.locaux:
            return Classe.AUCUNE
        return Classe.TOUS if self.locaux == TOUS_LES_PATIENTS else Classe.CERTAINS


@dataclass(frozen=True, slots=True)
class Compte:
    """How much of a ground is covered.

    `epci` are those whose every commune of the ground is, `epci_en_partie` those that only have
    some. Inhabitants are of all ages, ill or not.
    """

    communes: int
    habitants: int
    epci: int
    epci_en_partie: int = 0

    def part(self, whole: Compte) -> float:
        """The share of the inhabitants of a ground, between 0 and 1; 0 where nobody lives."""
        return self.habitants / whole.habitants if whole.habitants else 0.0


def zones(directory: Directory) -> tuple[Zone, ...]:
    """The zones of a region, by département then name of EPCI; every commune is in one."""
    found = [_zone(directory, secteur) for secteur in directory.secteurs]
    return tuple(sorted(found, key=_rank))


def compter(ground: Iterable[Zone], covers: Callable[[Zone], object] = bool) -> Compte:
    """Count the zones of a ground that some test holds for; all of them without a test."""
    communes = habitants = 0
    sides: dict[str, set[bool]] = defaultdict(set)
    for zone in ground:
        covered = bool(covers(zone))
        communes += covered * len(zone.communes)
        habitants += covered * zone.habitants
        if zone.epci:
            sides[zone.epci.siren].add(covered)
    whole = sum(one == {True} for one in sides.values())
    return Compte(communes, habitants, whole, sum(one == {True, False} for one in sides.values()))


def epci_names(ground: Iterable[Zone]) -> tuple[str, ...]:
    """The names of the EPCI of a ground, each once."""
    return tuple(dict.fromkeys(zone.epci.nom for zone in ground if zone.epci))


def takes(public: Public) -> Callable[[Zone], bool]:
    """The test of a zone whose own structures take a public, were it for some cancers only."""
    return lambda zone: any(patient.public is public for patient in zone.locaux)


def lacks(public: Public) -> Callable[[Zone], bool]:
    """The test of a zone whose own structures do not take a public at all."""
    taking = takes(public)
    return lambda zone: not taking(zone)


def _zone(directory: Directory, secteur: Secteur) -> Zone:
    first = secteur.communes[0]
    structures = tuple(one.structure for one in secteur.interventions if one.territoire)
    return Zone(
        directory.geography.departements[first.departement],
        directory.geography.epci[first.epci] if first.epci else None,
        secteur.territoires,
        secteur.communes,
        structures,
        accueillis(structures),
        accueillis(directory.regionales),
    )


def _rank(zone: Zone) -> tuple[str, str, str]:
    return zone.departement.code, zone.epci.nom if zone.epci else "", zone.communes[0].code
