"""What a report about the coverage of a region is made from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.ajout import perimetres_de
from generator.link.apport import Apport, apport
from generator.link.bilan import Bilan
from generator.link.directory import Directory
from generator.link.eloignement import Eloignement, eloignements
from generator.link.patients import Patients
from generator.link.zones import zones
from generator.model.lieux import Commune
from generator.model.mots import kilometres


@dataclass(frozen=True, slots=True)
class Rapport:
    """A region on a day, and how far is far."""

    directory: Directory
    bilan: Bilan
    eloignements: tuple[Eloignement, ...]
    limite: int

    @classmethod
    def of(cls, directory: Directory, limite: int | None = None) -> Rapport:
        """The report of a region; `limite`, in kilometres, replaces the region's own."""
        bilan = Bilan(zones(directory))
        far = limite or directory.region.couverture.trop_loin_km
        return cls(directory, bilan, eloignements(directory, bilan.zones), far)

    @property
    def loin(self) -> str:
        """The limit in words."""
        return kilometres(1000 * self.limite)

    def apports(self, commune: Commune, patients: Patients) -> tuple[Apport, ...]:
        """What a structure in a commune would bring: one answer for each of its perimeters."""
        return tuple(
            apport(self.bilan, perimetre, commune, patients, self.eloignements, self.limite)
            for perimetre in perimetres_de(self.bilan, commune)
        )
