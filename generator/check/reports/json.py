"""Problems for other programs. `docs/check.schema.json` states the shape, which only grows.

`version` changes the day a field is taken out or changes its meaning. Lines and columns count from
1, columns in characters; `end_column` is the one after the last character underlined.
"""

from __future__ import annotations

import json
from typing import Any

from generator.check.findings import Findings, page_of
from generator.check.summary import outcome
from generator.model.problem import Problem

VERSION = 1


def report(findings: Findings) -> str:
    """One JSON object, in ASCII: no terminal can spoil it."""
    shape = {
        "version": VERSION,
        "summary": _summary(findings),
        "problems": [_problem(one, findings) for one in findings.problems],
    }
    return json.dumps(shape, indent=2)


def _summary(findings: Findings) -> dict[str, Any]:
    return {
        "errors": len(findings.errors),
        "warnings": len(findings.warnings),
        "strict": findings.strict,
        "passed": findings.passed,
        "sentence": outcome(findings),
    }


def _problem(problem: Problem, findings: Findings) -> dict[str, Any]:
    span, excerpt = problem.span, findings.excerpt(problem)
    return {
        "path": problem.path,
        "line": span.line,
        "column": span.column,
        "end_column": span.column + span.length,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "sentence": problem.sentence,
        "suggestion": problem.suggestion,
        "excerpt": excerpt.text if excerpt else None,
        "page": page_of(problem.rule),
    }
