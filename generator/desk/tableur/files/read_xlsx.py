"""A workbook's sheets, with the values its formulas had when it was saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.desk.tableur.cells import FileRefused, Raw, Sheet

from .recognise import damaged

MOST_ROWS, MOST_COLUMNS = 5_000, 300
"""Beyond this it is not a region's list."""


def read_xlsx(name: str, content: bytes) -> list[Sheet]:
    """Every visible sheet of a workbook, those hidden only when there is no other.

    Raises `FileRefused` when the workbook is broken or too large.
    """
    try:
        _refuse_entities(content)
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
    cells = sheet.iter_rows(max_col=MOST_COLUMNS)
    rows: list[list[Raw]] = [[_raw(cell.value) for cell in row] for row in cells]
    while rows and all(value is None for value in rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS:
        raise FileRefused(
            f"la feuille « {sheet.title} » de « {name} » dépasse {MOST_ROWS} lignes : "
            "ne gardez que la liste des structures"
        )
    found = Sheet(sheet.title, rows, epoch=book.epoch)
    found.faults.update(_faults(sheet, formulas, len(rows)))
    found.hidden_columns = frozenset(_hidden_columns(sheet))
    found.hidden_rows = frozenset(
        number for number, row in sheet.row_dimensions.items() if row.hidden
    )
    _spread_merged(sheet, rows)
    return found


def _raw(value: object) -> Raw:
    if value is None or isinstance(value, str | int | float | datetime | date | time):
        return value
    return str(value)


def _faults(
    sheet: Worksheet, formulas: Worksheet, last: int
) -> Iterator[tuple[tuple[int, int], str]]:
    for row in formulas.iter_rows(max_row=max(last, 1), max_col=MOST_COLUMNS):
        for cell in row:
            if cell.value is None:
                continue
            kept = sheet.cell(cell.row, cell.column)
            if kept.data_type == "e":
                sentence = f"cette cellule affiche une erreur de calcul, « {kept.value} »"
                yield (cell.row, cell.column), sentence
            elif cell.data_type == "f" and kept.value is None:
                sentence = (
                    "cette formule n’a pas de résultat enregistré : ouvrez le classeur dans votre "
                    "tableur et enregistrez-le, ou remplacez la formule par sa valeur"
                )
                yield (cell.row, cell.column), sentence


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
