"""A record of the model as commented YAML: what is known is written, the rest is left to fill in.

A field that must be filled stands empty, so that the check points at it; one that may be left out
stands behind a `#`, with an example after its colon. Explanations are those of the JSON Schema,
which is to say of the model.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.desk.schemas.for_editors import Schema
from generator.desk.yaml_writing import Writer, flow

WIDTH = 110
"""Columns of a comment."""

FOLDED = 50
"""Characters of an example beyond which a text is awaited on lines of its own, after `>-`."""


@dataclass(frozen=True, slots=True)
class Lignes:
    """Lines of YAML that stand under a key as they are; `filled` when they hold a value."""

    lines: tuple[str, ...]
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Exemple:
    """A better example than the model's, as YAML, for a value that is not known."""

    text: str


@dataclass(slots=True)
class Blanks:
    """Writes records; `left` names the fields it left empty, in their order."""

    left: list[str] = field(default_factory=list)
    _explained: set[str] = field(default_factory=set)

    def record(
        self, schema: Schema, known: Mapping[str, Any], column: int, within: str = ""
    ) -> list[str]:
        """The lines of a record whose keys stand at `column`; `known` holds values by field.

        `within` is the title of the field that holds the record.
        """
        lines: list[str] = []
        for name, inner in schema["properties"].items():
            required = name in schema["required"]
            place = _Place(name, inner, known.get(name), column, required, within)
            if "properties" in inner and not (required or place.known):
                continue  # a whole group that may be left out is not for people in a hurry
            lines += self._explanation(place)
            lines += self._field(place)
        return lines

    def item(
        self, schema: Schema, known: Mapping[str, Any], column: int, within: str = ""
    ) -> list[str]:
        """The lines of a record in a list whose dashes stand at `column`."""
        lines = self.record(schema, known, column + 2, within)
        first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
        heading = [line[2:] for line in lines[:first]]
        return [*heading, f"{' ' * column}- {lines[first].lstrip()}", *lines[first + 1 :]]

    def _explanation(self, place: _Place) -> list[str]:
        schema = place.schema
        explained = schema["title"] + schema["description"]
        if explained in self._explained:
            return []
        self._explained.add(explained)
        lines = comment(" ".join([schema["description"], *_choices(schema)]), place.column)
        if place.is_blank and place.example:
            lines.append(f"{place.pad}# Exemple : {place.example}")
        return lines

    def _field(self, place: _Place) -> Iterator[str]:
        key, known, schema = f"{place.pad}{place.name}:", place.known, place.schema
        if isinstance(known, Lignes):
            self.left += [] if known.filled else [place.title]
            yield from (key, *(f"{place.pad}  {line}" for line in known.lines))
        elif isinstance(known, str):
            yield f"{key} {value(known)}"
        elif isinstance(known, list):
            yield key
            for one in known:
                yield from self.item(schema["items"], one, place.column + 2, schema["title"])
        elif "properties" in schema:
            yield key
            yield from self.record(schema, known or {}, place.column + 2, schema["title"])
        elif place.is_blank:
            self.left.append(place.title)
            yield key + (" >-" if len(place.example) > FOLDED else "")
        elif "properties" in schema.get("items", {}):
            yield f"{place.pad}# {place.name}:"
            yield f"{place.pad}#   - {place.example}"
        elif place.example:
            yield f"{place.pad}# {place.name}: {place.example}"


@dataclass(frozen=True, slots=True)
class _Place:
    """A field about to be written."""

    name: str
    schema: Schema
    known: Any
    column: int
    required: bool
    within: str

    @property
    def pad(self) -> str:
        return " " * self.column

    @property
    def is_blank(self) -> bool:
        """Whether the check will ask for it."""
        simple = "properties" not in self.schema
        return simple and self.required and (self.known is None or isinstance(self.known, Exemple))

    @property
    def title(self) -> str:
        title = str(self.schema["title"])
        return f"{title} ({self.within.lower()})" if self.within else title

    @property
    def example(self) -> str:
        """An example as it would be written after the key; empty when there is none."""
        return self.known.text if isinstance(self.known, Exemple) else _example(self.schema)


def value(plain: Any) -> str:
    """A text, a number or a list as YAML, on one line."""
    return flow(plain) if isinstance(plain, list) else Writer().after_key(str(plain), 0).strip()


def comment(text: str, column: int) -> list[str]:
    """A text as lines of comment."""
    head = " " * column + "# "
    return textwrap.wrap(
        text, WIDTH, initial_indent=head, subsequent_indent=head, break_on_hyphens=False
    )


def _example(schema: Schema) -> str:
    items = schema.get("items", {})
    if "properties" in items:
        fields = {name: _example(items["properties"][name]) for name in items["required"]}
        return f"{{ {', '.join(f'{name}: {written}' for name, written in fields.items())} }}"
    listed = schema.get("examples") or schema.get("enum") or []
    quoted = schema.get("type") == "string" and str(*listed[:1]).isdigit()
    return f'"{listed[0]}"' if quoted else value(listed[0]) if listed else ""


def _choices(schema: Schema) -> Iterator[str]:
    codes = schema.get("enum") or ()
    if any(code not in schema["description"] for code in codes):
        yield f"Au choix : {', '.join(codes)}."
