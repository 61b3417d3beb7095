"""Signs no text of a project holds, and texts as a screen may be given them.

Sources: Unicode 15, chapters 23.2 (layout controls), 23.5 (private use), 23.8 (specials); Unicode
Technical Report 36, « Unicode security considerations ».
"""

from __future__ import annotations

import re
import unicodedata

CACHES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tabs and line feeds
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0d\ufeff\uffa0\U000e0000-\U000e0fff"  # no width, no shape
    "\u2028\u2029\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"  # line ends, no characters
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # for private use
)
"""As the inside of a regular expression's brackets."""

_JOINS = "(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
"""A joiner that joins no pictures: those of a family, or of a doctor, are one sign."""

HIDDEN = re.compile(f"[{CACHES}]|{_JOINS}")
"""Signs nobody sees, that come with a copy from elsewhere; some turn what stands beside them."""

STACKED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3,}"
)
"""Accents one above the other, beyond what any language that is read here writes: two."""

_KEPT = "\n\t\u00a0\u202f\u200d"
"""Signs that Python does not call printable, and that do no harm on a screen."""

_COMMAND = "##["
"""GitHub's runner obeys what follows, wherever it stands in a line of a log."""

_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_FIRST_RIGHT_TO_LEFT = "\u0590"


def right_to_left(text: str) -> re.Match[str] | None:
    """The first letters that are read from right to left: digits beside them change places."""
    if text.isascii() or max(text) < _FIRST_RIGHT_TO_LEFT:
        return None
    turned = {one for one in set(text) if unicodedata.bidirectional(one) in _RIGHT_TO_LEFT}
    return re.search(f"[{''.join(sorted(turned))}]+", text) if turned else None


def visible(text: str) -> str:
    """A text for a screen or a log: a sign that could be obeyed instead of shown is « � »."""
    harmless = text.replace(_COMMAND, f"{_COMMAND[:2]} {_COMMAND[2:]}")
    if harmless.isprintable():
        return harmless
    return "".join(sign if sign.isprintable() or sign in _KEPT else "�" for sign in harmless)


def on_one_line(text: str) -> str:
    """A visible text that begins no line of its own, whatever line it stands in."""
    return visible(" ".join(text.replace("\t", " ").splitlines()))
