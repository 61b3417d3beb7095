"""The official place an editor may have meant: looked for close at hand first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from generator.model.lieux import Commune, Departement, Epci
from generator.reference.geography import Geography

from .suggest import closest

Place = TypeVar("Place", Commune, Departement, Epci)

ONE_DIGIT = 88.0
"""Similarity of two SIREN that differ by one digit, or by two that changed places."""


def nearest(nom: str, places: Iterable[Place]) -> Place | None:
    """The place whose name is most like `nom`, if one is close; the first of two homonyms."""
    by_name: dict[str, Place] = {}
    for place in places:
        by_name.setdefault(place.nom, place)
    found = closest(nom, by_name)
    return by_name[found] if found else None


def epci_meant(geography: Geography, departement: str, nom: str, siren: str) -> Epci | None:
    """An EPCI of the département by its name, else by a slip in its SIREN; else any by its name."""
    here = [one for one in geography.epci.values() if lies_in(geography, one, departement)]
    by_name = nearest(nom, here)
    if by_name:
        return by_name
    mistyped = closest(siren, [one.siren for one in here], ONE_DIGIT)
    return geography.epci[mistyped] if mistyped else nearest(nom, geography.epci.values())


def lies_in(geography: Geography, epci: Epci, departement: str) -> bool:
    """Whether a commune of the EPCI is in the département."""
    communes = geography.communes_of_epci(epci.siren)
    return any(commune.departement == departement for commune in communes)


def commune_meant(geography: Geography, departement: str, nom: str) -> Commune | None:
    """A commune of the département by its name, else one of the région."""
    here = nearest(nom, geography.communes_of_departement(departement))
    return here or nearest(nom, geography.communes.values())


def departement_meant(geography: Geography, nom: str) -> Departement | None:
    """A département of the région by its name."""
    return nearest(nom, geography.own_departements.values())
