"""From the place of a record to the line and column an editor is sent to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Where
from generator.model.problem import Problem, Severity, Span
from generator.read.project import Documents
from generator.read.yaml_tree import Node


@dataclass(frozen=True, slots=True)
class Places:
    """Makes problems out of places. `documents` hold the positions."""

    documents: Documents

    def tree(self, path: str) -> Node:
        """The tree of a YAML file, or of a page's front matter."""
        if path in self.documents.pages:
            return self.documents.pages[path].entete
        return self.documents.trees[path]

    def span(self, where: Where, *, key: bool = False) -> Span:
        """The span of a value, or of the key it stands under."""
        node = self.tree(where.path).find(where.keys)
        if key and node.key_span:
            return node.key_span
        return node.beginning

    def refused(self) -> set[tuple[str, int, int]]:
        """Path, line and column of what reading has already told."""
        return {(one.path, one.span.line, one.span.column) for one in self.documents.problems}

    def after(self, path: str, span: Span) -> str:
        """What stands on the line from a span on, spaces aside."""
        return self.documents.sources[path].line(span.line)[span.column - 1 :].strip()

    def error(
        self, where: Where, rule: str, sentence: str, suggestion: str | None = None
    ) -> Problem:
        """A problem that stops the build."""
        return Problem(where.path, self.span(where), Severity.ERREUR, rule, sentence, suggestion)

    def warning(
        self, where: Where, rule: str, sentence: str, suggestion: str | None = None
    ) -> Problem:
        """A problem to look at, which does not stop the build."""
        severity = Severity.AVERTISSEMENT
        return Problem(where.path, self.span(where), severity, rule, sentence, suggestion)
