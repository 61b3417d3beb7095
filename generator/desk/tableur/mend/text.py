"""What any text of a spreadsheet may have suffered."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from generator.desk.tableur.cells import CannotMend, Raw, number_text
from generator.model.signes import HIDDEN

_INVISIBLE = re.compile(f"{HIDDEN.pattern}|_x000D_")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_WIDE_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_SPACES = re.compile(r"[ \t]+")
_MOJIBAKE = re.compile("[ÃÂâÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}")
_EMPTY = frozenset(("-", "–", "—", "/", ".", "n/a", "na", "nc", "n.c.", "néant", "neant", "vide"))
_RUN = "[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]"
"""A cell that starts so may be run as a formula, also with the wide signs of other keyboards."""
_DEFUSED = re.compile(f"'+{_RUN}")

DATE_IN_TEXT = (
    "le tableur a pris ce texte pour une date : mettez la cellule au format « Texte » et retapez-le"
)

SPACES, ACCENTS, DASH = (
    "espaces superflus, insécables ou invisibles",
    "accents abîmés",
    "tiret ou « néant » lu comme une cellule vide",
)


def plain_text(raw: Raw) -> tuple[str, list[str]]:
    """A cell's content as clean text, and the names of the repairs made.

    Raises `CannotMend` for what was text once and that the spreadsheet made a date of.
    """
    if raw is None:
        return "", []
    if isinstance(raw, bool):
        return ("oui" if raw else "non"), []
    if isinstance(raw, int | float):
        return number_text(raw).replace(".", ","), []
    if isinstance(raw, datetime | date | time):
        raise CannotMend(DATE_IN_TEXT, _typed(raw))
    return clean(raw)


def _typed(raw: datetime | date | time) -> str:
    """What somebody probably typed, that was turned into this."""
    if isinstance(raw, time):
        return f"{raw.hour} h {raw.minute:02}"
    return f"{raw.day}-{raw.month}"


def clean(text: str) -> tuple[str, list[str]]:
    """A text without invisible signs, in plain spaces, with its accents; and the repairs made."""
    notes = []
    armless = text[1:] if _DEFUSED.match(text) else text
    restored = _restore_accents(armless)
    if restored != armless:
        notes.append(ACCENTS)
    lines = _LINE_ENDS.sub("\n", restored)
    bare = _WIDE_SPACES.sub(" ", _INVISIBLE.sub("", lines))
    bare = "\n".join(_SPACES.sub(" ", line).strip() for line in bare.split("\n")).strip()
    if bare != restored.replace("\r\n", "\n"):
        notes.append(SPACES)
    if bare.lower() in _EMPTY:
        return "", [DASH]
    return bare, notes


def defuse(text: str) -> str:
    """A text no spreadsheet takes for a formula; `clean` takes the apostrophe away."""
    return f"'{text}" if re.match(f"'*{_RUN}", text) else text


def _restore_accents(text: str) -> str:
    """UTF-8 once read as Windows-1252, read rightly."""
    return _MOJIBAKE.sub(_read_again, text)


def _read_again(found: re.Match[str]) -> str:
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return found[0]
