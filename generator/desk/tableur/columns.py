"""The columns of the table, one for each field of a structure, read from the model itself.

A site's fields and a care's are columns like the others: their keys start with `sites` or with
`soins` and the care's domain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.check.sentences import sentence_for
from generator.model.base import Fiche, Keys
from generator.model.forms import Form
from generator.model.structure import Soin, Structure
from generator.model.vocabulaire import Domaine

from .titles import TITLES

Kind = Literal["texte", "date", "nombre", "entier", "choix", "liste"]
SITES, SOINS = "sites", "soins"


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a structure, of a site or of a care, as a column.

    `form` is the name of the rule its text keeps to; `choices` the codes it takes, if they are
    counted. A field of a group that may be absent is not required.
    """

    keys: Keys
    kind: Kind
    form: str
    choices: type[StrEnum] | None
    required: bool
    description: str
    example: str
    field: FieldInfo

    @property
    def title(self) -> str:
        """Its heading in the template."""
        return names(self.keys)[0]

    @property
    def of_site(self) -> bool:
        """Whether each site has its own."""
        return self.keys[0] == SITES

    def refusal(self, value: str | list[str]) -> tuple[str, str | None] | None:
        """Why the model refuses a value, and what was probably meant; None when it does not."""
        try:
            _adapter(self.keys).validate_python(value)
        except ValidationError as reason:
            found = dict(reason.errors(include_url=False)[0], loc=self.keys)
            return sentence_for(found, {})[1:]
        return None


def names(keys: Keys) -> tuple[str, ...]:
    """The headings a field is known by; its own keys when nobody gave it any."""
    return TITLES.get(keys) or (" : ".join(map(str, keys)).replace("_", " ").capitalize(),)


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order of the model's fields."""
    return tuple(_columns((), Structure))


@cache
def column_of(keys: Keys) -> Column:
    """The column of these keys. Raises `StopIteration` when the model has no such field."""
    return next(column for column in columns() if column.keys == keys)


@cache
def _adapter(keys: Keys) -> TypeAdapter[Any]:
    return TypeAdapter(column_of(keys).field.rebuild_annotation())


def _columns(keys: Keys, record: type[Fiche], *, required: bool = True) -> Iterator[Column]:
    for name, field in record.model_fields.items():
        inner = _record(field.annotation)
        if inner is Soin:
            for domaine in Domaine:
                yield from _columns((name, str(domaine)), inner)
        elif inner:
            needed = required and field.is_required()
            yield from _columns((*keys, name), inner, required=needed)
        elif (record, name) != (Soin, "domaine"):
            yield _column((*keys, name), field, required=required and field.is_required())


def _column(keys: Keys, field: FieldInfo, *, required: bool) -> Column:
    leaf, forms, many = _leaf(field.rebuild_annotation())
    choices = leaf if issubclass(leaf, StrEnum) else None
    kind: Kind = "texte"
    if many:
        kind = "liste"
    elif choices:
        kind = "choix"
    elif leaf in _KINDS:
        kind = _KINDS[leaf]
    examples = [*(field.examples or ()), *(form.example for form in forms)]
    return Column(
        keys,
        kind,
        forms[0].rule if forms else "",
        choices,
        required,
        field.description or "",
        str(examples[0]) if examples and isinstance(examples[0], str) else "",
        field,
    )


_KINDS: dict[type, Kind] = {date: "date", float: "nombre", int: "entier"}


def _record(annotation: Any) -> type[Fiche] | None:
    if isinstance(annotation, type) and issubclass(annotation, Fiche):
        return annotation
    return next(filter(None, map(_record, get_args(annotation))), None)


def _leaf(annotation: Any) -> tuple[type, list[Form], bool]:
    """The plain type inside an annotation, the forms it keeps to, and whether it is a list."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is None:
        return annotation, [], False
    candidates = [one for one in inner if one not in (type(None), Ellipsis)]
    leaf, forms, many = _leaf(candidates[0])
    if origin is Annotated:
        forms = forms + [one for one in inner[1:] if isinstance(one, Form)]
    return leaf, forms, many or origin is tuple
