"""A problem: what an editor is told about one place of one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .signes import on_one_line


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning does not."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line. `line` and `column` count from 1; `length` is in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    `path` is relative to the project, with forward slashes; `rule` is the rule's name;
    `sentence` is a French sentence; `suggestion`, when there is one, is text to paste.
    """

    path: str
    span: Span
    severity: Severity
    rule: str
    sentence: str
    suggestion: str | None = None

    def __post_init__(self) -> None:
        """Whatever was found in a file or called it, what is said of it obeys nobody."""
        for name in ("path", "sentence", "suggestion"):
            text = getattr(self, name)
            if text and not text.isprintable():
                object.__setattr__(self, name, on_one_line(text))

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then place, then rule."""
        return (self.path, self.span.line, self.span.column, self.rule, self.sentence)

    @property
    def is_error(self) -> bool:
        """Whether this problem stops a build."""
        return self.severity is Severity.ERREUR
