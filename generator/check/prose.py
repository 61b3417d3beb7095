"""The texts of a project that readers will read, wherever they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from generator.model.base import Fiche, Where
from generator.model.problem import Span

from .context import Context

NAMES = {"nom", "partenaire", "commune", "adresse"}
"""Fields copied from elsewhere: an organisation writes its own name as it likes."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, the file it stands in, and the way from a place in the text to one in the file."""

    context: Context
    where: Where
    text: str
    first_line: int = 0

    def span(self, start: int, length: int) -> Span:
        """The place in the file of what stands in the text from `start` on."""
        if self.first_line:
            line = self.text.count("\n", 0, start)
            column = start - self.text.rfind("\n", 0, start)
            return Span(self.first_line + line, column, length)
        return self._in_yaml(self.text[start : start + length])

    def _in_yaml(self, words: str) -> Span:
        """Words are looked for from their value on; folded apart, the value itself is shown."""
        value = self.context.places.span(self.where)
        source = self.context.places.documents.sources[self.where.path]
        last = value.line + self.text.count(" ") + 1
        lines = _lines(source.text)[value.line - 1 : last]
        for number, line in enumerate(lines, value.line):
            column = line.find(words, value.column - 1 if number == value.line else 0)
            if column >= 0:
                return Span(number, column + 1, len(words))
        return value


@lru_cache(maxsize=2)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def prose(context: Context) -> Iterator[Prose]:
    """Every text for readers: settings, structures, rules, grid, pages and their heads."""
    projet = context.projet
    for record in (projet.region, projet.forfait, projet.grille, *projet.structures):
        if record:
            yield from _of_record(context, record)
    for page in projet.pages:
        for name in ("titre", "titre_court", "description"):
            text = getattr(page.entete, name)
            if text:
                yield Prose(context, page.entete.at(name), text)
        yield Prose(context, Where(page.chemin), page.markdown, page.premiere_ligne)


def _of_record(context: Context, record: Fiche) -> Iterator[Prose]:
    for name, value in record:
        if name in NAMES or isinstance(value, Enum):
            continue
        if isinstance(value, Fiche):
            yield from _of_record(context, value)
        elif isinstance(value, tuple):
            for one in value:
                if isinstance(one, Fiche):
                    yield from _of_record(context, one)
        elif isinstance(value, str) and " " in value:
            yield Prose(context, record.at(name), value)
