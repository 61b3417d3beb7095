"""The ways of choosing among structures: by public, by cancer, by what they offer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.libelles import CANCERS
from generator.model.structure import Structure
from generator.model.values import OuiNonInconnu
from generator.model.vocabulaire import Cancer, Public

from .directory import Directory


@dataclass(frozen=True, slots=True)
class Filtre:
    """A list of structures: its identifier in addresses, its name, and who is on it."""

    id: str
    nom: str
    structures: tuple[Structure, ...]

    @property
    def nombre(self) -> int:
        """How many structures are on the list."""
        return len(self.structures)


_GENERAL: tuple[tuple[str, str, Callable[[Structure], bool]], ...] = (
    ("adultes", "Accueillent les adultes", lambda s: Public.ADULTES in s.public),
    ("enfants", "Accueillent les enfants", lambda s: Public.ENFANTS in s.public),
    ("enfants-seulement", "Enfants uniquement", lambda s: s.enfants_seulement),
    ("tous-cancers", "Tous les cancers", lambda s: s.tous_cancers),
    (
        "teleconsultation",
        "Téléconsultation possible",
        lambda s: s.teleconsultation is OuiNonInconnu.OUI,
    ),
)


IDENTIFIANTS = (
    *(identifiant for identifiant, _, _ in _GENERAL),
    *(f"{cancer}-seulement" for cancer in Cancer if cancer is not Cancer.TOUS),
)
"""The identifiers of every list, in their order."""


def filtres(directory: Directory) -> list[Filtre]:
    """Every list, in a fixed order; those of structures in force today only."""
    found = [
        Filtre(identifiant, nom, tuple(one for one in directory.en_vigueur if keeps(one)))
        for identifiant, nom, keeps in _GENERAL
    ]
    return found + [_only(directory, cancer) for cancer in Cancer if cancer is not Cancer.TOUS]


def _only(directory: Directory, cancer: Cancer) -> Filtre:
    """Structures that name this cancer among the few they take."""
    listed = tuple(one for one in directory.en_vigueur if cancer in one.cancers)
    nom = CANCERS[cancer]
    titre = f"{nom[0].upper()}{nom[1:]} (accueil limité à certains cancers)"
    return Filtre(f"{cancer}-seulement", titre, listed)
