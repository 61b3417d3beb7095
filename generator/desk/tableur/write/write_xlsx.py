"""The table as a workbook: typed cells, frozen headings, drop-down lists, notes; same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator.desk.tableur.cells import letters
from generator.desk.tableur.columns import Column, columns
from generator.desk.tableur.titles import DONNEES

from .flatten import Row, typed
from .help_sheet import HELP, HELP_SHEET, LISTS_SHEET, choices, note, strict

SHEET = "Structures"
_LAST_ROW = 1000
"""Rows drop-down lists go down to."""

_FORMATS = {"date": "DD/MM/YYYY", "nombre": "0.0000##", "entier": "0"}
_TEXT = "@"
_REQUIRED, _OPTIONAL = PatternFill("solid", "173F45"), PatternFill("solid", "4F6B70")
_EXAMPLE = PatternFill("solid", "FFF2CC")
_WIDE, _USUAL = 40, 18
_LONG = {"presentation", "consigne", "nom", "adresse", "acces", "titre"}


def write_xlsx(
    rows: Iterable[tuple[Row, str]], territoires: Sequence[tuple[str, str]], today: date
) -> bytes:
    """The workbook of `rows`, each with what stands under « Données » (empty: nothing).

    `territoires` are identifiers and what they are made of, for the sheet of lists.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    table = list(rows)
    flagged = any(donnees for _, donnees in table)
    _headings(sheet, flagged=flagged)
    for number, (row, donnees) in enumerate(table, 2):
        _row(sheet, number, row, donnees)
    _help(book.create_sheet(HELP_SHEET))
    _lists(book.create_sheet(LISTS_SHEET), territoires)
    _drop_downs(sheet, len(territoires))
    return _same_bytes(book, today)


def _headings(sheet: Worksheet, *, flagged: bool) -> None:
    for number, column in enumerate(columns(), 1):
        cell = sheet.cell(1, number)
        cell.value = column.title
        cell.fill = _REQUIRED if column.required else _OPTIONAL
        cell.comment = Comment(note(column), "Parcours", height=160, width=320)
        dimension = sheet.column_dimensions[letters(number)]
        dimension.width = _WIDE if column.keys[-1] in _LONG else _USUAL
        dimension.number_format = _FORMATS.get(column.kind, _TEXT)
    if flagged:
        sheet.cell(1, len(columns()) + 1).value = DONNEES
        sheet.cell(1, len(columns()) + 1).fill = _OPTIONAL
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.number_format = _TEXT
    sheet.row_dimensions[1].height = 45
    sheet.freeze_panes = "C2"


def _row(sheet: Worksheet, number: int, row: Row, donnees: str) -> None:
    for position, column in enumerate(columns(), 1):
        value = typed(column, row.get(column.keys, ""))
        if value is None:
            continue
        cell = sheet.cell(number, position)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        cell.number_format = _FORMATS.get(column.kind, _TEXT)
        cell.alignment = Alignment(wrap_text=column.keys[-1] in _LONG, vertical="top")
    if donnees:
        sheet.cell(number, len(columns()) + 1).value = donnees
        for cell in sheet[number]:
            cell.fill = _EXAMPLE


def _drop_downs(sheet: Worksheet, territoires: int) -> None:
    for position, column in enumerate(columns(), 1):
        offered = choices(column)
        formula = f'"{",".join(offered)}"' if offered else ""
        if column.keys == ("territoires",) and territoires:
            formula = f"{LISTS_SHEET}!$A$2:$A${territoires + 1}"
        if formula:
            sheet.add_data_validation(_drop_down(column, formula, letters(position)))


def _drop_down(column: Column, formula: str, letter: str) -> DataValidation:
    validation = DataValidation(
        type="list",
        formula1=formula,
        allow_blank=True,
        showErrorMessage=strict(column),
        errorTitle=column.title[:32],
        error="Choisissez une valeur de la liste, ou laissez vide.",
    )
    validation.add(f"{letter}2:{letter}{_LAST_ROW}")
    return validation


def _help(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 28, 100
    for number, (subject, words) in enumerate(HELP.items(), 1):
        sheet.cell(number, 1, subject).font = Font(bold=True)
        sheet.cell(number, 2, words).alignment = Alignment(wrap_text=True, vertical="top")


def _lists(sheet: Worksheet, territoires: Sequence[tuple[str, str]]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 100
    for number, pair in enumerate([("Territoire", "Ce qu’il contient"), *territoires], 1):
        for position, text in enumerate(pair, 1):
            sheet.cell(number, position, text).data_type = "s"
    for cell in sheet[1]:
        cell.font = Font(bold=True)


def _same_bytes(book: Workbook, today: date) -> bytes:
    """The workbook's file, dated `today` at midnight and nowhere else."""
    book.properties.creator = "Parcours"
    book.properties.created = book.properties.modified = datetime.combine(today, time())
    fresh, dated = BytesIO(), BytesIO()
    with ZipFile(fresh, "w") as archive:
        ExcelWriter(book, archive).save()
    with ZipFile(fresh) as archive, ZipFile(dated, "w") as same:
        for name in archive.namelist():
            same.writestr(ZipInfo(name), archive.read(name), ZIP_DEFLATED)
    return dated.getvalue()
