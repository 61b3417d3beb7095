"""A Markdown file: its front matter as a tree, and its text as written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.problem import Problem, Span

from .source import Source, Unreadable, error
from .yaml_tree import Node, parse_yaml

_FENCE = "---"
_ALMOST_FENCE = re.compile(r"[-–—_=*]{1,9}")
_TOO_DEEP = re.compile(r"[ \t]{60}|(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]+){9}|(?:[ \t]*>){9}")
"""Nesting nobody reads, and that python-markdown, which calls itself, does not survive."""


@dataclass(frozen=True, slots=True)
class MarkdownDocument:
    """`entete` is the front matter's tree; `text` starts on line `first_line` of the file."""

    source: Source
    entete: Node
    text: str
    first_line: int


def parse_page(source: Source) -> tuple[MarkdownDocument, list[Problem]]:
    """Split a page into front matter and text.

    Raises `Unreadable` when the front matter is missing, never closed, or broken
    YAML, or when a line of the text is nested beyond reading.
    """
    lines = source.text.split("\n")
    if lines[0].rstrip() != _FENCE:
        sentence = "cette page doit commencer par un en-tête entre deux lignes « --- » (titre…)"
        raise Unreadable(error(source.path, Span(1, 1), "entete-absent", sentence))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise Unreadable(_left_open(source.path, lines))
    if not "".join(lines[1:end]).strip():
        sentence = "l’en-tête de cette page est vide : donnez titre et description"
        raise Unreadable(error(source.path, Span(1, 1, 3), "entete-absent", sentence))
    head = Source(source.path, "\n" + "\n".join(lines[1:end]) + "\n")
    entete, problems = parse_yaml(head)
    for number, line in enumerate(lines[end + 1 :], end + 2):
        if _TOO_DEEP.match(line):
            sentence = "cette ligne emboîte trop de listes ou de citations"
            raise Unreadable(error(source.path, Span(number, 1), "markdown-profondeur", sentence))
    text = "\n".join(lines[end + 1 :])
    return MarkdownDocument(source, entete, text, end + 2), problems


def _left_open(path: str, lines: list[str]) -> Problem:
    """Told where the fence should be: what looks like it, or the line before an empty one."""
    dashes = (n for n, line in enumerate(lines[1:], 2) if _ALMOST_FENCE.fullmatch(line.strip()))
    number = next(dashes, None)
    if number:
        sentence = "l’en-tête se ferme par trois tirets seuls : écrivez ici « --- »"
        return error(
            path, Span(number, 1, len(lines[number - 1])), "entete-ouvert", sentence, _FENCE
        )
    last = next((n for n, line in enumerate(lines[1:], 1) if not line.strip()), len(lines))
    sentence = "l’en-tête n’est jamais refermé : ajoutez après cette ligne une ligne « --- »"
    return error(
        path, Span(last, 1, max(1, len(lines[last - 1]))), "entete-ouvert", sentence, _FENCE
    )
