"""Fields of one record against what cells say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.desk.tableur.cells import EXCEL_EPOCH, CannotMend, Findings
from generator.desk.tableur.columns import Column
from generator.desk.tableur.mend.cell import Value, mend
from generator.desk.tableur.mend.text import defuse
from generator.desk.tableur.table.entries import Said
from generator.model.base import Keys

from .edits import Action, Edit, written
from .plain import Plain, value_at

SHOWN = 60
"""Characters of a value that stays, in the remark about it."""


def field_edits(
    columns: Iterable[Column],
    record: Plain,
    said: Mapping[Keys, Said],
    base: Keys,
    owner: str,
    findings: Findings,
) -> Iterator[Edit]:
    """The changes `said` makes to `record`, which stands at `base` in its structure.

    `owner` names the record to the editor when it is not the structure itself. An empty cell
    takes an optional field away; a field that must be there keeps its value.
    """
    for column in columns:
        one = said.get(column.keys)
        if one is None:
            continue
        keys = column.keys[1:] if column.of_site else column.keys
        before = value_at(record, keys)
        if same(column, before, one.value):
            continue
        subject = f"{owner}{column.title}"
        if one.value:
            yield Edit(
                Action.SET, (*base, *keys), one.value, subject, written(before), written(one.value)
            )
        elif column.required:
            findings.remarks.append(
                f"{one.place} : cellule vide ; le champ est obligatoire, "
                f"« {written(before)[:SHOWN]} » est gardé."
            )
        else:
            yield Edit(Action.UNSET, (*base, *keys), None, subject, written(before))


def whole_groups(record: Plain, edits: list[Edit], base: Keys) -> list[Edit]:
    """The same edits, where a group that loses all its fields goes as one."""
    gone = [edit.keys for edit in edits if edit.action is Action.UNSET]
    kept: dict[Keys, Edit] = {}
    for edit in edits:
        group = edit.keys[len(base) : -1]
        inside = record.get(str(group[0])) if len(group) == 1 else None
        emptied = isinstance(inside, dict) and all((*base, *group, key) in gone for key in inside)
        if emptied and edit.action is Action.UNSET:
            kept[(*base, *group)] = replace(edit, keys=(*base, *group))
        else:
            kept[edit.keys] = edit
    return list(kept.values())


def same(column: Column, before: str | list[str] | None, after: Value) -> bool:
    """Whether a cell says what the directory holds, spaces nobody sees aside."""
    if not before and not after:
        return True
    if before is None:
        return False
    if isinstance(before, list) or isinstance(after, list):
        return set(before) == set(after)
    if column.kind == "nombre" and after:
        return _number(before) == _number(after)
    return before == after or _mended(column, before) == after


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _mended(column: Column, text: str) -> Value | None:
    """What this text says once exported and read again."""
    try:
        return mend(column, defuse(text), EXCEL_EPOCH)[0]
    except CannotMend:
        return None
