"""A workbook's sheets, with the values its formulas had when it was saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from warnings import catch_warnings, simplefilter
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.desk.tableur.cells import FileRefused, Raw, Sheet

from .recognise import damaged

MOST_ROWS, MOST_COLUMNS = 5_000, 300
"""Beyond this it is not a region's list."""

NEVER_COMPUTED = (
    "cette formule n’a pas de résultat enregistré : ouvrez le classeur dans votre tableur et "
    "enregistrez-le, ou remplacez la formule par sa valeur"
)


def read_xlsx(name: str, content: bytes) -> list[Sheet]:
    """Every visible sheet of a workbook, those hidden only when there is no other.

    Raises `FileRefused` when the workbook is broken or too large.
    """
    try:
        _refuse_entities(content)
        with catch_warnings():
            simplefilter("ignore")  # what openpyxl does not know of Excel is of no use here
            values = load_workbook(BytesIO(content), data_only=True)
            formulas = load_workbook(BytesIO(content))
    except FileRefused:
        raise
    except Exception:  # noqa: BLE001 (openpyxl lets out whatever a broken file makes it meet)
        raise FileRefused(damaged(name)) from None
    sheets = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    return [
        _sheet(name, values, sheet, formulas[sheet.title]) for sheet in sheets or values.worksheets
    ]


def _refuse_entities(content: bytes) -> None:
    """No spreadsheet declares a document type: only a bomb does."""
    with ZipFile(BytesIO(content)) as archive:
        for member in archive.namelist():
            if member.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(member):
                raise FileRefused("ce classeur contient des déclarations XML dangereuses")


def _sheet(name: str, book: Workbook, sheet: Worksheet, formulas: Worksheet) -> Sheet:
    cells = {(row, column): _raw(cell.value) for row, column, cell in _filled(sheet)}
    faults = dict(_faults(sheet, formulas))
    last = max((row for row, _ in (*cells, *faults)), default=0)
    width = max((column for _, column in cells), default=0)
    if last > MOST_ROWS:
        raise FileRefused(
            f"la feuille « {sheet.title} » de « {name} » a une cellule remplie à la ligne {last} : "
            f"ne gardez que la liste des structures, en {MOST_ROWS} lignes au plus"
        )
    rows = [[cells.get((row, column + 1)) for column in range(width)] for row in range(1, last + 1)]
    _spread_merged(sheet, rows)
    found = Sheet(sheet.title, rows, epoch=book.epoch, faults=faults)
    found.hidden_columns = frozenset(_hidden_columns(sheet))
    found.hidden_rows = frozenset(
        number for number, row in sheet.row_dimensions.items() if row.hidden
    )
    return found


def _filled(sheet: Worksheet) -> Iterator[tuple[int, int, Any]]:
    """The cells that hold something, by row and column.

    `iter_rows` would make every cell down to the last one, which a stray key may have put on row
    1,048,576.
    """
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001 (no other way to skip the void)
        if cell.value is not None and column <= MOST_COLUMNS:
            yield row, column, cell


def _raw(value: object) -> Raw:
    if value is None or isinstance(value, str | int | float | datetime | date | time):
        return value
    return str(value)


def _faults(sheet: Worksheet, formulas: Worksheet) -> Iterator[tuple[tuple[int, int], str]]:
    for row, column, cell in _filled(formulas):
        kept = sheet.cell(row, column)
        if kept.data_type == "e":
            yield (row, column), f"cette cellule affiche une erreur de calcul, « {kept.value} »"
        elif cell.data_type == "f" and kept.value is None:
            yield (row, column), NEVER_COMPUTED


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and dimension.min and dimension.max:
            yield from range(dimension.min, min(dimension.max, MOST_COLUMNS) + 1)


def _spread_merged(sheet: Worksheet, rows: list[list[Raw]]) -> None:
    """Cells merged downwards share one value; sideways, they are titles."""
    for merged in sheet.merged_cells.ranges:
        column = merged.min_col - 1
        for row in range(merged.min_row, min(merged.max_row, len(rows))):
            if column < len(rows[row]):
                rows[row][column] = rows[merged.min_row - 1][column]
