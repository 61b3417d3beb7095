"""What every typed record of a project shares: strictness, and the place it was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic.fields import ComputedFieldInfo, FieldInfo

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a record: a file of the project and the keys that lead to it there.

    `line`, from 1, is where an entry of a long list starts; 0 where nobody asks for it.
    """

    path: str
    keys: Keys = ()
    line: int = 0


NOWHERE = Where("")


class Code(StrEnum):
    """One of a few words editors may write, with a French sentence that says what it means."""

    explication: str

    def __new__(cls, value: str, explication: str) -> Self:
        """A member equal to the text `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.explication = explication
        return member


def _titre(name: str, field: FieldInfo | ComputedFieldInfo) -> str:
    """A field's title where its own name makes a good one: `code_postal`, « Code postal »."""
    return name.replace("_", " ").capitalize()


class Fiche(BaseModel):
    """A record as editors write it: unknown keys refused, values never changed afterwards."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        defer_build=True,
        field_title_generator=_titre,
    )
    _where: Where = PrivateAttr(default_factory=lambda: NOWHERE)

    def written_at(self, where: Where) -> None:
        """Remember where this record and the records inside it stand."""
        self._where = where
        for name, value in self:
            if isinstance(value, Fiche):
                value.written_at(self.at(name))
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, Fiche):
                        item.written_at(self.at(name, index))

    def at(self, *keys: str | int) -> Where:
        """The place of this record, or of the value its `keys` lead to."""
        return Where(self._where.path, self._where.keys + keys) if keys else self._where

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other
