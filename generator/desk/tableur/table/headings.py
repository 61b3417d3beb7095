"""Which row bears the headings, and which column each heading means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.check.suggest import closest
from generator.desk.tableur.cells import Findings, Place, Raw, Sheet, letters, shown
from generator.desk.tableur.columns import Column, columns, names
from generator.desk.tableur.titles import DONNEES
from generator.link.normaliser import normalise
from generator.model.base import Keys

_SMALL_WORDS = frozenset(
    ("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "n", "no", "s")
)
FIRST_ROWS = 25
"""Headings stand among these, under a title or a logo."""

ENOUGH = 2
"""Known headings that make a sheet a list of structures, one of them its name or identifier."""

SHORTEST_PLURAL = 4
"""Letters under which a final s is no plural: MSS."""

IDENTIFYING = {("id",), ("nom",)}


@dataclass(frozen=True, slots=True)
class Headings:
    """Where a sheet's headings stand, and the columns they mean, by number from 1."""

    row: int
    columns: dict[int, Column]
    texts: dict[int, str]
    donnees: int | None = None

    def place(self, sheet: Sheet, row: int, column: int) -> Place:
        """The place of a cell under its heading."""
        return Place(sheet.name, row, column, self.texts.get(column, ""))


def key(heading: str) -> str:
    """A heading without what varies: accents, case, signs, small words, plurals."""
    words = [word for word in normalise(heading).split() if word not in _SMALL_WORDS]
    return " ".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    if len(word) < SHORTEST_PLURAL or word[-1] not in "sx":
        return word
    return word[:-3] + "al" if word.endswith("aux") else word[:-1]


@cache
def known() -> dict[str, Column]:
    """Every way of writing a heading, reduced to its key."""
    return {key(name): column for column in columns() for name in _spellings(column)}


def _spellings(column: Column) -> tuple[str, ...]:
    return (*names(column.keys), " ".join(map(str, column.keys)), column.title.replace(":", ""))


def recognised(row: Sequence[Raw]) -> int:
    """How many cells of a row are headings we know."""
    return len(_known(row))


def _known(row: Sequence[Raw]) -> set[Keys]:
    texts = (key(cell) for cell in row if isinstance(cell, str))
    return {known()[text].keys for text in texts if text in known()}


def find_headings(sheet: Sheet, findings: Findings) -> Headings | None:
    """The headings of a sheet, or None when it is no list of structures."""
    best = max(
        range(min(len(sheet.rows), FIRST_ROWS)),
        key=lambda index: recognised(sheet.rows[index]),
        default=None,
    )
    if best is None or recognised(sheet.rows[best]) < ENOUGH:
        return None
    if not _known(sheet.rows[best]) & IDENTIFYING:
        return None
    return _match(sheet, best + 1, findings)


def _match(sheet: Sheet, row: int, findings: Findings) -> Headings:
    found: dict[int, Column] = {}
    donnees = None
    texts = {
        number: " ".join(shown(cell).split())
        for number, cell in enumerate(sheet.rows[row - 1], 1)
        if shown(cell).strip()
    }
    for number, text in texts.items():
        column = known().get(key(text))
        if key(text) == key(DONNEES):
            donnees = number
        elif column is None:
            findings.remarks.append(_unknown(sheet, number, text))
        elif column in found.values():
            first = next(one for one, other in found.items() if other is column)
            findings.remarks.append(
                f"Colonne {letters(number)} « {text} » : elle dit la même chose que la colonne "
                f"{letters(first)} « {texts[first]} », seule lue."
            )
        else:
            found[number] = column
    _untitled(sheet, row, texts, findings)
    return Headings(row, found, texts, donnees)


def _unknown(sheet: Sheet, number: int, text: str) -> str:
    where = f"Feuille « {sheet.name} », colonne" if sheet.name else "Colonne"
    titles = {name: column.title for column in columns() for name in names(column.keys)}
    near = closest(text, titles)
    meant = f" Vouliez-vous dire « {titles[near]} » ?" if near else ""
    return f"{where} {letters(number)} « {text} » : titre inconnu, colonne laissée de côté.{meant}"


def _untitled(sheet: Sheet, row: int, texts: dict[int, str], findings: Findings) -> None:
    width = max((len(cells) for cells in sheet.rows[row:]), default=0)
    for number in range(1, width + 1):
        cells = [cells[number - 1] for cells in sheet.rows[row:] if number <= len(cells)]
        if number not in texts and any(shown(cell).strip() for cell in cells):
            findings.remarks.append(
                f"Colonne {letters(number)} : elle n’a pas de titre, elle est laissée de côté."
            )
