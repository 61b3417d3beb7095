"""French words for values: amounts, dates, counts, lists. Spaces that must not break do not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

NBSP = "\u00a0"
NNBSP = "\u202f"

LEAST_SHARE = 0.005
"""Shares closer to nothing, or to the whole, would round to what they are not."""

MOIS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def euros(centimes: int) -> str:
    """An amount in centimes as people write it: `22,50 €`, or `180 €` when it is round."""
    whole, rest = divmod(centimes, 100)
    return f"{nombre(whole)}{f',{rest:02}' if rest else ''}{NBSP}€"


def nombre(value: int) -> str:
    """A whole number, thousands apart: `4 025`."""
    return f"{value:,}".replace(",", NNBSP)


def compte(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun, in the plural from two: `1 commune`, `2 communes`."""
    return f"{nombre(number)}{NBSP}{(plural or noun + 's') if number > 1 else noun}"


def pourcent(part: float) -> str:
    """A share between 0 and 1. Only nothing is 0 % and only the whole is 100 %."""
    if 0 < part < LEAST_SHARE:
        return f"moins de 1{NBSP}%"
    if 1 - LEAST_SHARE < part < 1:
        return f"plus de 99{NBSP}%"
    return f"{round(part * 100)}{NBSP}%"


def jour(day: date) -> str:
    """A date in full: `1er janvier 2026`, `21 novembre 2026`."""
    first = "1er" if day.day == 1 else str(day.day)
    return f"{first}{NBSP}{MOIS[day.month - 1]}{NBSP}{day.year}"


def kilometres(metres: float) -> str:
    """A distance as people say it: `moins d’1 km`, `12 km`."""
    rounded = round(metres / 1000)
    return f"{nombre(rounded)}{NBSP}km" if rounded else f"moins d’1{NBSP}km"


def de_lieu(nom: str) -> str:
    """The name of a commune after « de »: `d’Annecy`, `du Puy-en-Velay`, `de La Tour-du-Pin`."""
    if nom.startswith(("Le ", "Les ")):
        return f"{'du' if nom[2] == ' ' else 'des'} {nom.partition(' ')[2]}"
    return f"d’{nom}" if _elides(nom) else f"de {nom}"


def a_lieu(nom: str) -> str:
    """The name of a commune after « à »: `à Annecy`, `au Puy-en-Velay`, `aux Houches`."""
    if nom.startswith(("Le ", "Les ")):
        return f"{'au' if nom[2] == ' ' else 'aux'} {nom.partition(' ')[2]}"
    return f"à {nom}"


def _elides(nom: str) -> bool:
    return nom[0] in "AEIOUYHÀÂÉÈÊËÎÏÔÖŒ"


def enumeration(words: Sequence[str], last: str = "et") -> str:
    """A list in a sentence: `a, b et c`."""
    *others, final = words or [""]
    return f"{', '.join(others)} {last} {final}" if others else final
