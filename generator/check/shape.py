"""One tree against one model: the record, or every problem of its shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.model.base import Fiche, Keys, Where
from generator.model.mots import enumeration
from generator.model.problem import Problem, Severity

from .absences import absences
from .model_fields import fields_at, homes
from .places import Places
from .sentences import empty, sentence_for
from .suggest import closest_field

Record = TypeVar("Record", bound=Fiche)

COMMENTED = (
    "ce champ est vide, car ce qui suit « # » est un commentaire : "
    "mettez la valeur entre guillemets"
)


def shape(
    model: type[Record], places: Places, where: Where, problems: list[Problem]
) -> Record | None:
    """The record written at `where`, or None once its problems are added to `problems`."""
    node = places.tree(where.path).find(where.keys)
    plain = node.plain()
    unsaid = [loc for loc in _empty(plain) if loc[-1] in fields_at(model, loc[:-1])]
    refused = places.refused()
    left = (_left_empty(model, places, where, loc) for loc in unsaid)
    problems += (one for one in left if (one.path, one.span.line, one.span.column) not in refused)
    try:
        record = model.model_validate(plain)
    except ValidationError as reason:
        errors = [one for one in reason.errors(include_url=False) if one["loc"] not in unsaid]
        problems += _problems(model, places, where, errors)
        return None
    record.written_at(where)
    return record


def _empty(plain: Any, way: Keys = ()) -> Iterator[Keys]:
    """The ways to all that was left empty."""
    if plain is None:
        if way:
            yield way
    elif isinstance(plain, dict | list):
        for key, inner in plain.items() if isinstance(plain, dict) else enumerate(plain):
            yield from _empty(inner, (*way, key))


def _left_empty(model: type[Fiche], places: Places, parent: Where, loc: Keys) -> Problem:
    where = Where(parent.path, parent.keys + loc)
    commented = places.after(where.path, places.span(where)).startswith("#")
    sentence = COMMENTED if commented else empty(loc, fields_at(model, loc[:-1]))
    return places.error(where, "champ-vide", sentence)


def _problems(
    model: type[Fiche], places: Places, where: Where, errors: list[Any]
) -> Iterator[Problem]:
    meant = {
        (*found["loc"][:-1], _meant(model, found))
        for found in errors
        if found["type"] == "extra_forbidden"
    }
    absent = [found["loc"] for found in errors if found["type"] == "missing"]
    yield from absences(model, places, where, [loc for loc in absent if loc not in meant])
    refused = places.refused()
    for found in errors:
        if found["type"] == "missing":
            continue
        if found["type"] == "too_short" and found["input"]:
            continue  # pydantic counts the sound items only: the others have their own problems
        problem = _problem(model, places, where, found)
        if (problem.path, problem.span.line, problem.span.column) not in refused:
            yield problem


def _problem(model: type[Fiche], places: Places, where: Where, found: Any) -> Problem:
    loc: Keys = found["loc"]
    unknown = found["type"] == "extra_forbidden"
    place = Where(where.path, where.keys + loc)
    rule, sentence, suggestion = sentence_for(found, fields_at(model, loc[:-1]))
    if unknown and not suggestion:
        suggestion = _meant(model, found)
        sentence = (None if suggestion else _misplaced(model, loc)) or sentence
    return Problem(
        where.path, places.span(place, key=unknown), Severity.ERREUR, rule, sentence, suggestion
    )


def _misplaced(model: type[Fiche], loc: Keys) -> str | None:
    """A field that exists, one indent away: its place is worth more than the list of all names."""
    name = str(loc[-1])
    places = [group for group in homes(model, name) if group != (loc[-2] if len(loc) > 1 else "")]
    if not places:
        return None
    inside = enumeration([f"« {group} »" for group in places if group], "ou")
    where = f"dans {inside}" if inside else "au premier niveau de la fiche"
    return f"le champ « {name} » n’existe pas ici : il s’écrit {where} ; vérifiez le retrait"


def _meant(model: type[Fiche], found: Any) -> str | None:
    """The field an unknown one stands for: one of a like name, or the one it holds as a value."""
    loc: Keys = found["loc"]
    fields = fields_at(model, loc[:-1])
    name = str(loc[-1])
    stuck = name.replace(" ", ":").partition(":")[0]
    turned = found["input"] if isinstance(found["input"], str) else ""
    return next((one for one in (stuck, turned) if one in fields), closest_field(name, fields))
