"""A structure as rows of the table: one for itself and its first site, one for each other site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.desk.tableur.columns import Column
from generator.desk.tableur.mend.text import defuse
from generator.desk.tableur.merge.plain import Plain, own_columns, site_columns, sites_of, value_at

SEPARATOR = " ; "
Row = dict[tuple[str | int, ...], str]
"""A row's texts by their column's keys, as the directory's file holds them."""

FIRST_YEAR = 1901
"""Excel takes 1900 for a leap year: earlier days are left as text."""


def flatten(record: Plain) -> Iterator[Row]:
    """The rows of a plain structure; those of other sites only repeat its identifier."""
    first, *others = sites_of(record) or [{}]
    yield {**_own(record), **_site(first)}
    for site in others:
        yield {("id",): str(record.get("id", "")), **_site(site)}


def _own(record: Plain) -> Row:
    return {column.keys: _text(value_at(record, column.keys)) for column in own_columns()}


def _site(site: Plain) -> Row:
    return {column.keys: _text(value_at(site, column.keys[1:])) for column in site_columns()}


def _text(value: str | list[str] | None) -> str:
    return SEPARATOR.join(value) if isinstance(value, list) else value or ""


def typed(column: Column, text: str) -> str | date | float | int | None:
    """What a workbook's cell holds: a day, a number, or a text no spreadsheet computes."""
    if not text:
        return None
    try:
        if column.kind == "date" and date.fromisoformat(text).year >= FIRST_YEAR:
            return date.fromisoformat(text)
        if column.kind == "nombre":
            return float(text)
        if column.kind == "entier":
            return int(text)
    except ValueError:
        pass
    return defuse(text)


def plain_cell(column: Column, text: str) -> str:
    """What a text file's cell holds; numbers take the comma a French spreadsheet expects."""
    if column.kind == "nombre":
        return text.replace(".", ",")
    return defuse(text)
