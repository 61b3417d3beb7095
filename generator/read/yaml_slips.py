"""Slips of the hand inside a value, that YAML takes for text: hidden signs, curled quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs without width, that come with a copy from a word processor or a web page."""

_CURLED = re.compile("[“”„‘](.*?)[“”„’]?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip, and the value as it was probably meant."""

    rule: str
    sentence: str
    meant: str
    suggestion: str


def slips(value: str, *, quoted: bool) -> Iterator[Slip]:
    """What is wrong with a value; each slip's `meant` is free of those told before it."""
    if HIDDEN.search(value):
        value = HIDDEN.sub("", value)
        sentence = "un caractère invisible se cache ici : effacez cette valeur et retapez-la"
        yield Slip("caractere-invisible", sentence, value, value)
    curled = None if quoted else _CURLED.fullmatch(value)
    if curled:
        sentence = 'ici, les guillemets s’écrivent droits, sans être courbés : "…"'
        yield Slip("guillemets", sentence, curled[1], f'"{curled[1]}"')
    elif not quoted and value.endswith('"') and value.count('"') == 1:
        sentence = "un guillemet se ferme ici sans avoir été ouvert : ôtez-le, ou ouvrez-le"
        yield Slip("guillemets", sentence, value[:-1], f'"{value}')
