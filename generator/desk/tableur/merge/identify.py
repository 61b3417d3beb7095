"""Which structure of the directory an entry speaks of, and the identifiers of new ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.desk.tableur.cells import CellProblem, Findings
from generator.desk.tableur.table.entries import Entry
from generator.link.normaliser import normalise

from .plain import Plain

LONGEST = 60
"""Characters of an identifier made from a name."""

ALIKE = 88.0
"""Similarity from 0 to 100 from which two names are probably one structure's."""


def identify(
    entries: Sequence[Entry], existing: Sequence[Plain], findings: Findings
) -> list[tuple[Entry, str, int | None]]:
    """For each entry its identifier, and its number in the directory unless it is new."""
    numbers = {str(record.get("id")): index for index, record in enumerate(existing)}
    names = Counter(normalise(str(record.get("nom"))) for record in existing)
    by_name = {normalise(str(record.get("nom"))): str(record.get("id")) for record in existing}
    taken = {*numbers, *(entry.text("id") for entry in entries)}
    found: list[tuple[Entry, str, int | None]] = []
    for entry in entries:
        given, nom = entry.text("id"), normalise(entry.text("nom"))
        if not given and names[nom] > 1:
            sentence = (
                f"plusieurs fiches s’appellent « {entry.text('nom')} » : donnez l’identifiant"
            )
            findings.problems.append(CellProblem(entry.first, sentence))
            continue
        known = given or by_name.get(nom, "")
        if known not in numbers:
            _say_alike(entry, existing, findings)
            known = known or _new(entry, taken)
            taken.add(known)
        found.append((entry, known, numbers.get(known)))
    return found


def _new(entry: Entry, taken: Iterable[str]) -> str:
    """An identifier nobody has, made from the name, then from the commune, then counted."""
    words = normalise(entry.text("nom")).split()
    while len("-".join(words)) > LONGEST:
        words.pop()
    base = "-".join(words) or "structure"
    commune = entry.lieux[0].get("commune") if entry.lieux else None
    place = "-".join(normalise(str(commune.value)).split()) if commune else ""
    candidates = [base, *([f"{base}-{place}"] if place and place not in base else [])]
    candidates += [f"{base}-{number}" for number in range(2, 1000)]
    return next(one for one in candidates if one not in taken)


def _say_alike(entry: Entry, existing: Sequence[Plain], findings: Findings) -> None:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only for new entries)

    names = {str(record.get("id")): str(record.get("nom")) for record in existing}
    found = process.extractOne(
        entry.text("nom"), names, scorer=fuzz.ratio, processor=normalise, score_cutoff=ALIKE
    )
    if found:
        findings.remarks.append(
            f"Ligne {entry.first.row} : « {entry.text('nom')} » ressemble à « {found[0]} », déjà "
            f"dans l’annuaire. Si c’est elle, écrivez « {found[2]} » sous « Identifiant »."
        )
