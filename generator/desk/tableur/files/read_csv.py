"""A text file of cells, whatever its encoding and its separator."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO

from generator.desk.tableur.cells import FileRefused, Findings, Raw, Sheet
from generator.desk.tableur.mend.numbers import COMMA

_SEPARATORS = (";", "\t", ",", "|")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
MOST_ROWS = 5_000
FIRST_ROWS = 20
"""Headings stand among these."""


def read_csv(
    name: str, content: bytes, recognised: Callable[[list[str]], int], findings: Findings
) -> list[Sheet]:
    """The one sheet of a text file; `recognised` counts the headings known among cells.

    The separator is the one that gives the most known headings. Raises `FileRefused`.
    """
    text = _decode(name, content, findings).replace("\x00", "")
    hint, _, rest = text.partition("\n")
    hinted = hint.strip().lower().startswith("sep=")
    body = rest if hinted else text
    separator = max(_SEPARATORS, key=lambda one: _score(body, one, recognised))
    table = _table(name, body, separator)
    rows: list[list[Raw]] = [[cell or None for cell in row] for row in table]
    return [Sheet("", [[], *rows] if hinted else rows, usual=frozenset({COMMA}))]


def _score(text: str, separator: str, recognised: Callable[[list[str]], int]) -> int:
    """How many headings the best of the first lines would hold."""
    lines = text.splitlines()[:FIRST_ROWS]
    return max((recognised(row) for row in csv.reader(lines, delimiter=separator)), default=0)


def _table(name: str, text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    while True:
        start = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return rows
        except csv.Error:
            raise FileRefused(
                f"« {name} », ligne {start} : des guillemets sont ouverts et jamais refermés, ou "
                "suivis d’un texte ; dans une cellule, un guillemet s’écrit deux fois"
            ) from None
        rows.append(row)
        if len(rows) > MOST_ROWS:
            raise FileRefused(
                f"« {name} » dépasse {MOST_ROWS} lignes : ne gardez que la liste des structures"
            )


def _decode(name: str, content: bytes, findings: Findings) -> str:
    for mark, encoding in _BOMS.items():
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                raise FileRefused(f"« {name} » contient des octets illisibles") from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise FileRefused(
            f"« {name} » n’est ni un texte UTF-8 ni un texte Windows : enregistrez-le en "
            "« CSV UTF-8 » ou en .xlsx"
        ) from None
    findings.remarks.append(
        "Le fichier est encodé en Windows-1252 : ses accents ont été convertis."
    )
    return text
