"""The workshop of the maps: what they share is read and worked out once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from generator.link.coverage import TerritoireLie
from generator.link.desserte import Desserte, Dessertes
from generator.link.directory import Directory
from generator.model.lieux import Commune
from generator.reference.contours import load_contours

from .coverage import Coverage
from .dessin import EXPOSANTS
from .emprise import Emprises


class Cartes:
    """A region's contours, territoires and towns, as the drawings need them."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    @cached_property
    def coverage(self) -> Coverage:
        """The EPCI of the region; empty where there are none."""
        return Coverage(load_contours(*self.directory.geography.own_regions))

    @cached_property
    def emprises(self) -> Emprises:
        """What each territoire covers."""
        return Emprises(self.directory, self.coverage.contours)

    @cached_property
    def dessertes(self) -> Dessertes:
        """How each territoire is served."""
        return Dessertes(self.directory)

    @cached_property
    def numeros(self) -> dict[str, str]:
        """What marks each territoire on the maps: the agency's number, or a rank if two share one.

        By the territoire's identifier.
        """
        listed = self.directory.territoires
        given = [one.territoire.numero for one in listed]
        shown = given if len(set(given)) == len(given) else range(1, len(given) + 1)
        return {one.id: str(number) for one, number in zip(listed, shown, strict=True)}

    def repere(self, desserte: Desserte) -> str:
        """A territoire's number with its footnotes: `14¹`."""
        notes = (str(note.numero).translate(EXPOSANTS) for note in desserte.notes)
        return self.numeros[desserte.territoire.id] + "\u2009".join(notes)

    @cached_property
    def villes(self) -> list[Commune]:
        """The most populous communes of each département, the first of each before the second."""
        groups: dict[str, list[Commune]] = defaultdict(list)
        for commune in self.directory.geography.communes.values():
            groups[commune.departement].append(commune)
        ranked = [
            (rank, -one.population, one.code, one)
            for communes in groups.values()
            for rank, one in enumerate(largest(communes, 3))
        ]
        return [one for *_, one in sorted(ranked)]

    def shown(self, territoire: TerritoireLie) -> bool:
        """Whether a map can show where a territoire is."""
        emprise = self.emprises.of(territoire)
        return bool(emprise.sirens or (emprise.points and self.coverage.contours))


def largest(communes: list[Commune], how_many: int) -> list[Commune]:
    """The most populous communes of a list, those a map can place."""
    placed = [one for one in communes if one.point]
    return sorted(placed, key=lambda one: (-one.population, one.code))[:how_many]
