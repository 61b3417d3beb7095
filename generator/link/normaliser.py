"""One way of writing a place name, so that two spellings of it can be compared."""

from __future__ import annotations

import unicodedata

_SPELT_OUT = {"œ": "oe", "æ": "ae", "ß": "ss"}
_SHORT = {"st": "saint", "ste": "sainte"}


class _Plain(dict[int, str]):
    """What each character becomes, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        sign = _SPELT_OUT.get(chr(code), chr(code))
        bare = "".join(c for c in unicodedata.normalize("NFD", sign) if c.isascii() and c.isalnum())
        combining = unicodedata.combining(sign[0]) != 0
        self[code] = bare or ("" if combining else " ")
        return self[code]


_PLAIN = _Plain()


def normalise(text: str) -> str:
    """Lower-case letters and digits in words apart by one space: no accent, `st` in full."""
    words = text.lower().translate(_PLAIN).split()
    return " ".join([_SHORT.get(word, word) for word in words])
