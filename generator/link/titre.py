"""The answer in one line, for the people of a commune."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.structure import Structure


def titre(structures: Sequence[Structure]) -> str:
    """How many structures cover a commune, and whether they leave adults out."""
    if not structures:
        return "Aucune structure n’intervient encore chez vous"
    many = len(structures) > 1
    said = f"{len(structures)} structures interviennent" if many else "Une structure intervient"
    children_only = sum(structure.enfants_seulement for structure in structures)
    if children_only == len(structures):
        return f"{said} chez vous, pour les enfants uniquement"
    apart = f", dont {children_only} pour les enfants uniquement" if children_only else ""
    return f"{said} chez vous{apart}"
