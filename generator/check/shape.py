"""One tree against one model: the record, or every problem of its shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.model.base import Fiche, Keys, Where
from generator.model.mots import enumeration
from generator.model.problem import Problem, Severity

from .model_fields import fields_at, homes
from .places import Places
from .sentences import sentence_for
from .suggest import closest_field

Record = TypeVar("Record", bound=Fiche)


def shape(
    model: type[Record], places: Places, where: Where, problems: list[Problem]
) -> Record | None:
    """The record written at `where`, or None once its problems are added to `problems`."""
    node = places.tree(where.path).find(where.keys)
    try:
        record = model.model_validate(node.plain())
    except ValidationError as reason:
        problems += _problems(model, places, where, reason.errors(include_url=False))
        return None
    record.written_at(where)
    return record


def _problems(
    model: type[Fiche], places: Places, where: Where, errors: list[Any]
) -> Iterator[Problem]:
    meant = {
        (*found["loc"][:-1], _meant(model, found["loc"]))
        for found in errors
        if found["type"] == "extra_forbidden"
    }
    refused = {(one.path, one.span.line, one.span.column) for one in places.documents.problems}
    for found in errors:
        if found["type"] == "missing" and found["loc"] in meant:
            continue
        if found["type"] == "too_short" and found["input"]:
            continue  # pydantic counts the sound items only: the others have their own problems
        problem = _problem(model, places, where, found)
        if (problem.path, problem.span.line, problem.span.column) not in refused:
            yield problem


def _problem(model: type[Fiche], places: Places, where: Where, found: Any) -> Problem:
    loc: Keys = found["loc"]
    unknown = found["type"] == "extra_forbidden"
    place = Where(where.path, where.keys + (loc[:-1] if found["type"] == "missing" else loc))
    rule, sentence, suggestion = sentence_for(found, fields_at(model, loc[:-1]))
    if unknown:
        suggestion = _meant(model, loc)
        sentence = (None if suggestion else _misplaced(model, loc)) or sentence
    span = places.span(place, key=unknown)
    if rule == "champ-vide" and places.after(where.path, span).startswith("#"):
        sentence = (
            "ce champ est vide, car ce qui suit « # » est un commentaire : "
            "mettez la valeur entre guillemets"
        )
    return Problem(where.path, span, Severity.ERREUR, rule, sentence, suggestion)


def _misplaced(model: type[Fiche], loc: Keys) -> str | None:
    """A field that exists, one indent away: its place is worth more than the list of all names."""
    name = str(loc[-1])
    places = [group for group in homes(model, name) if group != (loc[-2] if len(loc) > 1 else "")]
    if not places:
        return None
    inside = enumeration([f"« {group} »" for group in places if group], "ou")
    where = f"dans {inside}" if inside else "au premier niveau de la fiche"
    return f"le champ « {name} » n’existe pas ici : il s’écrit {where} ; vérifiez le retrait"


def _meant(model: type[Fiche], loc: Keys) -> str | None:
    return closest_field(str(loc[-1]), fields_at(model, loc[:-1]))
