"""Links, placeholders and raw HTML in a Markdown text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.problem import Span

Kind = Literal["lien", "valeur", "html"]

_KINDS: dict[str, Kind] = {"valeur": "valeur", "html": "html"}
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_FOUND = re.compile(
    r"\]\(\s*<?(?P<inline>[^)\s>]*)"
    r"|^\s{0,3}\[[^\]\n]+\]:\s*<?(?P<reference>[^\s>]+)"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]*:[^\s>]*)>"
    r"|\{\{\s*(?P<valeur>[^}\n]*?)\s*\}\}"
    r"|(?P<html><[A-Za-z/!][^>\n]*>?)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Something a text mentions: a link's target, a value's name, a piece of HTML."""

    kind: Kind
    text: str
    span: Span


def mentions(markdown: str, first_line: int) -> Iterator[Mention]:
    """Every mention in a Markdown text whose first line is line `first_line` of its file."""
    text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), markdown)
    for found in _FOUND.finditer(text):
        group = str(found.lastgroup)
        kind = _KINDS.get(group, "lien")
        start = found.start(group)
        line = text.count("\n", 0, start)
        column = start - text.rfind("\n", 0, start)
        yield Mention(
            kind, found[group], Span(first_line + line, column, max(len(found[group]), 1))
        )
