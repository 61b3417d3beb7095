"""Plain values as YAML text, in the style of what stands beside them."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import Any

import yaml

from generator.read.source import Source, Unreadable
from generator.read.yaml_tree import parse_yaml

from .yaml_layout import BLOCK_TEXTS

WIDTH = 110
"""Columns beyond which a text is folded, or a list written one item a line."""

_KEY = 12
"""Columns a key takes, more or less."""

_CODE = re.compile(r"0\d+|\d{5,}|\d[AB]\d*")
"""Digits other programs would take for a number: quoted, as editors are told to."""

_NEEDS_ESCAPE = re.compile("[^\t\n -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_FOLDABLE = re.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes values; `step` is how many columns the file's levels are apart."""

    step: int = 2

    def after_key(self, value: Any, column: int, like: yaml.Node | None = None) -> str:
        """What follows `key:` when the key stands at `column`: a space or a line end first."""
        if value is None:
            return ""
        if isinstance(value, str):
            return self._text(value, column, like)
        if not value or self._in_flow(value, column, like):
            return " " + flow(value, like)
        inner = column + self.step
        lines = self._pairs(value, inner, like) if isinstance(value, dict) else None
        lines = lines or [f"-{self.after_dash(v, inner, _like(like, -1))}" for v in value]
        return "".join(f"\n{' ' * inner}{line}" for line in lines)

    def after_dash(self, value: Any, column: int, like: yaml.Node | None = None) -> str:
        """What follows the dash of a list's item when the dash stands at `column`."""
        if not isinstance(value, dict) or not value or _is_flow(like):
            return self.after_key(value, column, like)
        inner = column + 2
        if like is not None and like.start_mark.column > column:
            inner = like.start_mark.column
        lines = self._pairs(value, inner, like)
        return " " * (inner - column - 1) + f"\n{' ' * inner}".join(lines)

    def pair(self, key: str, value: Any, column: int, like: yaml.Node | None = None) -> str:
        """A key and its value when the key stands at `column`."""
        return f"{_scalar(key)}:{self.after_key(value, column, like)}"

    def _pairs(self, value: dict[str, Any], column: int, like: yaml.Node | None) -> list[str]:
        return [self.pair(key, inner, column, _like(like, key)) for key, inner in value.items()]

    def _text(self, value: str, column: int, like: yaml.Node | None) -> str:
        was_folded = isinstance(like, yaml.ScalarNode) and like.style in BLOCK_TEXTS
        pad = "\n" + " " * (column + self.step)
        too_long = like is None and column + len(value) > WIDTH
        if (was_folded or too_long) and _FOLDABLE.fullmatch(value) and _plain(value):
            room = max(WIDTH - column - self.step, 40)
            lines = textwrap.wrap(
                value, room, break_long_words=False, break_on_hyphens=False, tabsize=1
            )
            return " >-" + "".join(pad + line for line in lines)
        return " " + _scalar(value, like)

    def _in_flow(self, value: Any, column: int, like: yaml.Node | None) -> bool:
        if isinstance(like, yaml.CollectionNode) and like.value:
            return bool(like.flow_style)
        inner = value.values() if isinstance(value, dict) else value
        if not all(isinstance(one, str) for one in inner):
            return False
        alone = isinstance(value, dict) and len(value) == 1
        return not alone and column + _KEY + len(flow(value)) <= WIDTH


def flow(value: Any, like: yaml.Node | None = None) -> str:
    """A value on one line: `[a, b]`, `{ a: b }`, or a text."""
    if isinstance(value, dict):
        pairs = [f"{_scalar(k)}: {flow(v, _like(like, k))}" for k, v in value.items()]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, list):
        return f"[{', '.join(flow(inner, _like(like, -1)) for inner in value)}]"
    return _scalar(value, like, within="[%s]")


def _scalar(value: str | None, like: yaml.Node | None = None, *, within: str = "k: %s") -> str:
    if value is None:
        return ""
    quote = like.style if isinstance(like, yaml.ScalarNode) else None
    if quote == "'" and _plain(value) and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    if quote != '"' and not _CODE.fullmatch(value) and _reads_back(value, within):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + _NEEDS_ESCAPE.sub(_escape, escaped.replace("\t", "\\t")) + '"'


def _plain(value: str) -> bool:
    return not _NEEDS_ESCAPE.search(value) and "\t" not in value


def _reads_back(value: str, within: str) -> bool:
    """Whether a text may stand without quotes."""
    if not _plain(value) or "\n" in value or value.lower() in {"yes", "no", "on", "off", "true"}:
        return False
    try:
        tree, problems = parse_yaml(Source("", within % value))
    except Unreadable:
        return False
    return not problems and tree.plain() in ({"k": value}, [value])


def _escape(found: re.Match[str]) -> str:
    return f"\\U{ord(found[0]):08x}"


def _is_flow(like: yaml.Node | None) -> bool:
    return isinstance(like, yaml.CollectionNode) and bool(like.flow_style)


def _like(like: yaml.Node | None, key: str | int) -> yaml.Node | None:
    """The part of a model node that stands where a value is about to be written."""
    if isinstance(like, yaml.SequenceNode) and like.value:
        last: yaml.Node = like.value[-1]
        return last
    if isinstance(like, yaml.MappingNode):
        return next((node for name, node in like.value if name.value == key), None)
    return None
