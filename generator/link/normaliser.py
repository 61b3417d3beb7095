"""One way of writing a place name, so that two spellings of it can be compared.

`theme/js/normaliser.js` does the same in browsers; both pass `tests/vecteurs/normaliser.json`.
Only what never changes from one version of Unicode to the next is used: canonical decomposition,
and the first block of combining marks.
"""

from __future__ import annotations

import unicodedata

_SPELT_OUT = {"œ": "oe", "æ": "ae", "ß": "ss", "Œ": "oe", "Æ": "ae", "ẞ": "ss"}
_SHORT = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_MARKS = range(0x300, 0x370)


class _Plain(dict[int, str]):
    """What each character becomes, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = "".join(map(_plain, unicodedata.normalize("NFD", chr(code))))
        return self[code]


def _plain(sign: str) -> str:
    if sign in _SPELT_OUT:
        return _SPELT_OUT[sign]
    if ord(sign) in _MARKS:
        return ""
    return sign.lower() if sign.isascii() and sign.isalnum() else " "


_PLAIN = _Plain()


def normalise(text: str) -> str:
    """Lower-case letters and digits in words apart by one space: no accent, `st` in full."""
    words = text.translate(_PLAIN).split()
    return " ".join([_SHORT.get(word, word) for word in words])
