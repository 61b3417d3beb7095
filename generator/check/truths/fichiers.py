"""Files nobody reads: a slip in a name must not switch a part of the site off in silence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.findings import printable
from generator.check.suggest import closest
from generator.model.problem import Problem, Severity, Span
from generator.read.project import FORFAIT, GRILLE, PAGES, REGION


def verify(context: Context) -> Iterator[Problem]:
    """Everything in `content/` is read."""
    documents = context.places.documents
    there = {*documents.sources, *([PAGES] if documents.pages else [])}
    missing = [path for path in (REGION, FORFAIT, GRILLE, PAGES) if path not in there]
    for path in documents.unexpected:
        name = path.rpartition("/")[2]
        sentence = (
            f"rien ne lit « {printable(name)} » : content/ attend region.yaml, forfait.yaml, "
            "grille.yaml et le dossier pages/"
        )
        meant = closest(name, [one.rpartition("/")[2] for one in missing])
        shown = printable(path)
        yield Problem(shown, Span(1, 1), Severity.AVERTISSEMENT, "fichier-ignore", sentence, meant)
