"""The nearest thing an editor may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from generator.link.normaliser import normalise

ALIKE_ENOUGH = 72.0
"""Similarity from 0 to 100 under which a guess would mislead more than help."""

SHORT, ONE_LETTER = 3, 66.0
"""Letters of a word so short that one slip leaves this much of it."""

SYNONYMS = {
    "cp": "code_postal",
    "email": "courriel",
    "insee": "code_commune",
    "lat": "latitude",
    "lng": "longitude",
    "lon": "longitude",
    "mail": "courriel",
    "mssante": "messagerie_securisee",
    "tel": "telephone",
    "type": "porteur",
    "url": "site_web",
    "ville": "commune",
    "web": "site_web",
}
"""What people call fields, and no likeness tells."""


def closest_field(word: str, fields: Iterable[str]) -> str | None:
    """The field an editor may have meant by a name that is none of `fields`."""
    names = list(fields)
    meant = SYNONYMS.get(normalise(word))
    return meant if meant in names else closest(word, names)


def closest(word: str, choices: Iterable[str], alike: float = ALIKE_ENOUGH) -> str | None:
    """The choice most like `word`, accents and case aside, or None when none is close enough."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (a sound project never needs it)

    if len(word) == SHORT:
        alike = min(alike, ONE_LETTER)
    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=normalise, score_cutoff=alike
    )
    return found[0] if found else None
