"""A spreadsheet file to entries: the sheets that are lists of structures, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.check.suggest import closest
from generator.desk.tableur.cells import FileRefused, Findings, Sheet
from generator.desk.tableur.columns import columns
from generator.desk.tableur.files.read_csv import read_csv
from generator.desk.tableur.files.read_xlsx import read_xlsx
from generator.desk.tableur.files.recognise import kind_of, read_file

from .headings import find_headings, recognised
from .reading import Reading

NO_LIST = (
    "aucune feuille de « {name} » n’est une liste de structures : il faut une ligne de titres, "
    "dont « Nom de la structure » ou « Identifiant ». Pour partir d’un modèle : "
    "parcours export --modele modele.xlsx"
)


@dataclass(frozen=True, slots=True)
class Table:
    """What was read of a file: the sheets read, those left out, and their entries."""

    name: str
    read: tuple[str, ...]
    left_out: tuple[str, ...]
    reading: Reading

    @property
    def missing(self) -> list[str]:
        """Titles of the columns a new structure needs and that no sheet has."""
        return [
            column.title
            for column in columns()
            if column.required
            and column.keys not in self.reading.columns
            and column.title not in _MADE
        ]


_MADE = {"Identifiant", "Téléconsultation", "Nom du lieu", "Code Insee de la commune"}
"""What is made from the rest when there is no column for it."""


def read_table(path: Path, only: Sequence[str] = ()) -> Table:
    """The entries of a spreadsheet; of the sheets named by `only` when there are any.

    Raises `FileRefused` when the file is no spreadsheet or holds no list of structures.
    """
    content = read_file(path)
    findings = Findings()
    if kind_of(path.name, content) == "xlsx":
        sheets = read_xlsx(path.name, content)
    else:
        sheets = read_csv(path.name, content, recognised, findings)
    reading = Reading(findings)
    read = [sheet.name for sheet in _chosen(sheets, only) if _is_read(sheet, reading)]
    if not read:
        raise FileRefused(NO_LIST.format(name=path.name))
    left_out = tuple(sheet.name for sheet in sheets if sheet.name not in read)
    return Table(path.name, tuple(read), left_out, reading)


def _is_read(sheet: Sheet, reading: Reading) -> bool:
    headings = find_headings(sheet, reading.findings)
    if headings:
        reading.read(sheet, headings)
    return headings is not None


def _chosen(sheets: list[Sheet], only: Sequence[str]) -> list[Sheet]:
    names = [sheet.name for sheet in sheets]
    for name in only:
        if name not in names:
            near = closest(name, names)
            meant = f" ; vouliez-vous dire « {near} » ?" if near else ""
            raise FileRefused(f"ce classeur n’a pas de feuille « {name} »{meant}")
    return [sheet for sheet in sheets if not only or sheet.name in only]
