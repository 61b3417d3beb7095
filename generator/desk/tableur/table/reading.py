"""Rows of a sheet to entries: one a structure, its other sites on rows of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.desk.tableur.cells import (
    CannotMend,
    CellProblem,
    Findings,
    Raw,
    Repair,
    Sheet,
    shown,
)
from generator.desk.tableur.columns import SITES
from generator.desk.tableur.mend.cell import Value, mend
from generator.link.normaliser import normalise
from generator.model.base import Keys

from .entries import Entry, Lieu, Said
from .headings import Headings
from .rows import say_hidden, speaks


@dataclass(slots=True)
class Reading:
    """Entries under construction, and what is found on the way."""

    findings: Findings
    entries: list[Entry] = field(default_factory=list)
    columns: set[Keys] = field(default_factory=set)
    rows: int = 0

    def read(self, sheet: Sheet, headings: Headings) -> None:
        """Add the entries of one sheet."""
        self.columns |= {column.keys for column in headings.columns.values()}
        say_hidden(sheet, headings, self.findings)
        previous: Entry | None = None
        for number, cells in enumerate(sheet.rows[headings.row :], headings.row + 1):
            if speaks(sheet, headings, number, self.findings):
                previous = self._row(sheet, headings, number, cells, previous)
        for entry in self.entries:
            entry.forget_what_only_a_site_row_leaves_empty()

    def _row(
        self,
        sheet: Sheet,
        headings: Headings,
        number: int,
        cells: list[Raw],
        previous: Entry | None,
    ) -> Entry | None:
        self.rows += 1
        said = dict(self._cells(sheet, headings, number, cells))
        place = headings.place(sheet, number, 1)
        entry = self._entry_of(said, previous)
        if entry is None:
            first = next(iter(said.values())).place if said else place
            sentence = "cette ligne ne nomme aucune structure : ni identifiant, ni nom"
            self.findings.problems.append(CellProblem(first, sentence))
            return None
        if not entry.places:
            entry.first = place
            self.entries.append(entry)
        entry.places.append(place)
        self._merge(entry, said)
        return entry

    def _cells(
        self, sheet: Sheet, headings: Headings, number: int, cells: list[Raw]
    ) -> Iterator[tuple[Keys, Said]]:
        for position, column in headings.columns.items():
            place = headings.place(sheet, number, position)
            raw = cells[position - 1] if position <= len(cells) else None
            fault = sheet.faults.get((number, position))
            if fault:
                self.findings.problems.append(CellProblem(place, fault))
                continue
            try:
                value, notes = mend(column, raw, sheet.epoch)
            except CannotMend as reason:
                self.findings.problems.append(CellProblem(place, str(reason), reason.suggestion))
                continue
            self.findings.repairs += [
                Repair(note, place, shown(raw), _text(value))
                for note in notes
                if note not in sheet.usual
            ]
            yield column.keys, Said(value, place)

    def _entry_of(self, said: dict[Keys, Said], previous: Entry | None) -> Entry | None:
        """The entry a row belongs to: its identifier decides, then its name, then the row above."""
        given = _value(said, "id")
        nom = normalise(_value(said, "nom"))
        for entry in self.entries:
            if given and entry.text("id") == given:
                return entry
            same_name = nom and normalise(entry.text("nom")) == nom
            if same_name and not (given and entry.text("id")):
                return entry
        if not given and not nom:
            return previous
        return Entry(next(iter(said.values())).place)

    def _merge(self, entry: Entry, said: dict[Keys, Said]) -> None:
        lieu: Lieu = {}
        for keys, one in said.items():
            if keys[0] == SITES:
                lieu[".".join(map(str, keys[1:]))] = one
            else:
                self._merge_one(entry, keys, one)
        if any(one.value for one in lieu.values()):
            entry.lieux.append(lieu)

    def _merge_one(self, entry: Entry, keys: Keys, one: Said) -> None:
        before = entry.said.get(keys)
        if before is None or not before.value:
            if one.value or len(entry.places) == 1:
                entry.said[keys] = one
        elif one.value and one.value != before.value:
            sentence = (
                f"« {_text(one.value)} » ici, « {_text(before.value)} » à la ligne "
                f"{before.place.row}, pour la même structure : gardez une seule valeur"
            )
            self.findings.problems.append(CellProblem(one.place, sentence))


def _value(said: dict[Keys, Said], name: str) -> str:
    found = said.get((name,))
    return found.value if found and isinstance(found.value, str) else ""


def _text(value: Value) -> str:
    return value if isinstance(value, str) else " ; ".join(value)
