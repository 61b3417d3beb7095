"""The nearest thing an editor may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from generator.link.normaliser import normalise

ALIKE_ENOUGH = 72.0
"""Similarity from 0 to 100 under which a guess would mislead more than help."""


def closest(word: str, choices: Iterable[str], alike: float = ALIKE_ENOUGH) -> str | None:
    """The choice most like `word`, accents and case aside, or None when none is close enough."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (a sound project never needs it)

    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=normalise, score_cutoff=alike
    )
    return found[0] if found else None
