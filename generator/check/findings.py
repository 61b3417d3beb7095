"""What a reporter is given: every problem, the texts they stand in, and what was asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.model.problem import Problem
from generator.read.source import Source

LONGEST = 100
"""Characters of a line shown; longer lines are cut around the caret."""

RULES = "docs/guide/regles"
"""Where the editor's guide has a page for each rule."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems in their order, and the texts of the files by project-relative path.

    `unread` are the files of which nothing could be read; `strict` counts a warning as a refusal;
    `folder` leads from where the command runs to the project, and is empty when it runs there.
    """

    problems: Sequence[Problem]
    sources: Mapping[str, Source]
    unread: Collection[str] = frozenset()
    strict: bool = False
    folder: str = ""

    @property
    def errors(self) -> list[Problem]:
        """What stops a build."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def warnings(self) -> list[Problem]:
        """What does not."""
        return [problem for problem in self.problems if not problem.is_error]

    @property
    def passed(self) -> bool:
        """Whether the files are accepted."""
        return not (self.problems if self.strict else self.errors)

    def excerpt(self, problem: Problem) -> Excerpt | None:
        """The line of a problem; None when there is nothing to show."""
        source = self.sources.get(problem.path)
        return _excerpt(problem, source) if source else None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it can be shown, cut when it is long, and the stretch of it to underline."""

    text: str
    start: int
    length: int


def _excerpt(problem: Problem, source: Source) -> Excerpt | None:
    span = problem.span
    line = printable(source.line(span.line))
    cut = max(0, span.column - LONGEST // 2) if len(line) > LONGEST else 0
    shown = line[cut : cut + LONGEST]
    if not shown.strip():
        return None
    start = span.column - 1 - cut
    return Excerpt(shown, start, max(1, min(span.length, len(shown) - start)))


def printable(text: str) -> str:
    """A line with no sign that a screen or another program would obey."""
    return "".join(sign if sign.isprintable() else " " if sign.isspace() else "�" for sign in text)


def page_of(rule: str) -> str:
    """The page of the editor's guide that explains a rule."""
    return f"{RULES}/{rule}.md"
