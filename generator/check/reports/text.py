"""Problems as an editor reads them: place, sentence, the line itself, a caret, a suggestion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.findings import Findings
from generator.check.summary import summary
from generator.model.problem import Problem


def report(findings: Findings) -> str:
    """All problems as text, ended by a summary in words."""
    return "\n".join([*(block(one, findings) for one in findings.problems), summary(findings)])


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
