"""The nearest thing an editor may have meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

ALIKE_ENOUGH = 72.0
"""Similarity from 0 to 100 under which a guess would mislead more than help."""


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, accents and case aside, or None when none is close."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (a sound project never needs it)

    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=plain, score_cutoff=ALIKE_ENOUGH
    )
    return found[0] if found else None


def plain(text: str) -> str:
    """Lower case without accents, dashes and apostrophes as spaces."""
    bare = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    letters = (c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join("".join(letters).split())
