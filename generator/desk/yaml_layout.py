"""Where the parts of a YAML text stand, to the character: what an edit may touch and what not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

BLOCK_TEXTS = ("|", ">")


@dataclass(frozen=True, slots=True)
class Child:
    """A part of a collection: its `start` is its key's, its dash's or, in `[a, b]`, its own.

    `slot` is where its value may be written anew: after the colon or the dash. `end` comes right
    after its last visible sign.
    """

    key: str | None
    node: yaml.Node
    start: int
    slot: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A YAML text without its meaning. Offsets are in characters."""

    text: str

    def root(self) -> yaml.Node:
        """The whole text's node."""
        found = yaml.compose(self.text, Loader=yaml.CBaseLoader)
        if found is None:
            raise ValueError("an empty text")
        return found

    def children(self, node: yaml.CollectionNode) -> list[Child]:
        """The parts of a mapping or a list, in the order they are written."""
        if isinstance(node, yaml.MappingNode):
            return [self._pair(key, value) for key, value in node.value]
        return [self._item(node, item) for item in node.value]

    def _pair(self, key: yaml.Node, value: yaml.Node) -> Child:
        colon = self.text.find(":", key.end_mark.index) + 1
        return Child(key.value, value, key.start_mark.index, colon, max(colon, self.end(value)))

    def _item(self, parent: yaml.CollectionNode, item: yaml.Node) -> Child:
        start = item.start_mark.index
        if parent.flow_style:
            return Child(None, item, start, start, self.end(item))
        column = parent.start_mark.column
        for line in (self.line_start(start), *self._lines_above(start)):
            if self.text[line + column] == "-":
                dash = line + column
                return Child(None, item, dash, dash + 1, max(dash + 1, self.end(item)))
        raise ValueError("an item without its dash")

    def end(self, node: yaml.Node) -> int:
        """Right after the last visible sign of a value: no comment, no blank line."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            return self.children(node)[-1].end
        if isinstance(node, yaml.ScalarNode) and node.style in BLOCK_TEXTS:
            written = self.text[node.start_mark.index : node.end_mark.index]
            return int(node.start_mark.index) + len(written.rstrip())
        return int(node.end_mark.index)

    def step(self) -> int:
        """How many columns the first level stands in: two, when there is only one level."""
        for line in self.text.split("\n"):
            bare = line.lstrip(" ")
            if bare != line and bare and not bare.startswith("#"):
                return len(line) - len(bare)
        return 2

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, max(offset, 0)) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of an offset ends, before its line feed."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found

    def begins_line(self, offset: int) -> bool:
        """Whether only spaces stand before an offset on its line."""
        return not self.text[self.line_start(offset) : offset].strip()

    def with_comments(self, offset: int) -> int:
        """The start of an offset's line, or of the comments right above it, which belong to it."""
        start = self.line_start(offset)
        for above in self._lines_above(offset):
            if not self.text[above : self.line_end(above)].lstrip().startswith("#"):
                break
            start = above
        return start

    def before_blanks(self, start: int) -> int:
        """The end of the last line with signs on it before the line that starts there."""
        for above in self._lines_above(start):
            if self.text[above : self.line_end(above)].strip():
                return self.line_end(above)
        return 0

    def after_blanks(self, end: int) -> int:
        """The start of the first line with signs on it after the line that ends there."""
        start = end + 1
        while start < len(self.text) and not self.text[start : self.line_end(start)].strip():
            start = self.line_end(start) + 1
        return min(start, len(self.text))

    def is_apart(self, start: int) -> bool:
        """Whether a blank line stands before the line that starts there."""
        return start > 0 and start - self.before_blanks(start) > 1

    def headings(self, start: int, end: int) -> Iterator[int]:
        """The starts of the comment lines between two offsets that a blank line follows."""
        line = self.line_start(start)
        while line < end:
            after = self.line_end(line)
            commented = self.text[line:after].lstrip().startswith("#")
            if commented and self.after_blanks(after) > after + 1:
                yield line
            line = after + 1

    def _lines_above(self, offset: int) -> Iterator[int]:
        start = self.line_start(offset)
        while start > 0:
            start = self.line_start(start - 1)
            yield start
