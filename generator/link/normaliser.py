"""One way of writing a place name, so that two spellings of it can be compared."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_SHORT = ((re.compile(r"\bst\b"), "saint"), (re.compile(r"\bste\b"), "sainte"))


def normalise(text: str) -> str:
    """Lower-case letters and digits in words apart by one space: no accent, `st` in full."""
    decomposed = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    plain = " ".join(re.findall(r"[a-z0-9]+", bare))
    for pattern, full in _SHORT:
        plain = pattern.sub(full, plain)
    return plain
