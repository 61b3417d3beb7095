"""Fields that are not there: told where they should stand, neighbours together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model.base import Fiche, Keys, Where
from generator.model.problem import Problem, Severity, Span
from generator.read.yaml_tree import Node

from .model_fields import fields_at
from .places import Places
from .sentences import missing


def absences(
    model: type[Fiche], places: Places, where: Where, absent: Sequence[Keys]
) -> Iterator[Problem]:
    """One problem for all the fields absent from one place; `absent` are the ways to each."""
    together: dict[tuple[Keys, str, Span], list[str]] = defaultdict(list)
    for loc in absent:
        group = loc[:-1]
        node = places.tree(where.path).find(where.keys + group)
        place, span = _place(node, list(fields_at(model, group)), str(loc[-1]))
        if isinstance(span, int):
            line = places.documents.sources[where.path].line(span)
            span = Span(span, len(line) - len(line.lstrip()) + 1, len(line.strip()))
        together[group, place, span].append(str(loc[-1]))
    for (group, place, span), names in together.items():
        sentence = missing(names, fields_at(model, group), place)
        yield Problem(where.path, span, Severity.ERREUR, "champ-manquant", sentence)


def _place(node: Node, order: list[str], name: str) -> tuple[str, Span | int]:
    """Words that lead to where the field `name` should be, and what they start from.

    It is a line's number for a whole line.
    """
    written = node.value if isinstance(node.value, dict) else {}
    if not written or node.beginning.line == node.end.line:
        return "ici", node.beginning
    later = [written[one] for one in order[order.index(name) :] if one in written]
    if later and later[0].key_span:
        return "avant cette ligne", later[0].key_span
    return "après cette ligne", node.end.line
