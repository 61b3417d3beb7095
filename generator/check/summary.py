"""The end of a report, in words: how many problems, in which files, and where to start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .findings import Findings, page_of

MOST_FILES = 6
"""Files named one by one; the others are counted."""


def summary(findings: Findings) -> str:
    """One line for each thing to know, the outcome first."""
    return "\n".join(_lines(findings))


def outcome(findings: Findings) -> str:
    """How many errors and warnings, and what follows for the site."""
    if not findings.problems:
        return "Tout est en ordre : aucune erreur, aucun avertissement."
    counts = (
        f"{count(len(findings.errors), 'erreur')}, {count(len(findings.warnings), 'avertissement')}"
    )
    if findings.errors:
        return f"{counts}. Le site ne peut pas être construit tant qu’il reste une erreur."
    if findings.strict:
        return f"{counts}. Le site peut être construit, mais --strict refuse tout avertissement."
    return f"{counts}. Le site peut être construit."


def _lines(findings: Findings) -> Iterator[str]:
    yield outcome(findings)
    blocking = findings.errors or findings.problems
    if len(blocking) > 1:
        yield f"À {'corriger' if findings.errors else 'regarder'} : {_files(findings)}."
    if len(findings.errors) > 1:
        yield _first(findings)
    for path in sorted(findings.unread):
        yield f"Tant que {path} ne se lit pas, ses autres erreurs restent cachées."
    if blocking:
        rule = blocking[0].rule
        yield f"Chaque règle a sa page dans le guide : pour [{rule}], {page_of(rule)}."


def _files(findings: Findings) -> str:
    """The files to open, with how much each holds of what matters most."""
    found = Counter(problem.path for problem in findings.errors or findings.problems)
    noun = "erreur" if findings.errors else "avertissement"
    named = [f"{path} ({count(many, noun)})" for path, many in list(found.items())[:MOST_FILES]]
    more = len(found) - len(named)
    others = [f"et {count(more, 'autre fichier', 'autres fichiers')}"] if more > 0 else []
    return ", ".join([*named, *others])


def _first(findings: Findings) -> str:
    errors = findings.errors
    first = next((one for one in errors if one.path in findings.unread), errors[0])
    return f"Commencez par {first.path}, ligne {first.span.line}, puis relancez la vérification."


def count(number: int, noun: str, plural: str = "") -> str:
    """A number of things in words: `aucune erreur`, `1 erreur`, `2 erreurs`."""
    if not number:
        return f"{'aucune' if noun == 'erreur' else 'aucun'} {noun}"
    return f"{number} {(plural or noun + 's') if number > 1 else noun}"
