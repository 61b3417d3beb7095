"""What is told of the editors' files at one moment, on the terminal and in browsers."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.check.findings import Findings
from generator.check.report import tell
from generator.check.reports.text import block
from generator.check.summary import outcome
from generator.model.mots import compte
from generator.model.problem import Problem

MOST = 50
"""Problems a browser is shown; beyond that, one mends before reading on."""

MOST_NEW = 20
"""New problems beyond which all are told again, as the report shortens them."""

Gist = tuple[str, str, str]

NOTHING = Findings((), {})


@dataclass(frozen=True)
class Bulletin:
    """The edition that is shown, the problems found, and what could not be done at all.

    `edition` tells it from any other, even of another start; `site` is whether it has a site to
    show, which the first may not. `pannes` are French sentences about what no editor's file
    explains; when the files themselves could not be read, there are no `findings`.
    """

    edition: str
    site: bool
    findings: Findings | None = None
    pannes: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """As `parcours check` says it."""
        said = [f"parcours : {panne}" for panne in self.pannes]
        if self.findings:
            said.append(tell(self.findings, "text", {}).printed)
        return "\n".join(said)

    def text_after(self, known: Bulletin) -> str:
        """What is new since another bulletin, then where all stands: nothing is said twice."""
        if not (self.findings and known.findings):
            return self.text
        said = Counter(_gist(problem) for problem in known.findings.problems)
        new = [one for one in self.findings.problems if not _struck_off(said, _gist(one))]
        if len(new) > MOST_NEW:
            return self.text
        pannes = [f"parcours : {panne}" for panne in self.pannes if panne not in known.pannes]
        return "\n".join([*pannes, *(block(one, self.findings) for one in new), self.outcome])

    @property
    def outcome(self) -> str:
        """How many errors and warnings, in words."""
        return outcome(self.findings) if self.findings else ""

    @cached_property
    def json(self) -> str:
        """The same for a browser; every text is to be shown as text."""
        findings = self.findings or NOTHING
        shown = [*findings.errors, *findings.warnings]
        return json.dumps(
            {
                "edition": self.edition,
                "site": self.site,
                "compte": self._count(findings),
                "resume": self.outcome,
                "pannes": self.pannes,
                "problemes": [_told(one, findings) for one in shown[:MOST]],
                "autres": max(0, len(shown) - MOST),
            }
        )

    def _count(self, findings: Findings) -> str:
        counts = {"erreur": len(findings.errors), "avertissement": len(findings.warnings)}
        said = [compte(count, noun) for noun, count in counts.items() if count]
        return ", ".join([*said, *(["panne"] if self.pannes else [])])


def _gist(problem: Problem) -> Gist:
    """What a problem says, wherever lines above it have moved it."""
    return problem.path, problem.rule, problem.sentence


def _struck_off(said: Counter[Gist], gist: Gist) -> bool:
    said[gist] -= 1
    return said[gist] >= 0


def _told(problem: Problem, findings: Findings) -> dict[str, Any]:
    return {
        "ou": f"{problem.path}:{problem.span.line}:{problem.span.column}",
        "gravite": problem.severity,
        "phrase": problem.sentence,
        "regle": problem.rule,
        "suggestion": problem.suggestion,
        "extrait": _excerpt(problem, findings),
    }


def _excerpt(problem: Problem, findings: Findings) -> dict[str, Any] | None:
    """The line of a problem in three parts, the middle one to be underlined."""
    found = findings.excerpt(problem)
    if found is None:
        return None
    end = found.start + found.length
    parts = found.text[: found.start], found.text[found.start : end], found.text[end:]
    return {"ligne": problem.span.line, "parts": parts}
