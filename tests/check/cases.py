"""How a mistake is told: an edit of the sound project, and where its one problem must stand."""

from dataclasses import dataclass
from pathlib import Path

from samples import edit

from generator.model.problem import Severity, Span


@dataclass(frozen=True)
class Case:
    """Edits of the sound project, and the one problem they must give.

    `place` is a text that stands once in the file of the problem, where ⟦ and ⟧ hold what the
    caret must underline; `told_in` is that file, by default the first one edited.
    """

    rule: str
    edits: tuple[tuple[str, str, str], ...]
    place: str
    suggestion: str | None = None
    severity: Severity = Severity.ERREUR
    told_in: str = ""

    @property
    def shown(self) -> str:
        """The file of the problem."""
        return self.told_in or self.edits[0][0]

    def apply(self, project: Path) -> None:
        """Make the mistake."""
        for path, old, new in self.edits:
            edit(project, path, old, new)

    def span(self, project: Path) -> Span:
        """Where the problem must stand, found by reading the file as an editor would."""
        text = (project / self.shown).read_text(encoding="utf-8")
        before, rest = self.place.split("⟦")
        marked, after = rest.split("⟧")
        plain = before + marked + after
        if text.count(plain) != 1:
            raise ValueError(f"{plain!r} stands {text.count(plain)} times in {self.shown}")
        start = text.index(plain) + len(before)
        line = text.count("\n", 0, start) + 1
        return Span(line, start - text.rfind("\n", 0, start), len(marked))


def error(rule: str, path: str, old: str, new: str, place: str, **more: object) -> Case:
    """A mistake that stops the build."""
    edits = ((path, old, new), *more.pop("also", ()))
    return Case(rule, edits, place, **more)


def warning(rule: str, path: str, old: str, new: str, place: str, **more: object) -> Case:
    """A mistake that does not stop the build."""
    return error(rule, path, old, new, place, severity=Severity.AVERTISSEMENT, **more)
