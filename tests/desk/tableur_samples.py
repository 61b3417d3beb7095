"""Small spreadsheets for tests."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook

TITLES = ("Identifiant", "Nom", "Commune", "CP", "Tél")
ROW = ("msp-exemple-salers", "Maison exemple", "Salers", "15140", "04 65 71 15 01")


def workbook(*sheets, name="Feuil1") -> Workbook:
    """A workbook with a sheet for each list of rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets or [[TITLES, ROW]], 1):
        sheet = book.create_sheet(f"{name}{number}" if number > 1 else name)
        for row in rows:
            sheet.append(list(row))
    return book


def content(book: Workbook) -> bytes:
    """A workbook's file."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def text(*rows, separator=";", end="\r\n") -> str:
    """Rows as a text file's content."""
    target = StringIO(newline="")
    csv.writer(target, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(
        rows
    )
    return target.getvalue()


def put(folder: Path, name: str, data: bytes | str) -> Path:
    """A file of the folder with these bytes."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path
