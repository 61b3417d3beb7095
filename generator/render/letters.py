"""The communes of a département by first letter, former names among them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from generator.link.directory import Directory
from generator.link.normaliser import normalise
from generator.model.lieux import Commune, Departement

_ARTICLES = re.compile(r"(?:l|le|la|les|d|aux?) ")


@dataclass(frozen=True, slots=True)
class Entree:
    """A name in the index, the commune it leads to, and a word more when the two differ."""

    nom: str
    commune: Commune
    precision: str


def entries_by_letter(directory: Directory, departement: Departement) -> dict[str, list[Entree]]:
    """Index entries under each letter in use, a to z, in alphabetical order."""
    communes = directory.geography.communes_of_departement(departement.code)
    entries = [Entree(one.nom, one, _postal(directory, one)) for one in communes]
    entries += [
        Entree(alias.nom, commune, f"aujourd’hui {commune.nom}")
        for commune in communes
        for alias in directory.former_names(commune)
    ]
    by_letter: dict[str, list[Entree]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: (_sort_key(one.nom), one.commune.code)):
        by_letter[letter_of(entry.nom)].append(entry)
    return dict(sorted(by_letter.items()))


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
