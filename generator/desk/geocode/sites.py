"""The sites without a point, and what is doubtful in the point found for one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.link.distance import distance
from generator.model.mots import a_lieu, de_lieu, kilometres
from generator.model.region import ServiceDeGeocodage
from generator.model.structure import Site, Structure
from generator.reference.geography import Geography

from .answer import Answer

FARTHEST = 15_000
"""Metres from a commune's own point beyond which a point is not believed to lie in it."""


@dataclass(frozen=True, slots=True)
class Lieu:
    """A site to find: its structure, its rank there, itself."""

    structure: Structure
    rang: int
    site: Site

    @property
    def question(self) -> str:
        """The address as a geocoding service likes it."""
        written = f"{self.site.adresse} {self.site.code_postal} {self.site.commune}"
        return written.replace("’", "'")


def without_point(structures: Iterable[Structure]) -> Iterator[Lieu]:
    """The sites that lack a latitude or a longitude, in the order of the file."""
    for structure in structures:
        for rang, site in enumerate(structure.sites):
            if site.latitude is None or site.longitude is None:
                yield Lieu(structure, rang, site)


def doubts(
    site: Site, answer: Answer, geography: Geography, settings: ServiceDeGeocodage
) -> list[str]:
    """Why a person should look at a point before it is written, in French; often nothing."""
    found = []
    if answer.score < settings.score_minimal:
        score, least = _decimal(answer.score), _decimal(settings.score_minimal)
        found.append(f"le service n’en est pas sûr (score {score}, il faut {least})")
    if answer.nature == "municipality":
        found.append("il n’a reconnu que la commune, pas l’adresse")
    elif answer.nature == "street" and site.adresse[0].isdigit():
        found.append("il n’a reconnu que la voie, pas le numéro")
    current = _current(answer.commune, geography)
    if current != site.code_commune:
        other = geography.commune_anywhere(current)
        there = a_lieu(other.nom) if other else f"dans une commune inconnue ({current})"
        found.append(f"ce point est {there}, pas {a_lieu(site.commune)}")
        return found
    commune = geography.commune_anywhere(site.code_commune)
    metres = distance(answer.point, commune.point) if commune and commune.point else 0
    if metres > FARTHEST:
        found.append(f"ce point est à {kilometres(metres)} du centre {de_lieu(site.commune)}")
    return found


def _current(code: str, geography: Geography) -> str:
    """The commune of today that a code belongs to: services also give those of arrondissements."""
    former = {alias.code: alias.commune for alias in geography.aliases}
    return code if code in geography.communes else former.get(code, code)


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
