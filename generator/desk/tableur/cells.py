"""Cells as a spreadsheet gives them, and what is said of them to the editor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time

Raw = str | int | float | bool | datetime | date | time | None
"""What a cell holds before anything is made of it."""

EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 (a spreadsheet's days have no time zone)
"""The day Excel counts from, for sheets made since Windows."""

_ALPHABET = 26


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: its sheet (empty for a text file), its row and column from 1, its heading."""

    sheet: str
    row: int
    column: int
    heading: str = ""

    @property
    def address(self) -> str:
        """Its address as spreadsheets show it: `D4`."""
        return f"{letters(self.column)}{self.row}"

    def __str__(self) -> str:
        sheet = f"feuille « {self.sheet} », " if self.sheet else ""
        heading = f" « {self.heading} »" if self.heading else ""
        return f"{sheet}ligne {self.row}, colonne {letters(self.column)}{heading}"


@dataclass(slots=True)
class Sheet:
    """One table of cells. `rows[0]` is the first row; rows may be of unequal lengths.

    `faults` are the cells no value can be taken from, by row and column from 1, with why;
    `usual` are the repairs not worth telling, for this kind of file.
    """

    name: str
    rows: list[list[Raw]]
    epoch: datetime = EXCEL_EPOCH
    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    usual: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Repair:
    """A cell put right: what kind of damage, and what it became."""

    kind: str
    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell nothing sure can be made of: a French sentence, and what may have been meant."""

    place: Place
    sentence: str
    suggestion: str | None = None


@dataclass(slots=True)
class Findings:
    """Everything there is to say about the reading of a spreadsheet."""

    repairs: list[Repair] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def by_kind(self) -> dict[str, list[Repair]]:
        """The repairs under the name of their damage, in the order they were met."""
        grouped: dict[str, list[Repair]] = defaultdict(list)
        for repair in self.repairs:
            grouped[repair.kind].append(repair)
        return dict(grouped)


class CannotMend(Exception):
    """Nothing sure can be made of a value; the message is a French sentence."""

    def __init__(self, sentence: str, suggestion: str | None = None) -> None:
        super().__init__(sentence)
        self.suggestion = suggestion


class FileRefused(Exception):
    """A file that is no spreadsheet we read; the message says what to do, in French."""


def letters(column: int) -> str:
    """A column's name: 1 is `A`, 27 is `AA`."""
    name = ""
    while column:
        column, rest = divmod(column - 1, _ALPHABET)
        name = chr(ord("A") + rest) + name
    return name


def shown(raw: Raw) -> str:
    """A cell's content as text, for a sentence."""
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "VRAI" if raw else "FAUX"
    if isinstance(raw, datetime):
        midnight = raw.time() == time()
        return raw.strftime("%d/%m/%Y" if midnight else "%d/%m/%Y %H:%M")
    if isinstance(raw, date):
        return raw.strftime("%d/%m/%Y")
    if isinstance(raw, float):
        return number_text(raw).replace(".", ",")
    return str(raw)


def number_text(value: float) -> str:
    """A number without the `.0` of whole ones and without an exponent."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    text = repr(value)
    return text if "e" not in text else f"{value:.12f}".rstrip("0")
