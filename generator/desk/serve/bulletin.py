"""What is told of the editors' files at one moment, on the terminal and in browsers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.check.findings import Findings
from generator.check.report import report
from generator.check.summary import outcome
from generator.model.mots import compte
from generator.model.problem import Problem
from generator.read.source import Source

MOST = 50
"""Problems a browser is shown; beyond that, one mends before reading on."""


@dataclass(frozen=True)
class Bulletin:
    """The edition that is shown, the problems found, and what could not be done at all.

    `edition` tells it from any other, even of another start; `site` is whether it has a site to
    show, which the first may not. `pannes` are French
    sentences about what no editor's file explains.
    """

    edition: str
    site: bool
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, Source] | None = None
    pannes: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """As `parcours check` says it."""
        said = [f"parcours : {panne}" for panne in self.pannes]
        if self.sources is not None:
            said.append(report(self.problems, self.sources))
        return "\n".join(said)

    @property
    def summary(self) -> str:
        """How many errors and warnings, in words."""
        return "" if self.sources is None else outcome(self._findings)

    @cached_property
    def _findings(self) -> Findings:
        return Findings(list(self.problems), self.sources or {})

    @cached_property
    def json(self) -> str:
        """The same for a browser; every text is to be shown as text."""
        return json.dumps(
            {
                "edition": self.edition,
                "site": self.site,
                "compte": self._count(),
                "resume": self.summary,
                "pannes": self.pannes,
                "problemes": [self._told(problem) for problem in self.problems[:MOST]],
                "autres": max(0, len(self.problems) - MOST),
            }
        )

    def _count(self) -> str:
        errors = sum(problem.is_error for problem in self.problems)
        counts = {"erreur": errors, "avertissement": len(self.problems) - errors}
        said = [compte(count, noun) for noun, count in counts.items() if count]
        return ", ".join([*said, *(["panne"] if self.pannes else [])])

    def _told(self, problem: Problem) -> dict[str, Any]:
        return {
            "ou": f"{problem.path}:{problem.span.line}:{problem.span.column}",
            "gravite": problem.severity,
            "phrase": problem.sentence,
            "regle": problem.rule,
            "suggestion": problem.suggestion,
            "extrait": self._excerpt(problem),
        }

    def _excerpt(self, problem: Problem) -> dict[str, Any] | None:
        """The line of a problem in three parts, the middle one underlined by the reporter."""
        excerpt = self._findings.excerpt(problem)
        if excerpt is None:
            return None
        text, start, end = excerpt.text, excerpt.start, excerpt.start + excerpt.length
        return {"ligne": problem.span.line, "parts": [text[:start], text[start:end], text[end:]]}
