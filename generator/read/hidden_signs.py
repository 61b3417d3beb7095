"""Signs nobody sees, outside of values: in the text of a page, in the comments of a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.model.problem import Problem, Span
from generator.model.signes import HIDDEN, STACKED

from .source import Source, error
from .yaml_slips import TOO_MANY_ACCENTS

_RULES = (
    (HIDDEN, "caractere-invisible", "un caractère invisible se cache ici : effacez-le et retapez"),
    (STACKED, "signe-debordant", TOO_MANY_ACCENTS),
)


def hidden_signs(source: Source, told: Collection[Problem]) -> Iterator[Problem]:
    """The first such sign of each line, unless the values of the file were `told` of already."""
    for pattern, rule, sentence in _RULES:
        if any(problem.rule == rule for problem in told) or not pattern.search(source.text):
            continue
        for number, line in enumerate(source.text.split("\n"), 1):
            found = pattern.search(line)
            if found:
                yield error(source.path, Span(number, found.start() + 1), rule, sentence)
