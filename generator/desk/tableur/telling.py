"""What an import says to the editor, in the order it is of use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.check.report import report
from generator.model.mots import compte, enumeration

from .cells import CellProblem, Findings, Place, Repair
from .importing import Imported
from .merge.blame import Blamed
from .merge.edits import Changed, Comparison, Edit

SHOWN = 3
"""Repairs of one kind shown as examples."""

KEPT_SHOWN = 8
"""Structures named among those that stay though the spreadsheet does not name them."""

WIDEST = 70
"""Characters of a value shown."""


def tell(imported: Imported, *, remove: bool) -> str:
    """Everything there is to say of an import, before anything is written."""
    parts = [
        *_read(imported),
        *_remarks(imported.findings),
        *_repairs(imported.findings, sheets=len(imported.table.read) > 1),
        *_comparison(imported.comparison, remove=remove),
        *_problems(imported.findings),
        *_check(imported),
    ]
    return "\n".join(parts)


def _read(imported: Imported) -> Iterator[str]:
    table = imported.table
    named = [name for name in table.read if name]
    sheets = f", {_plural(named, 'feuille')}" if named else ""
    structures = compte(len(table.reading.entries), "structure")
    rows = compte(table.reading.rows, "ligne")
    read = compte(len(table.reading.columns), "colonne reconnue", "colonnes reconnues")
    yield f"{table.name}{sheets} : {rows}, {structures}, {read}."
    if table.left_out:
        yield f"Non lu : {_plural(table.left_out, 'feuille')}."
    if imported.comparison.added and table.missing:
        missing = enumeration([f"« {title} »" for title in table.missing])
        yield f"Une nouvelle structure a besoin de colonnes qui manquent : {missing}."


def _plural(names: Sequence[str], noun: str) -> str:
    return f"{noun}{'s' * (len(names) > 1)} {enumeration([f'« {name} »' for name in names])}"


def _remarks(findings: Findings) -> Iterator[str]:
    if findings.remarks:
        yield "\nÀ savoir"
        yield from (f"  · {remark}" for remark in dict.fromkeys(findings.remarks))


def _repairs(findings: Findings, *, sheets: bool) -> Iterator[str]:
    if findings.repairs:
        yield f"\nRéparé en lisant : {compte(len(findings.repairs), 'cellule')}"
    for kind, repairs in findings.by_kind().items():
        different = {(one.before, one.after): one for one in reversed(repairs)}
        examples = list(different.values())[::-1][:SHOWN]
        more = len(repairs) - len(examples)
        shown = ", ".join(_repair(one, sheets=sheets) for one in examples)
        yield f"  · {kind} : {shown}" + (f" et {compte(more, 'autre')}" if more else "")


def _repair(one: Repair, *, sheets: bool) -> str:
    address = f"{one.place.sheet}!{one.place.address}" if sheets else one.place.address
    before, after = _short(one.before), _short(one.after)
    if before == after:
        return address
    return f"{address} ({before or 'vide'} → {after or 'vide'})"


def _problems(findings: Findings) -> Iterator[str]:
    if findings.problems:
        yield f"\nÀ corriger dans le tableur : {compte(len(findings.problems), 'cellule')}"
    for problem in sorted(findings.problems, key=_order):
        yield f"  {problem.place} : erreur: {problem.sentence}"
        if problem.suggestion:
            yield f"      vouliez-vous dire « {problem.suggestion} » ?"


def _order(problem: CellProblem) -> tuple[str, int, int]:
    return problem.place.sheet, problem.place.row, problem.place.column


def _comparison(found: Comparison, *, remove: bool) -> Iterator[str]:
    if found.added:
        yield f"\nAjoutées : {compte(len(found.added), 'structure')}"
    if any(not added.entry.text("id") for added in found.added):
        yield "  L’identifiant fait l’adresse de la page, pour toujours ; pour en choisir un autre,"
        yield "  donnez-le dans une colonne « Identifiant »."
    for added in found.added:
        yield f"  + {added.id} — {added.entry.text('nom')} (ligne {added.entry.first.row})"
    if found.changed:
        yield f"\nChangées : {compte(len(found.changed), 'structure')}"
    for changed in found.changed:
        yield from _changed(changed)
    if found.absent:
        fate = "ôtées" if remove else "gardées (--retirer les ôterait)"
        yield f"\nAbsentes du tableur, {fate} : {compte(len(found.absent), 'structure')}"
        named = found.absent if remove else found.absent[:KEPT_SHOWN]
        yield from (f"  {'-' if remove else '·'} {one.id} — {one.nom}" for one in named)
        if len(named) < len(found.absent):
            yield f"  · et {compte(len(found.absent) - len(named), 'autre')}"
    if found.kept_sites:
        yield "\nLieux absents du tableur, gardés (--retirer les ôterait)"
        yield from (f"  · {words}" for words in found.kept_sites)
    if found.same:
        yield f"\nSans changement : {compte(len(found.same), 'structure')}"


def _changed(changed: Changed) -> Iterator[str]:
    yield f"  ~ {changed.id} — {changed.nom} (ligne {changed.entry.first.row})"
    yield from (f"      {_edit(edit)}" for edit in changed.edits)


def _edit(edit: Edit) -> str:
    before, after = _differing(edit.before, edit.after)
    if not edit.before:
        return f"{edit.subject} : + {after}"
    if not edit.after:
        return f"{edit.subject} : - {before}"
    return f"{edit.subject} : {before} → {after}"


def _differing(before: str, after: str) -> tuple[str, str]:
    """Two values short enough to be read, around the first place where they differ."""
    same = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    start = max(0, same - WIDEST // 2) if max(len(before), len(after)) > WIDEST else 0
    opening = "…" if start else ""
    return opening + _short(before[start:]), opening + _short(after[start:])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDEST else f"{line[: WIDEST - 1]}…"


def _check(imported: Imported) -> Iterator[str]:
    unread = {(one.place.sheet, one.place.row) for one in imported.findings.problems}
    said = [one for one in imported.said if not (one.problem.is_error and _only(one, unread))]
    if said:
        yield "\nUne fois importé, le contrôle dirait"
    for one in said:
        yield f"  {_where(one.places)} : {one.problem.severity}: {one.problem.sentence}"
        if one.problem.suggestion:
            yield f"      vouliez-vous dire « {one.problem.suggestion} » ?"
    if imported.broken:
        yield "\nAilleurs, l’import casserait\n"
        yield report(imported.broken, imported.documents.sources)
    if imported.others:
        problems = compte(imported.others, "problème")
        yield f"\nPar ailleurs, {problems} déjà là avant l’import : parcours check les montre."


def _only(one: Blamed, rows: set[tuple[str, int]]) -> bool:
    """Whether a problem comes only from rows that could not be read whole."""
    return all((place.sheet, place.row) in rows for place in one.places)


def _where(places: Sequence[Place]) -> str:
    """Rows in words, with their sheet and the column's title."""
    by_column: dict[tuple[str, str], list[str]] = defaultdict(list)
    for place in places:
        by_column[place.sheet, place.heading].append(str(place.row))
    return enumeration([_rows(*column, rows) for column, rows in by_column.items()])


def _rows(sheet: str, title: str, rows: list[str]) -> str:
    opening = f"feuille « {sheet} », " if sheet else ""
    ending = f" (« {title} »)" if title else ""
    return f"{opening}ligne{'s' * (len(rows) > 1)} {enumeration(rows)}{ending}"
