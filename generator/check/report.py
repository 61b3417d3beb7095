"""Problems as an editor reads them: place, sentence, the line itself, a caret, a suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.problem import Problem
from generator.read.source import Source

LONGEST = 100
"""Characters of a line shown; longer lines are cut around the caret."""


def report(problems: Iterable[Problem], sources: Mapping[str, Source]) -> str:
    """All problems as text, ended by a summary in words."""
    found = list(problems)
    return "\n".join([*(block(problem, sources) for problem in found), summary(found)])


def block(problem: Problem, sources: Mapping[str, Source]) -> str:
    """One problem: `path:line:col: erreur: phrase [regle]`, its line, a caret, a suggestion."""
    span = problem.span
    head = f"{problem.path}:{span.line}:{span.column}: {problem.severity}: "
    lines = [f"{head}{problem.sentence} [{problem.rule}]"]
    source = sources.get(problem.path)
    if source:
        lines += _excerpt(problem, source)
    if problem.suggestion:
        lines.append(f"      vouliez-vous dire « {problem.suggestion} » ?")
    return "\n".join(lines) + "\n"


def _excerpt(problem: Problem, source: Source) -> Iterator[str]:
    span = problem.span
    line = "".join(
        sign if sign.isprintable() else " " if sign.isspace() else "�"
        for sign in source.line(span.line)
    )
    start = max(0, span.column - LONGEST // 2) if len(line) > LONGEST else 0
    shown = line[start : start + LONGEST]
    if not shown.strip():
        return
    caret = span.column - 1 - start
    length = max(1, min(span.length, len(shown) - caret))
    yield f"{span.line:>5} | {shown}"
    yield f"      | {' ' * caret}{'^' * length}"


def summary(problems: list[Problem]) -> str:
    """How many errors and warnings, and what follows for the site."""
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "Tout est en ordre : aucune erreur, aucun avertissement."
    counts = f"{_count(errors, 'erreur')}, {_count(warnings, 'avertissement')}"
    if errors:
        return f"{counts}. Le site ne peut pas être construit tant qu’il reste une erreur."
    return f"{counts}. Le site peut être construit."


def _count(number: int, noun: str) -> str:
    if not number:
        return f"{'aucune' if noun == 'erreur' else 'aucun'} {noun}"
    return f"{number} {noun}{'s' * (number > 1)}"
