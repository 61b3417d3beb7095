"""Who is left without a structure, in sentences a patient can read."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.libelles import CANCERS
from generator.model.mots import enumeration
from generator.model.structure import Structure
from generator.model.vocabulaire import Cancer, Public

_WHOM = {Public.ADULTES: "les adultes", Public.ENFANTS: "les enfants"}


def lacunes(structures: Iterable[Structure]) -> tuple[str, ...]:
    """What the structures covering a place leave uncovered; empty when everyone is served."""
    covering = tuple(structures)
    if not covering:
        return (
            "Aucune structure n’intervient encore ici, ni pour les adultes ni pour les enfants.",
        )
    return tuple(
        f"Pour {whom}, aucune structure n’intervient encore ici." for whom in exclus(covering)
    )


def exclus(structures: Iterable[Structure]) -> tuple[str, ...]:
    """Whom some structures leave out, in words; empty when they take everyone."""
    covering = tuple(structures)
    whom = (_left_out(covering, public) for public in Public)
    return tuple(words for words in whom if words)


def _left_out(covering: tuple[Structure, ...], public: Public) -> str | None:
    taking = [structure for structure in covering if public in structure.public]
    whom = _WHOM[public]
    if not taking:
        return whom
    if any(structure.tous_cancers for structure in taking):
        return None
    taken = {cancer for structure in taking for cancer in structure.cancers}
    named = enumeration([CANCERS[cancer] for cancer in Cancer if cancer in taken], "ou")
    return f"{whom} soignés d’un autre cancer que les {named}"
