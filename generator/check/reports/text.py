"""Problems as an editor reads them: place, sentence, the line itself, a caret, a suggestion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.check.findings import Findings
from generator.check.summary import count, summary
from generator.model.problem import Problem

MOST_ALIKE = 5
"""Warnings of one rule shown; the others are counted. Errors are all shown."""


def report(findings: Findings) -> str:
    """All problems as text, ended by a summary in words."""
    seen: Counter[str] = Counter()
    blocks = []
    for problem in findings.problems:
        seen[problem.rule] += not problem.is_error
        if problem.is_error or seen[problem.rule] <= MOST_ALIKE:
            blocks.append(block(problem, findings))
    more = [
        f"… et {count(number - MOST_ALIKE, 'autre')} [{rule}], que --format json donne tous.\n"
        for rule, number in seen.items()
        if number > MOST_ALIKE
    ]
    return "\n".join([*blocks, *more, summary(findings)])


def block(problem: Problem, findings: Findings) -> str:
    """One problem: `path:line:col: erreur: phrase [regle]`, its line, a caret, a suggestion."""
    return "\n".join(_lines(problem, findings)) + "\n"


def _lines(problem: Problem, findings: Findings) -> Iterator[str]:
    span = problem.span
    head = f"{problem.path}:{span.line}:{span.column}: {problem.severity}: "
    yield f"{head}{problem.sentence} [{problem.rule}]"
    excerpt = findings.excerpt(problem)
    if excerpt:
        yield f"{span.line:>5} | {excerpt.text}"
        yield f"      | {' ' * excerpt.start}{'^' * excerpt.length}"
    if problem.suggestion:
        yield f"      vouliez-vous dire « {problem.suggestion} » ?"
