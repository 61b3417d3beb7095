"""Communes of the other regions, read only when a file that names them is made."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from generator.link.normaliser import normalise
from generator.publish.page import fingerprint
from generator.reference.geography import Geography
from generator.reference.tables import DATA, read_names, read_regions

ARTICLES = ("le", "la", "les", "l")


class Ailleurs(NamedTuple):
    """A commune of another region, and the drawer its name is put in."""

    nom: str
    code: str
    codes_postaux: tuple[str, ...]
    tiroir: str


@cache
def country_key() -> str:
    """A fingerprint of the communes of all France."""
    return fingerprint(*(path.read_bytes() for path in sorted(DATA.glob("communes-*.csv"))))


@lru_cache(maxsize=1)
def elsewhere(geography: Geography) -> tuple[Ailleurs, ...]:
    """Every commune of France that `geography` did not load, by region and code."""
    return tuple(
        Ailleurs(nom, code, codes_postaux, drawer(nom))
        for region in read_regions()
        for code, nom, codes_postaux in read_names(region)
        if code not in geography.communes
    )


def drawer(nom: str) -> str:
    """The file a name is put in: the first two letters that tell it from others.

    Articles do not count, as people drop them. One commune in nine is a saint: saints have
    drawers of their own, `st-` and two letters. `js/boite/ailleurs.js` finds them in the same way.
    """
    words = normalise(nom).split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    if len(words) > 1 and words[0] in {"saint", "sainte"}:
        return f"st-{''.join(words[1:])[:2]}"
    return "".join(words)[:2]
