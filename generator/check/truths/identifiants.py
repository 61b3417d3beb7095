"""An identifier names one thing only, for ever: it makes a page's address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.context import Context
from generator.model.forfait import JeuDeRegles
from generator.model.problem import Problem
from generator.model.structure import Structure
from generator.model.territoire import Territoire


def verify(context: Context) -> Iterator[Problem]:
    """Structures, territoires and rule sets never share an identifier."""
    territoires = (territoire for _, territoire in context.territoires())
    yield from _twice(context, context.projet.structures, "structure")
    yield from _twice(context, territoires, "territoire")
    yield from _twice(context, context.projet.forfait.jeux, "jeu de règles")


def _twice(
    context: Context, records: Iterable[Structure | Territoire | JeuDeRegles], noun: str
) -> Iterator[Problem]:
    first: dict[str, Structure | Territoire | JeuDeRegles] = {}
    for record in records:
        if record.id not in first:
            first[record.id] = record
            continue
        where = first[record.id].at("id")
        line = context.places.span(where).line
        sentence = (
            f"l’identifiant « {record.id} » est déjà celui d’une autre fiche "
            f"({noun}, {where.path}, ligne {line})"
        )
        yield context.places.error(record.at("id"), "identifiant-en-double", sentence)
