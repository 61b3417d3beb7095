"""From a problem of the directory's new text back to the rows it comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.desk.tableur.cells import Place
from generator.desk.tableur.columns import SITES, SOINS, columns
from generator.desk.tableur.table.entries import Entry
from generator.model.base import Keys
from generator.model.problem import Problem
from generator.read.project import STRUCTURES
from generator.read.yaml_tree import Node

from .edits import Comparison
from .plain import Plain

Said = tuple[str, str, str | None, bool]
"""Rule, sentence, suggestion, and whether it is an error: what several rows may share."""


@dataclass(frozen=True, slots=True)
class Blamed:
    """One thing the check says, and every place of the spreadsheet it says it of."""

    problem: Problem
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Blame:
    """Where the entries of the new text come from. `tree` is that text's."""

    tree: Node
    comparison: Comparison

    def sort(self, problems: list[Problem]) -> tuple[list[Blamed], list[Problem]]:
        """The problems of structures the spreadsheet adds or changes, and the others."""
        entries = self._entries()
        ours: dict[tuple[str, str, str | None, bool], list[tuple[Problem, Place]]] = defaultdict(
            list
        )
        others = []
        for problem in problems:
            index = self._index(problem)
            identifier = self._id(index) if index is not None else ""
            if index is None or identifier not in entries:
                others.append(problem)
                continue
            entry, is_new = entries[identifier]
            place = self._place(problem, index, entry, is_new=is_new)
            key = (problem.rule, problem.sentence, problem.suggestion, problem.is_error)
            ours[key].append((problem, place))
        grouped = [
            Blamed(found[0][0], tuple(dict.fromkeys(place for _, place in found)))
            for found in ours.values()
        ]
        return sorted(grouped, key=lambda one: not one.problem.is_error), others

    def _entries(self) -> dict[str, tuple[Entry, bool]]:
        changed = {one.id: (one.entry, False) for one in self.comparison.changed}
        return changed | {one.id: (one.entry, True) for one in self.comparison.added}

    def _listed(self) -> list[Node]:
        listed = self.tree.value.get("structures") if isinstance(self.tree.value, dict) else None
        return listed.value if listed and isinstance(listed.value, list) else []

    def _index(self, problem: Problem) -> int | None:
        if problem.path != STRUCTURES:
            return None
        before = [i for i, one in enumerate(self._listed()) if one.span.line <= problem.span.line]
        return before[-1] if before else None

    def _id(self, index: int) -> str:
        record = self._listed()[index].plain()
        return str(record.get("id")) if isinstance(record, dict) else ""

    def _place(self, problem: Problem, index: int, entry: Entry, *, is_new: bool) -> Place:
        keys = next(_keys_of(self._listed()[index], problem), ())
        record = self._listed()[index].plain()
        said = entry.said.get(_column_keys(record, keys))
        place = said.place if said else entry.first
        if keys[:1] == (SITES,) and len(keys) > 1 and is_new:
            place = next(iter(entry.lieux[int(keys[1])].values())).place
        return replace(place, heading=_title(record, keys))


def _keys_of(node: Node, problem: Problem, keys: Keys = ()) -> Iterator[Keys]:
    """The keys of the value a problem points at; the deepest first."""
    items = node.value.items() if isinstance(node.value, dict) else ()
    pairs = items or (enumerate(node.value) if isinstance(node.value, list) else ())
    for key, inner in pairs:
        yield from _keys_of(inner, problem, (*keys, key))
    if problem.span in (node.span, node.key_span):
        yield keys


def _column_keys(record: Plain, keys: Keys) -> Keys:
    """A column's keys from a value's: sites and cares lose their number."""
    if keys[:1] == (SITES,):
        return (SITES, *keys[2:])
    if keys[:1] == (SOINS,) and len(keys) > 1:
        return (SOINS, str(record[SOINS][keys[1]].get("domaine")), *keys[2:])
    return keys


def _title(record: Plain, keys: Keys) -> str:
    wanted = _column_keys(record, keys)
    return next((column.title for column in columns() if column.keys == wanted), "")
