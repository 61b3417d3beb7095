"""Coordinates and years."""

from __future__ import annotations

import re

from generator.desk.tableur.cells import CannotMend, Raw, number_text, shown

from .text import plain_text

COMMA, YEAR = "virgule décimale lue comme un point", "année tirée d’un texte"

_HALF_TURN = 180
_DEGREES = re.compile(
    r"(\d{1,3})° ?(\d{1,2})['’′] ?(?:(\d{1,2}(?:[.,]\d+)?)(?:\"|''|″|”) ?)?([NSEOW])?",
    re.IGNORECASE,
)


def mend_degrees(raw: Raw) -> tuple[str, list[str]]:
    """Degrees with a point. Raises `CannotMend`, with the decimal value when it is sure."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        if abs(raw) > _HALF_TURN:
            raise CannotMend(
                f"« {shown(raw)} » n’est pas un nombre de degrés, comme 45,1395 : sa virgule "
                "s’est sans doute perdue"
            )
        return number_text(raw), []
    text, notes = plain_text(raw)
    if not text or re.fullmatch(r"-?\d{1,3}(\.\d+)?", text):
        return text, notes
    if re.fullmatch(r"[-+]?\d{1,3}([.,]\d+)?", text):
        return text.lstrip("+").replace(",", "."), [*notes, COMMA]
    sexagesimal = _DEGREES.fullmatch(text)
    meant = None
    if sexagesimal:
        seconds = float((sexagesimal[3] or "0").replace(",", "."))
        value = int(sexagesimal[1]) + int(sexagesimal[2]) / 60 + seconds / 3600
        west_or_south = (sexagesimal[4] or "").upper() in {"S", "O", "W"}
        meant = f"{-value if west_or_south else value:.4f}"
    raise CannotMend(f"« {text} » n’est pas un nombre de degrés, comme 45,1395", meant)


def mend_whole(raw: Raw) -> tuple[str, list[str]]:
    """A whole number: the one year of a text like « AAP 2023 ». Raises `CannotMend`."""
    text, notes = plain_text(raw)
    text = re.sub(r"[.,]0+$", "", text)
    if not text or text.isdecimal():
        return text, notes
    years = set(re.findall(r"(?<!\d)20\d\d(?!\d)", text))
    if len(years) == 1:
        return years.pop(), [*notes, YEAR]
    raise CannotMend(f"« {text} » n’est pas une année, comme 2023", min(years, default=None))
