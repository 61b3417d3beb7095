"""Communes of the other regions, read only when a file that names them is made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.link.normaliser import normalise
from generator.publish.page import fingerprint
from generator.reference.geography import Geography
from generator.reference.tables import DATA, read_communes, read_regions

ARTICLES = ("le", "la", "les", "l")


class Ailleurs(NamedTuple):
    """A commune of another region: name, INSEE code and postal codes."""

    nom: str
    code: str
    codes_postaux: tuple[str, ...]


@cache
def country_key() -> str:
    """A fingerprint of the communes of all France."""
    return fingerprint(*(path.read_bytes() for path in sorted(DATA.glob("communes-*.csv"))))


def elsewhere(geography: Geography) -> Iterator[Ailleurs]:
    """Every commune of France that `geography` did not load, by region and code."""
    for region in read_regions():
        for commune in read_communes(region).values():
            if commune.code not in geography.communes:
                yield Ailleurs(commune.nom, commune.code, commune.codes_postaux)


def drawer(nom: str) -> str:
    """The file a name is put in: the first two letters that tell it from others.

    Articles do not count, as people drop them. One commune in nine is a saint: saints have
    drawers of their own, `st-` and two letters. `js/ailleurs.js` finds them in the same way.
    """
    words = normalise(nom).split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    if len(words) > 1 and words[0] in {"saint", "sainte"}:
        return f"st-{''.join(words[1:])[:2]}"
    return "".join(words)[:2]
