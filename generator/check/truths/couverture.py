"""Structures and territoires: each one names the other, and none is left alone unseen."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.suggest import closest
from generator.model.problem import Problem
from generator.model.structure import Structure
from generator.read.project import TERRITORIES


def verify(context: Context) -> Iterator[Problem]:
    """Structures serve known territoires or the region; empty territoires are said."""
    known = _written_ids(context)
    for structure in context.projet.structures:
        if _all_read(context):
            yield from _unknown(context, structure, known)
        yield from _nowhere(context, structure)
    if context.whole:
        yield from _without_structure(context)


def _all_read(context: Context) -> bool:
    """Whether no file of territoires is missing from what was read."""
    documents = context.places.documents
    return not any(
        found.path.startswith(TERRITORIES) and found.path not in documents.trees
        for found in documents.problems
    )


def _written_ids(context: Context) -> set[str]:
    """Identifiers of territoires as written, even in a file that is not sound yet."""
    found = set()
    for path in context.places.documents.territories():
        tree = context.places.documents.trees[path].find(("territoires",))
        for node in tree.value if isinstance(tree.value, list) else ():
            value = node.find(("id",)).value
            if isinstance(value, str):
                found.add(value)
    return found


def _unknown(context: Context, structure: Structure, known: set[str]) -> Iterator[Problem]:
    for index, identifiant in enumerate(structure.territoires):
        where = structure.at("territoires", index)
        if identifiant in structure.territoires[:index]:
            sentence = f"le territoire « {identifiant} » est écrit deux fois dans cette fiche"
            yield context.places.error(where, "territoire-en-double", sentence)
        elif identifiant not in known:
            sentence = f"aucun territoire ne s’appelle « {identifiant} » dans territories/"
            suggestion = closest(identifiant, known)
            yield context.places.error(where, "territoire-inconnu", sentence, suggestion)


def _nowhere(context: Context, structure: Structure) -> Iterator[Problem]:
    if structure.toute_la_region and structure.territoires:
        sentence = (
            "cette structure intervient dans toute la région : sa liste de territoires est de trop"
        )
        yield context.places.warning(structure.at("territoires"), "territoire-superflu", sentence)
    elif not structure.toute_la_region and not structure.territoires:
        sentence = (
            "cette structure n’intervient nulle part : donnez ses territoires, "
            "ou écrivez « toute_la_region: oui »"
        )
        yield context.places.error(structure.at(), "structure-sans-territoire", sentence)


def _without_structure(context: Context) -> Iterator[Problem]:
    served = {
        identifiant
        for structure in context.projet.structures
        if structure.label.in_force(context.today)
        for identifiant in structure.territoires
    }
    for _, territoire in context.territoires():
        if territoire.id not in served:
            sentence = (
                f"le territoire « {territoire.id} » n’a aucune structure labellisée à ce jour"
            )
            yield context.places.warning(territoire.at("id"), "territoire-sans-structure", sentence)
