"""The communes of a département by first letter, former names among them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from generator.link.directory import Directory
from generator.link.normaliser import normalise
from generator.model.lieux import Commune, Departement

from .addresses import Addresses

_ARTICLES = re.compile(r"(?:l|le|la|les|d|aux?) ")


@dataclass(frozen=True, slots=True)
class Entree:
    """A name in the index, the address it leads to, and a word more when that is not enough."""

    nom: str
    adresse: str
    precision: str


class Alphabet:
    """The index of a département: the letters in use, and the names filed under each."""

    def __init__(
        self, directory: Directory, addresses: Addresses, departement: Departement
    ) -> None:
        self._directory = directory
        self._addresses = addresses
        self.departement = departement
        self._communes = directory.geography.communes_of_departement(departement.code)
        letters = sorted({letter_of(nom) for nom in self._names()})
        self.adresses = {one: addresses.initiale(departement.code, one) for one in letters}

    def _names(self) -> Iterator[str]:
        for commune in self._communes:
            yield commune.nom
            yield from (alias.nom for alias in self._directory.former_names(commune))

    @cached_property
    def entries(self) -> dict[str, list[Entree]]:
        """Names of today and of before under each letter, in alphabetical order."""
        by_letter: dict[str, list[Entree]] = defaultdict(list)
        found = (entry for commune in self._communes for entry in self._entries(commune))
        for entry in sorted(found, key=lambda one: (_sort_key(one.nom), one.adresse)):
            by_letter[letter_of(entry.nom)].append(entry)
        return by_letter

    def _entries(self, commune: Commune) -> Iterator[Entree]:
        adresse = self._addresses.commune(commune.code)
        yield Entree(commune.nom, adresse, _postal(self._directory, commune))
        for alias in self._directory.former_names(commune):
            yield Entree(alias.nom, adresse, f"aujourd’hui {commune.nom}")


def letter_of(nom: str) -> str:
    """The letter a name is filed under: « Le Puy-en-Velay » under p."""
    return _sort_key(nom)[0]


def _postal(directory: Directory, commune: Commune) -> str:
    """The postal code, when another commune of the région bears the same name."""
    return commune.codes_postaux[0] if directory.is_homonym(commune) else ""


@cache
def _sort_key(nom: str) -> str:
    """The name as a dictionary sorts it: without its article."""
    plain = normalise(nom)
    return _ARTICLES.sub("", plain, count=1) if _ARTICLES.match(plain) else plain
