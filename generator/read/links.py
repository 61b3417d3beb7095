"""Links, placeholders and raw HTML in a Markdown text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.problem import Span

Kind = Literal["lien", "lien-vide", "valeur", "html", "image"]

PLACEHOLDER = re.compile(r"\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}")
"""`{{ name }}`, wherever it stands: in prose, in code, in a link's target."""

SAFE_TARGET = re.compile(r"(?:https?://|mailto:|tel:|/(?![/\\])|#)[^\\]*")
"""The whole of a target a page may lead to: another site, an address, or a page of this one."""

_KINDS: dict[str, Kind] = {"html": "html", "image": "image", "empty": "lien-vide"}
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_FOUND = re.compile(
    r"(?P<image>!\[[^\]\n]*\](?:\([^)\n]*\))?)"
    r"|(?P<empty>\[[ \t]*)(?=\]\()"
    r"|\]\(\s*<?(?P<inline>[^)\s>]*)"
    r"|^\s{0,3}\[[^\]\n]+\]:\s*<?(?P<reference>[^\s>]+)"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]*:[^\s>]*|[^\s<>@]+@[^\s<>]+)>"
    r"|(?P<html><[A-Za-z/!][^>\n]*>?)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Something a text mentions: a link's target, a value's name, an image, some HTML.

    A link without words is mentioned by its opening bracket, beside its target.
    """

    kind: Kind
    text: str
    span: Span


def mentions(markdown: str, first_line: int) -> Iterator[Mention]:
    """Every mention in a Markdown text whose first line is line `first_line` of its file."""
    found: list[tuple[int, Kind, str]] = [
        (value.start(1), "valeur", value[1]) for value in PLACEHOLDER.finditer(markdown)
    ]
    text = _CODE.sub(_blank, PLACEHOLDER.sub(_filled, markdown))
    for other in _FOUND.finditer(text):
        group = str(other.lastgroup)
        found.append((other.start(group), _KINDS.get(group, "lien"), other[group]))
    for start, kind, words in sorted(found):
        line = markdown.count("\n", 0, start)
        column = start - markdown.rfind("\n", 0, start)
        yield Mention(kind, words, Span(first_line + line, column, max(len(words), 1)))


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code[0])


def _filled(value: re.Match[str]) -> str:
    """Letters in place of a value: a target that holds one is judged by what stands before."""
    return "x" * len(value[0])
