"""Changes to a structure, as the file and as the editor see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from generator.desk.tableur.table.entries import Entry
from generator.model.base import Keys

from .plain import Plain


class Action(StrEnum):
    """What is done to the file."""

    SET = "set"
    UNSET = "unset"
    APPEND = "append"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: `keys` lead to the value from the structure's own entry in the file.

    `subject` names it to the editor; `before` and `after` are empty when there is nothing.
    """

    action: Action
    keys: Keys
    value: Any
    subject: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """A structure the directory does not have yet."""

    id: str
    entry: Entry
    plain: Plain


@dataclass(frozen=True, slots=True)
class Changed:
    """A structure of the directory, its number in the file, and what becomes of it."""

    id: str
    nom: str
    index: int
    entry: Entry
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """A structure of the directory the spreadsheet does not name."""

    id: str
    nom: str
    index: int


@dataclass(slots=True)
class Comparison:
    """A spreadsheet against the directory. `kept_sites` are those it does not name."""

    added: list[Added] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    same: list[tuple[str, Entry]] = field(default_factory=list)
    absent: list[Absent] = field(default_factory=list)
    kept_sites: list[str] = field(default_factory=list)


def written(value: Any) -> str:
    """A value as a person reads it in one line."""
    if isinstance(value, list):
        return " ; ".join(map(str, value))
    return " ".join(str(value or "").split())
