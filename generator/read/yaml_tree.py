"""Strict YAML: every scalar stays text, every value keeps its place, surprises are refused.

A subset on purpose. `01000`, `NO` and `2026-01-01` are texts; the model decides what they mean.
Anchors, aliases, tags, several documents in a file and duplicate keys are problems, not features.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events as ev

from generator.model.base import Keys
from generator.model.problem import Problem, Span

from .source import Source, Unreadable, error
from .yaml_errors import in_french
from .yaml_slips import slips

DEEPEST = 40
"""Levels of nesting; ours has seven. Beyond this a file is broken or hostile."""

_QUOTES = {"'", '"'}
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class Node:
    """A value and its place: `value` is text, None, a list of nodes, or nodes by key."""

    value: str | list[Node] | dict[str, Node] | None
    span: Span
    key_span: Span | None = None

    def plain(self) -> Any:
        """The same value as plain texts, lists and dictionaries."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    @property
    def beginning(self) -> Span:
        """Where a group's first key stands; for anything else, the value itself."""
        if isinstance(self.value, dict) and self.value:
            first = next(iter(self.value.values()))
            return first.key_span or self.span
        return self.span

    @property
    def end(self) -> Span:
        """The last value written inside this one, or itself."""
        inner = list(self.value.values()) if isinstance(self.value, dict) else self.value
        return inner[-1].end if inner and isinstance(inner, list) else self.span

    def find(self, keys: Keys) -> Node:
        """The node `keys` lead to, or the last one on the way that exists."""
        node = self
        for key in keys:
            inner = node._child(key)
            if inner is None:
                break
            node = inner
        return node

    def _child(self, key: str | int) -> Node | None:
        if isinstance(self.value, dict) and isinstance(key, str):
            return self.value.get(key)
        if isinstance(self.value, list) and isinstance(key, int) and key < len(self.value):
            return self.value[key]
        return None


@dataclass(slots=True)
class _Tree:
    """The tree under construction: open collections, and for each mapping its pending key."""

    source: Source
    root: Node | None = None
    stack: list[Node] = field(default_factory=list)
    keys: list[tuple[str, Span] | None] = field(default_factory=list)
    twice: list[list[tuple[str, Span, int]]] = field(default_factory=list)
    """For each open mapping, its keys written again: the key, its place, the first one's line."""
    problems: list[Problem] = field(default_factory=list)
    long_quote: Span | None = None
    """Where the last quoted text of several lines was opened."""

    def refuse(self, event: Any, rule: str, sentence: str, suggestion: str | None = None) -> None:
        self.problems.append(error(self.source.path, _span(event), rule, sentence, suggestion))

    def open(self, event: Any, value: Any) -> None:
        node = Node(value, _span(event))
        self.place(event, node)
        self.stack.append(node)
        self.keys.append(None)
        self.twice.append([])
        if len(self.stack) > DEEPEST:
            sentence = "ce fichier emboîte trop de niveaux"
            raise Unreadable(error(self.source.path, _span(event), "yaml-profondeur", sentence))

    def close(self) -> None:
        self.keys.pop()
        again = self.twice.pop()
        if again:
            self.problems.append(_written_again(self.source, again))
        closed = self.stack.pop()
        if isinstance(closed.value, list):
            self.problems += _copies(self.source, closed.value)

    def place(self, event: Any, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1].value
        if isinstance(parent, list):
            parent.append(node)
        elif isinstance(parent, dict):
            self._place_in_mapping(event, node, parent)

    def _place_in_mapping(self, event: Any, node: Node, parent: dict[str, Node]) -> None:
        pending = self.keys[-1]
        if pending is None:
            if not isinstance(node.value, str):
                self.refuse(event, "yaml-cle", "une clé doit être un simple mot")
            self.keys[-1] = (str(node.value), node.span)
            return
        key, node.key_span = pending
        self.keys[-1] = None
        if key in parent:
            first = parent[key].key_span or parent[key].span
            self.twice[-1].append((key, node.key_span, first.line))
            return
        parent[key] = node


def parse_yaml(source: Source) -> tuple[Node, list[Problem]]:
    """The tree of a YAML text, and what is wrong with its writing.

    Raises `Unreadable` when the text cannot be parsed at all or holds nothing.
    """
    tree = _Tree(source)
    try:
        for event in yaml.parse(source.text, Loader=yaml.CBaseLoader):
            if isinstance(event, ev.DocumentStartEvent) and tree.root is not None:
                sentence = "un fichier ne contient qu’un document : ôtez ce « --- »"
                tree.refuse(event, "yaml-documents", sentence)
                break
            _take(tree, event)
    except yaml.YAMLError as reason:
        raise Unreadable(in_french(source, reason, tree.long_quote)) from None
    if tree.root is None:
        raise Unreadable(error(source.path, Span(1, 1), "fichier-vide", "ce fichier est vide"))
    return tree.root, tree.problems


def _take(tree: _Tree, event: Any) -> None:
    if isinstance(event, ev.AliasEvent):
        tree.refuse(
            event, "yaml-alias", "les renvois « *nom » ne sont pas admis : recopiez la valeur"
        )
        tree.place(event, Node(None, _span(event)))
    elif isinstance(event, ev.ScalarEvent):
        _refuse_decoration(tree, event)
        plain_null = not event.style and event.value in _NULLS
        tree.place(event, Node(None if plain_null else _text(tree, event), _span(event)))
    elif isinstance(event, ev.CollectionStartEvent):
        _refuse_decoration(tree, event)
        tree.open(event, {} if isinstance(event, ev.MappingStartEvent) else [])
    elif isinstance(event, ev.CollectionEndEvent):
        tree.close()


def _refuse_decoration(tree: _Tree, event: Any) -> None:
    if event.anchor:
        tree.refuse(event, "yaml-alias", "les ancres « &nom » ne sont pas admises : ôtez-la")
    if event.tag and event.tag != "!":
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        tree.refuse(event, "yaml-type", f"les types « {tag} » ne sont pas admis : ôtez-le")


def _text(tree: _Tree, event: Any) -> str:
    """The text of a scalar as it was meant, once its slips are told."""
    if event.style in _QUOTES and event.start_mark.line < event.end_mark.line:
        tree.long_quote = _span(event)
    text: str = event.value
    for slip in slips(text, quoted=bool(event.style)):
        tree.refuse(event, slip.rule, slip.sentence, slip.suggestion)
        text = slip.meant
    return text


def _written_again(source: Source, again: list[tuple[str, Span, int]]) -> Problem:
    """One problem for all the keys a group repeats: many of them are two entries run together."""
    key, span, line = again[0]
    sentence = f"la clé « {key} » est déjà écrite à la ligne {line}"
    others = len(again) - 1
    if others:
        sentence += (
            f", et {others} autre{'s' if others > 1 else ''} après elle : "
            "il manque sans doute un « - » au début d’une nouvelle entrée"
        )
    return error(source.path, span, "cle-en-double", sentence)


def _copies(source: Source, items: list[Node]) -> Iterator[Problem]:
    """Groups of a list that repeat another one word for word; they are taken out of the list."""
    first: dict[str, Node] = {}
    for node in [one for one in items if isinstance(one.value, dict) and one.value]:
        same = first.setdefault(repr(node.plain()), node)
        if same is not node:
            line = same.beginning.line
            sentence = f"cette entrée est la copie exacte de celle de la ligne {line} : ôtez-la"
            yield error(source.path, node.beginning, "entree-en-double", sentence)
            items[:] = [one for one in items if one is not node]


def _span(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Span(start.line + 1, start.column + 1, max(length, 1))
