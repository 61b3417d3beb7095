"""Tables as French spreadsheets open them: semicolons, a byte order mark, no formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BOM = "\ufeff"
"""Without it Excel reads accents in another encoding."""

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A cell that starts with one of these may be run as a formula (OWASP, « CSV injection »)."""


def csv_francais(columns: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """A table under its column names (RFC 4180 but for the semicolon), in UTF-8.

    Texts that a spreadsheet could run get an apostrophe before them; None is an empty cell.
    """
    text = io.StringIO(BOM, newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: str | int | None) -> str | int:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_RUN) else value
    return "" if value is None else value
