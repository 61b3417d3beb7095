"""The table as text, for a French spreadsheet: UTF-8 with its mark, semicolons, commas."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from generator.desk.tableur.columns import columns
from generator.desk.tableur.titles import DONNEES

from .flatten import Row, plain_cell


def write_csv(rows: Iterable[tuple[Row, str]]) -> bytes:
    """The text file of `rows`, each with what stands under « Données » (empty: nothing)."""
    table = list(rows)
    flagged = any(donnees for _, donnees in table)
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([*(column.title for column in columns()), *([DONNEES] if flagged else [])])
    for row, donnees in table:
        cells = [plain_cell(column, row.get(column.keys, "")) for column in columns()]
        writer.writerow([*cells, *([donnees] if flagged else [])])
    return text.getvalue().encode("utf-8-sig")
