"""Entries to fill in, offered by editors where a list awaits one more.

A body is written as YAML by the editor; `${3:exemple}` and `${4|oui,non|}` are its places to fill.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from .for_editors import Schema


def with_snippet(item: Schema, label: str, description: str) -> Schema:
    """The schema of an item, which also offers itself whole, ready to fill in."""
    body = _record(item, count(1))
    return item | {"defaultSnippets": [{"label": label, "description": description, "body": body}]}


def _record(schema: Schema, stops: Iterator[int]) -> dict[str, Any]:
    wanted = {*schema["required"], "territoires", "epci"}
    fields = schema["properties"].items()
    return {name: _value(field, stops) for name, field in fields if name in wanted}


def _value(field: Schema, stops: Iterator[int]) -> Any:
    if "properties" in field:
        return _record(field, stops)
    if field.get("type") == "array":
        return _list(field["items"], stops)
    if "enum" in field:
        return f"${{{next(stops)}|{','.join(field['enum'])}|}}"
    example = field["examples"][0]
    looks_like_a_number = isinstance(example, str) and example.isdigit()
    place = f"${{{next(stops)}:{example}}}"
    return f'"{place}"' if looks_like_a_number else place


def _list(item: Schema, stops: Iterator[int]) -> list[Any]:
    """One item; or, where each is about one code, one for each code."""
    if "properties" not in item:
        return [_value(item, stops)]
    first, codes = next((name, field.get("enum")) for name, field in item["properties"].items())
    if not codes:
        return [_record(item, stops)]
    rest = {name: item["properties"][name] for name in item["required"] if name != first}
    return [
        {first: code} | {name: _value(field, stops) for name, field in rest.items()}
        for code in codes
    ]
