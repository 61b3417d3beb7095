"""From a YAML text to wanted values by the fewest changes: which stretches to write anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any

import yaml

from generator.model.base import Keys
from generator.read.yaml_tree import Node

from .yaml_layout import Child, Layout
from .yaml_writing import Writer, flow

Splice = tuple[int, int, str]
"""Two offsets, in characters, and what to write in the place of what stands between them."""

Sections = dict[Keys, str]
"""For items added to a list, the comment that opens their section."""

GONE = object()
"""Stands for an item taken out of a list, so that the others keep their numbers."""


def differences(text: str, tree: Node, wanted: Any, sections: Sections) -> list[Splice]:
    """What to change in a text for its values, `tree`, to become the `wanted` ones, in order."""
    layout = Layout(text)
    work = _Work(layout, Writer(layout.step()), sections)
    root = layout.root()
    work.compare(_Place(tree, Child(None, root, 0, 0, layout.end(root)), (), 0), wanted)
    return sorted(work.splices, key=lambda splice: splice[:2])


def without_gone(value: Any) -> Any:
    """The same values, the items taken out of lists no longer there."""
    if isinstance(value, dict):
        return {key: without_gone(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_gone(inner) for inner in value if inner is not GONE]
    return value


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """A value: its tree, where it is written, and the column of the key or dash that holds it."""

    tree: Node
    child: Child
    keys: Keys = ()
    column: int = 0
    in_flow: bool = False

    @property
    def node(self) -> yaml.Node:
        return self.child.node


@dataclass(slots=True)
class _Work:
    layout: Layout
    writer: Writer
    sections: Sections
    splices: list[Splice] = field(default_factory=list)

    def compare(self, place: _Place, wanted: Any) -> None:
        """Note what leads from a value to the wanted one."""
        if place.tree.plain() == wanted:
            return
        inner = self._inner(place, wanted)
        kept = [one for one in inner if _wanted_at(wanted, one.keys[-1]) is not GONE]
        if not kept:
            self._replace(place, inner, without_gone(wanted))
            return
        for one in kept:
            self.compare(one, _wanted_at(wanted, one.keys[-1]))
        drop = self._drop_in_flow if kept[0].in_flow else self._drop_lines
        for is_kept, run in groupby(inner, key=lambda one: one in kept):
            if not is_kept:
                drop(list(run), inner, kept)
        self._add(place, kept, wanted)

    def _inner(self, place: _Place, wanted: Any) -> list[_Place]:
        """The parts of a collection, when what is wanted there is a collection of the same kind."""
        node, values = place.node, place.tree.value
        if not isinstance(node, yaml.CollectionNode) or not isinstance(wanted, type(values)):
            return []
        keyed = values.items() if isinstance(values, dict) else enumerate(values or ())
        trees: list[tuple[str | int, Any]] = list(keyed)
        column, in_flow = node.start_mark.column, bool(node.flow_style)
        return [
            _Place(tree, child, (*place.keys, key), column, in_flow)
            for (key, tree), child in zip(trees, self.layout.children(node), strict=True)
        ]

    def _replace(self, place: _Place, inner: list[_Place], wanted: Any) -> None:
        apart = inner and not inner[0].in_flow and self.layout.begins_line(inner[0].child.start)
        if wanted or not apart:
            self._rewrite(place, wanted)
            return
        slot = place.child.slot
        self.splices.append((slot, slot, " " + flow(wanted)))
        self._drop_lines(inner, inner, [])

    def _rewrite(self, place: _Place, wanted: Any) -> None:
        node, slot = place.node, place.child.slot
        start, end = node.start_mark.index, self.layout.end(node)
        if place.in_flow:
            written = " " * (start == end) + flow(wanted, node)
        elif place.child.key is None:
            written = self.writer.after_dash(wanted, place.column, node)
        else:
            written = self.writer.after_key(wanted, place.column, node)
        self._put(slot if start == end else start, end, slot, written)

    def _put(self, start: int, end: int, slot: int, written: str) -> None:
        """Write a value in the place of another: a remark at the end of its line stays there."""
        head, line_feed, rest = written.partition("\n")
        slot_line_end, last = self.layout.line_end(slot), self.layout.line_end(end)
        if start > slot_line_end:
            self.splices += [(slot, slot, head), (slot_line_end, last, line_feed + rest)]
            return
        if head and start > slot:
            self.splices.append((start, end, head.lstrip(" ")))
        else:
            self.splices.append((slot, end, head))
        if line_feed:
            self.splices.append((last, last, line_feed + rest))

    def _drop_in_flow(self, run: list[_Place], inner: list[_Place], kept: list[_Place]) -> None:
        if run[0] is inner[0]:
            self.splices.append((run[0].child.start, kept[0].child.start, ""))
        else:
            before = inner[inner.index(run[0]) - 1]
            self.splices.append((before.child.end, run[-1].child.end, ""))

    def _drop_lines(self, run: list[_Place], inner: list[_Place], kept: list[_Place]) -> None:
        layout = self.layout
        if run[0] is inner[0] and not layout.begins_line(run[0].child.start):
            self.splices.append((run[0].child.start, kept[0].child.start, ""))
            return
        for one in run:
            start = layout.with_comments(one.child.start)
            end = layout.line_end(one.child.end)
            if run[-1] is inner[-1]:
                self.splices.append((layout.before_blanks(start), end, ""))
            elif layout.is_apart(start):
                self.splices.append((start, layout.after_blanks(end), ""))
            else:
                self.splices.append((start, end + 1, ""))

    def _add(self, place: _Place, kept: list[_Place], wanted: Any) -> None:
        if isinstance(wanted, list):
            for index in range(len(place.tree.value or ()), len(wanted)):
                if wanted[index] is not GONE:
                    self._add_item(place, kept, index, without_gone(wanted[index]))
            return
        before, standing = kept[-1], {one.keys[-1]: one for one in kept}
        for key, value in wanted.items():
            if key in standing:
                before = standing[key]
            else:
                self._add_pair(before, key, without_gone(value))

    def _add_pair(self, before: _Place, key: str, value: Any) -> None:
        end = before.child.end
        if before.in_flow:
            self.splices.append((end, end, f", {flow({key: value})[2:-2]}"))
            return
        end = self.layout.line_end(end)
        pair = self.writer.pair(key, value, before.column)
        self.splices.append((end, end, f"\n{' ' * before.column}{pair}"))

    def _add_item(self, place: _Place, kept: list[_Place], index: int, value: Any) -> None:
        end, like = kept[-1].child.end, kept[-1].node
        if kept[-1].in_flow:
            self.splices.append((end, end, f", {flow(value, like)}"))
            return
        end = self.layout.line_end(end)
        section = self.sections.get((*place.keys, index))
        if section:
            end = self._end_of_section(section, place, kept) or end
        column = kept[-1].column
        apart = "\n" * self.layout.is_apart(self.layout.with_comments(kept[-1].child.start))
        item = self.writer.after_dash(value, column, like)
        self.splices.append((end, end, f"\n{apart}{' ' * column}-{item}"))

    def _end_of_section(self, section: str, place: _Place, kept: list[_Place]) -> int | None:
        """The end of the last kept item between the comment that opens a section and the next."""
        layout = self.layout
        headings = [*layout.headings(place.child.start, place.child.end), len(layout.text)]
        for heading, following in pairwise(headings):
            if section in layout.text[heading : layout.line_end(heading)]:
                ends = [one.child.end for one in kept if heading < one.child.start < following]
                return layout.line_end(ends[-1] if ends else heading)
        return None


def _wanted_at(wanted: Any, key: str | int) -> Any:
    if isinstance(key, int):
        return wanted[key] if key < len(wanted) else GONE
    return wanted.get(key, GONE)
