"""Rows that speak of a structure, and those that do not: blank, subtitles, the example."""

from __future__ import annotations

from generator.desk.tableur.cells import Findings, Sheet, shown
from generator.link.normaliser import normalise

from .headings import Headings

EXAMPLE_ROW = "ligne d exemple"
"""How the template's own row begins under « Données », once normalised."""

SHOWN = 10
"""Hidden rows named before the sentence stops."""


def speaks(sheet: Sheet, headings: Headings, number: int, findings: Findings) -> bool:
    """Whether a row speaks of a structure; what is left out for another reason is told."""
    cells = sheet.rows[number - 1]
    filled = [shown(cell).strip() for cell in cells if shown(cell).strip()]
    if not filled:
        return any(row == number for row, _ in sheet.faults)
    where = f"Feuille « {sheet.name} », ligne {number}" if sheet.name else f"Ligne {number}"
    column = headings.donnees or len(cells) + 1
    donnees = shown(cells[column - 1]) if column <= len(cells) else ""
    if normalise(donnees).startswith(EXAMPLE_ROW):
        findings.remarks.append(f"{where} : c’est la ligne d’exemple, elle n’est pas lue.")
        return False
    if len(filled) == 1 and len(headings.columns) > 1:
        findings.remarks.append(f"{where} : « {filled[0][:60]} » y est seul, elle n’est pas lue.")
        return False
    return True


def say_hidden(sheet: Sheet, headings: Headings, findings: Findings) -> None:
    """Tell that what a filter or a mask hides is read too."""
    for number in sorted(sheet.hidden_columns & headings.columns.keys()):
        findings.remarks.append(
            f"Colonne masquée « {headings.texts[number]} » : elle est lue comme les autres."
        )
    hidden = [row for row in sorted(sheet.hidden_rows) if headings.row < row <= len(sheet.rows)]
    if hidden:
        rows = ", ".join(map(str, hidden[:SHOWN])) + "…" * (len(hidden) > SHOWN)
        findings.remarks.append(
            f"Lignes masquées (par un filtre ?) : elles sont lues comme les autres ({rows})."
        )
