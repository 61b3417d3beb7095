"""The form that narrows an answer to one patient: who they are, which cancer they have."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.model.libelles import QUELQU_UN, UN_CANCER
from generator.model.structure import Structure
from generator.model.vocabulaire import Cancer

from .site import NOTHING, Site

AUTRE = "autre"
"""The choice of a cancer that no structure names."""


class Filtres:
    """Forms for lists of structures; lists that ask the same questions share one."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[tuple[bool, frozenset[Cancer]], Markup] = {}

    def form(self, structures: Iterable[Structure]) -> Markup:
        """The questions whose answer would leave some of the structures out; nothing if none."""
        publics = False
        named: set[Cancer] = set()
        for structure in structures:
            publics = publics or structure.enfants_seulement or structure.adultes_seulement
            named.update(structure.cancers)
        key = (publics, frozenset(named - {Cancer.TOUS}))
        if key not in self._made:
            self._made[key] = self._form(*key)
        return self._made[key]

    def _form(self, publics: bool, named: frozenset[Cancer]) -> Markup:
        if not (publics or named):
            return NOTHING
        return self._site.block(
            "filtre.html",
            publics=un_patient() if publics else {},
            cancers=un_cancer(named) if named else {},
        )


def un_patient() -> dict[str, str]:
    """One patient of each public, by its code."""
    return {code: _capital(nom) for code, nom in QUELQU_UN.items()}


def un_cancer(named: frozenset[Cancer]) -> dict[str, str]:
    """One cancer of each kind named, by its code, and another one."""
    known = {str(code): _capital(nom) for code, nom in UN_CANCER.items() if code in named}
    return {**known, AUTRE: "Un autre cancer"}


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
