"""Problems as GitLab's Code Quality report takes them: shown in the proposal, at their lines.

Shape: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b
from typing import Any

from generator.check.findings import Findings, page_of
from generator.model.problem import Problem, Severity

SEVERITIES = {Severity.ERREUR: "blocker", Severity.AVERTISSEMENT: "minor"}


def report(findings: Findings) -> str:
    """One JSON list, in ASCII. A problem keeps its fingerprint when its line moves."""
    seen: Counter[tuple[str, str, str]] = Counter()
    shape = []
    for problem in findings.problems:
        alike = (problem.path, problem.rule, problem.sentence)
        seen[alike] += 1
        shape.append(_entry(problem, findings.folder, (*alike, str(seen[alike]))))
    return json.dumps(shape, indent=2)


def _entry(problem: Problem, folder: str, alike: tuple[str, ...]) -> dict[str, Any]:
    meant = f" Vouliez-vous dire « {problem.suggestion} » ?" if problem.suggestion else ""
    return {
        "description": f"{problem.sentence}.{meant} Page de la règle : {page_of(problem.rule)}",
        "check_name": problem.rule,
        "fingerprint": blake2b("\0".join(alike).encode(), digest_size=16).hexdigest(),
        "severity": SEVERITIES[problem.severity],
        "location": {"path": f"{folder}{problem.path}", "lines": {"begin": problem.span.line}},
    }
