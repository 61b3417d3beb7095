"""How well a territoire is served by its own structures, and which of them are restricted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.model.libelles import CANCERS
from generator.model.mots import enumeration
from generator.model.structure import Structure
from generator.model.vocabulaire import Cancer

from .coverage import TerritoireLie
from .directory import Directory
from .lacunes import exclus, lacunes


class Classe(StrEnum):
    """How well a place is served, best first."""

    TOUS = "tous"
    CERTAINS = "certains"
    AUCUNE = "aucune"


CLASSES = {
    Classe.TOUS: "Tous les patients sont accueillis",
    Classe.CERTAINS: "Certains patients seulement",
    Classe.AUCUNE: "Aucune structure",
}
"""The words of each class."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of the map: its number, and the restriction in words."""

    numero: int
    texte: str

    @property
    def minuscule(self) -> str:
        """The words as they go on after a colon."""
        return self.texte[0].lower() + self.texte[1:]


@dataclass(frozen=True, slots=True)
class Desserte:
    """A territoire, its class, and what the class does not say.

    `exclus` says whom its own structures leave out, `lacunes` whom nobody takes, region-wide
    structures included.
    """

    territoire: TerritoireLie
    classe: Classe
    exclus: tuple[str, ...]
    lacunes: tuple[str, ...]
    notes: tuple[Note, ...]


Restriction = tuple[bool, tuple[Cancer, ...]]
"""Whether adults are turned away, and the few cancers taken; empty when all are."""


class Dessertes:
    """Every territoire's desserte, and the footnotes they share.

    Region-wide structures colour no territoire: they would make all look served.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        present = {_restriction(one) for one in directory.en_vigueur}
        ordered = sorted((one for one in present if any(one)), key=_rank)
        self._numbered = {
            one: Note(number, _in_words(one)) for number, one in enumerate(ordered, start=1)
        }
        self.notes = tuple(self._numbered.values())
        self.toutes = tuple(map(self._desserte, directory.territoires))

    def notes_of(self, structures: Iterable[Structure]) -> tuple[Note, ...]:
        """The footnotes that some structures call for, by number."""
        wanted = {_restriction(one) for one in structures}
        return tuple(note for one, note in self._numbered.items() if one in wanted)

    def _desserte(self, territoire: TerritoireLie) -> Desserte:
        own = self._directory.en_vigueur_of(territoire)
        left_out = exclus(own)
        classe = Classe.CERTAINS if left_out else Classe.TOUS
        return Desserte(
            territoire,
            classe if own else Classe.AUCUNE,
            left_out,
            lacunes((*own, *self._directory.regionales)),
            self.notes_of(own),
        )


def _restriction(structure: Structure) -> Restriction:
    few = () if structure.tous_cancers else tuple(c for c in Cancer if c in structure.cancers)
    return structure.enfants_seulement, few


def _rank(restriction: Restriction) -> tuple[bool, list[int]]:
    """Cancers first in the order of the vocabulary, fewest first; then children."""
    children, few = restriction
    every = list(Cancer)
    return children, [len(few), *map(every.index, few)]


def _in_words(restriction: Restriction) -> str:
    children, few = restriction
    whom = ["enfants et jeunes"] if children else []
    named = enumeration([CANCERS[one] for one in few])
    words = ", ".join([*whom, named] if few else whom)
    return f"{words[0].upper()}{words[1:]} uniquement"
