"""Structures as plain texts, lists and dictionaries: what YAML holds, before any model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.desk.tableur.columns import SITES, SOINS, Column, columns
from generator.model.base import Keys

Plain = dict[str, Any]


def value_at(record: Any, keys: Keys) -> str | list[str] | None:
    """The text or list of texts `keys` lead to in a plain structure; None when there is none.

    Keys are a column's: a care is under its domain.
    """
    if keys and keys[0] == SOINS:
        soin = soin_of(record, str(keys[1]))
        return value_at(soin[1], keys[2:]) if soin else None
    found = record
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    if isinstance(found, list) and all(isinstance(item, str) for item in found):
        return found
    return found if isinstance(found, str) else None


def soin_of(record: Any, domaine: str) -> tuple[int, Plain] | None:
    """The care of a domain in a plain structure, and its number in the list."""
    soins = record.get(SOINS) if isinstance(record, dict) else None
    for index, soin in enumerate(soins if isinstance(soins, list) else []):
        if isinstance(soin, dict) and soin.get("domaine") == domaine:
            return index, soin
    return None


def sites_of(record: Plain) -> list[Plain]:
    """The sites of a plain structure, as far as they are groups of fields."""
    sites = record.get(SITES)
    return [site for site in sites if isinstance(site, dict)] if isinstance(sites, list) else []


def own_columns() -> Iterator[Column]:
    """The columns of the structure itself, its cares included, its sites not."""
    return (column for column in columns() if not column.of_site)


def field_columns() -> Iterator[Column]:
    """The columns of the structure itself, its cares and its sites not."""
    return (column for column in own_columns() if column.keys[0] != SOINS)


def site_columns() -> Iterator[Column]:
    """The columns of a site."""
    return (column for column in columns() if column.of_site)


def put(record: Plain, keys: Keys, value: str | list[str]) -> None:
    """Write a value in a plain record, making the groups on the way."""
    for key in keys[:-1]:
        record = record.setdefault(str(key), {})
    record[str(keys[-1])] = value
