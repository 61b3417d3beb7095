"""Days, however they were written or counted."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from generator.desk.tableur.cells import CannotMend, Raw, shown
from generator.link.normaliser import normalise
from generator.model.mots import MOIS

from .text import plain_text

SERIAL, FRENCH, HOUR, SHORT_YEAR = (
    "numéro de jour du tableur lu comme une date",
    "date remise en année-mois-jour",
    "heure ôtée d’une date",
    "année sur deux chiffres lue comme 20..",
)

_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
"""From 2000 to 2099, in days since Excel's epoch."""

_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
)
_FRENCH = re.compile(
    r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: \d{1,2}[:h]\d{2}(?::\d{2})?)?"
)
_IN_WORDS = re.compile(r"(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]{3,9}) (\d{4})")
_MONTH = re.compile(r"([a-z]{3,9})? ?(?:(\d{1,2}) )?(\d{4})")
_ASK = "écrivez le jour, par exemple 15/09/2026"


def mend_date(raw: Raw, epoch: datetime) -> tuple[str, list[str]]:
    """A day as `2026-09-15`. Raises `CannotMend` when it is not a whole date."""
    if isinstance(raw, datetime):
        notes = [HOUR] if (raw.hour, raw.minute) != (0, 0) else []
        return raw.date().isoformat(), notes
    if isinstance(raw, date):
        return raw.isoformat(), []
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_number(float(raw), epoch)
    text, notes = plain_text(raw)
    if not text:
        return "", notes
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", text):
        return _from_number(float(text.replace(",", ".")), epoch)
    written, more = _from_text(text)
    return written, notes + more


def _from_number(number: float, epoch: datetime) -> tuple[str, list[str]]:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return (epoch + timedelta(days=int(number))).date().isoformat(), [SERIAL]
    raise CannotMend(f"« {shown(number)} » n’est pas une date : {_ASK}")


def _from_text(text: str) -> tuple[str, list[str]]:
    iso = _ISO.fullmatch(text)
    if iso:
        written = _day(text, iso[1], iso[2], iso[3])
        return written, [] if written == text else [HOUR if len(text) > len(written) else FRENCH]
    french = _FRENCH.fullmatch(text)
    if french:
        year = french[3] if len(french[3]) > 2 else f"20{french[3]}"  # noqa: PLR2004 (26 or 2026)
        return _day(text, year, french[2], french[1]), [FRENCH if year == french[3] else SHORT_YEAR]
    words = _IN_WORDS.fullmatch(normalise(text))
    month = _month(words[2]) if words else None
    if words and month:
        return _day(text, words[3], str(month), words[1]), [FRENCH]
    raise CannotMend(f"« {text} » n’est pas une date : {_ASK}", _first_day(text))


def _day(text: str, year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        meant = None
        if int(month) > len(MOIS) >= int(day) > 0:
            meant = f"{int(month):02}/{int(day):02}/{year}"
        raise CannotMend(f"« {text} » n’existe pas au calendrier : {_ASK}", meant) from None


def _month(word: str) -> int | None:
    found = [number for number, name in enumerate(map(normalise, MOIS), 1) if name.startswith(word)]
    return found[0] if len(found) == 1 else None


def _first_day(text: str) -> str | None:
    """The first day of a month or of a year, for whoever wrote no day."""
    found = _MONTH.fullmatch(normalise(text))
    if not found:
        return None
    month = _month(found[1]) if found[1] else int(found[2] or 1)
    return f"01/{month:02}/{found[3]}" if month and month <= len(MOIS) else None
