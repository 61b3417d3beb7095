"""Slips of the hand inside a value, that YAML takes for text: hidden signs, curled quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.signes import HIDDEN, STACKED, right_to_left

TOO_MANY_ACCENTS = "trop d’accents sont empilés ici : retapez ce mot"

_CURLED = re.compile("[“”„‘](.*?)[“”„’]?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip, and the value as it was probably meant."""

    rule: str
    sentence: str
    meant: str
    suggestion: str | None


def slips(value: str, *, quoted: bool) -> Iterator[Slip]:
    """What is wrong with a value; each slip's `meant` is free of those told before it."""
    if HIDDEN.search(value):
        value = HIDDEN.sub("", value)
        sentence = "un caractère invisible se cache ici : effacez cette valeur et retapez-la"
        yield Slip("caractere-invisible", sentence, value, value or None)
    yield from _spilling(value)
    curled = None if quoted else _CURLED.fullmatch(value)
    if curled:
        sentence = 'ici, les guillemets s’écrivent droits, sans être courbés : "…"'
        yield Slip("guillemets", sentence, curled[1], f'"{curled[1]}"')
    elif not quoted and value.endswith('"') and value.count('"') == 1:
        sentence = "un guillemet se ferme ici sans avoir été ouvert : ôtez-le, ou ouvrez-le"
        yield Slip("guillemets", sentence, value[:-1], f'"{value}')


def _spilling(value: str) -> Iterator[Slip]:
    """Signs that reach over what stands around the value on a page."""
    if STACKED.search(value):
        meant = STACKED.sub(lambda marks: marks[0][0], value)
        yield Slip("signe-debordant", TOO_MANY_ACCENTS, meant, meant)
    if right_to_left(value):
        sentence = (
            "ces lettres se lisent de droite à gauche et déplaceraient les chiffres voisins : "
            "écrivez en lettres latines"
        )
        yield Slip("signe-debordant", sentence, value, None)
