"""Changes to a YAML file on behalf of an editor: what is not concerned stays to the byte."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from generator.model.base import Keys
from generator.read.source import BOM, Source, Unreadable, plain_lines
from generator.read.yaml_tree import Node, parse_yaml

from .yaml_differences import GONE, Sections, Splice, differences, without_gone

Value = str | list[Any] | dict[str, Any]


class CannotRetouch(Exception):
    """The file is written in a way that cannot be changed safely; the message is French."""


class Retouche:
    """Changes to one file. Keys are those of the file as it was read, whatever was changed since.

    `source` and `tree` are what `read_source` and `parse_yaml` gave, without problems.
    """

    def __init__(self, source: Source, tree: Node) -> None:
        self._source = source
        self._tree = tree
        self._wanted: Any = tree.plain()
        self._sections: Sections = {}

    def set(self, keys: Keys, value: Value, after: str | None = None) -> None:
        """Give a value, or add the key: after its sibling `after`, else last in its mapping."""
        parent = self._wanted
        for key in keys[:-1]:
            if isinstance(parent, dict) and parent.get(key) is None:
                parent[key] = {}
            parent = parent[key]
        if after in parent and keys[-1] not in parent:
            pairs = list(parent.items())
            place = list(parent).index(after) + 1
            parent.clear()
            parent.update([*pairs[:place], (keys[-1], value), *pairs[place:]])
        else:
            parent[keys[-1]] = value

    def unset(self, keys: Keys) -> None:
        """Take a key out of its mapping, with the comments right above it."""
        del self._at(keys[:-1])[keys[-1]]

    def append(self, keys: Keys, value: Value, after_comment: str | None = None) -> None:
        """Add an item to a list: last, or last of the section that a comment opens.

        `after_comment` is a part of that comment, which stands between two blank lines.
        """
        items = self._at(keys)
        if after_comment:
            self._sections[*keys, len(items)] = after_comment
        items.append(value)

    def remove(self, keys: Keys) -> None:
        """Take an item out of a list, with the comments right above it."""
        self._at(keys[:-1])[keys[-1]] = GONE

    def text(self) -> str:
        """The file's text once changed. Raises `CannotRetouch` rather than give a wrong one."""
        splices = differences(self._source.text, self._tree, self._wanted, self._sections)
        written = self._on_file(splices)
        try:
            tree, problems = parse_yaml(Source(self._source.path, plain_lines(written)))
        except Unreadable as reason:
            raise self._refusal() from reason
        if problems or not self._is_wanted(tree.plain()):
            raise self._refusal()
        return written

    def _is_wanted(self, plain: Any) -> bool:
        wanted = without_gone(self._wanted)
        return plain == wanted or bool(self._sections and _unordered(plain) == _unordered(wanted))

    def _at(self, keys: Keys) -> Any:
        found = self._wanted
        for key in keys:
            found = found[key]
        return found

    def _refusal(self) -> CannotRetouch:
        return CannotRetouch(
            f"{self._source.path} est écrit d’une façon qui ne se modifie pas sans risque : "
            "il est resté tel quel ; faites ce changement à la main"
        )

    def _on_file(self, splices: list[Splice]) -> str:
        """The file's own text, line ends and byte-order mark included, with the splices made."""
        written = self._source.written or self._source.text
        bare = written.removeprefix(BOM)
        line_end = next(iter(re.findall("\r\n|\r|\n", bare)), "\n")
        doubles = [found.start() - i for i, found in enumerate(re.finditer("\r\n", bare))]

        def place(offset: int) -> int:
            return offset + bisect_left(doubles, offset)

        parts, here = [written[: len(written) - len(bare)]], 0
        for start, end, text in splices:
            if start < here:
                raise self._refusal()
            parts += [bare[place(here) : place(start)], text.replace("\n", line_end)]
            here = end
        return "".join([*parts, bare[place(here) :]])


def _unordered(value: Any) -> Any:
    """The same values, each list sorted: what joins a section does not come last."""
    if isinstance(value, dict):
        return {key: _unordered(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted(map(_unordered, value), key=repr)
    return value
