"""Values that are more than text: dates, numbers, amounts, yes and no."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from .base import Code
from .ecriture import Ecriture
from .mots import MOIS
from .refusal import refusal
from .signes import HIDDEN


def _printable(value: str) -> str:
    if HIDDEN.search(value):
        raise refusal(
            "caractere-invisible",
            "ce texte contient un caractère invisible (de contrôle ou de sens d’écriture) : "
            "retapez-le",
        )
    return value


def _texte(longest: int) -> Ecriture:
    """A text with something in it; a text such as `3114` comes as a number to other readers."""
    sentence = f"un texte est attendu ici, de {longest} caractères au plus"
    return Ecriture(("string", "number"), rf"(?=[\s\S]*\S)[\s\S]{{1,{longest}}}", sentence)


Texte = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_printable), _texte(200)]
TexteLong = Annotated[
    str, Field(min_length=1, max_length=2000), AfterValidator(_printable), _texte(2000)
]

_JOURS = (
    r"\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))"
)
_DATE = Ecriture(("string",), _JOURS, "une date s’écrit année-mois-jour, par exemple 2026-11-21")
_DEGRES = Ecriture(
    ("number", "string"),
    r"-?\d{1,3}(?:\.\d{1,12})?",
    "un nombre est attendu ici, avec un point pour les décimales : 45.1395",
)
_ENTIER = Ecriture(
    ("integer", "string"), r"\d{1,9}", "un nombre entier est attendu ici", 0, 999_999_999
)
_MONTANT = Ecriture(
    ("number", "string"),
    r"(?=.*[1-9])\d{1,6}(?:[,.]\d{2})?(?: ?€)?",
    "un montant s’écrit en euros, par exemple « 22,50 » ou « 180 »",
    0,
    999_999,
    ("22,50",),
)
_MONTANT_OU_ZERO = replace(
    _MONTANT, pattern=_MONTANT.pattern.removeprefix("(?=.*[1-9])"), examples=("0",)
)


def _match(pattern: str, value: Any) -> re.Match[str] | None:
    return re.fullmatch(pattern, value, re.ASCII) if isinstance(value, str) else None


def _date(value: Any) -> date:
    if not _match(r"\d{4}-\d{2}-\d{2}", value):
        raise refusal("date", _DATE.sentence, _day_meant(value))
    if not _exists(value):
        raise refusal("date", "cette date n’existe pas au calendrier")
    return date.fromisoformat(value)


def _day_meant(value: Any) -> str | None:
    """A day written in the usual French ways, or year first with other signs between."""
    written = value.strip().lower() if isinstance(value, str) else ""
    for number, name in enumerate(MOIS, 1):
        written = re.sub(rf"\s+{name}\s+", f"/{number}/", written)
    day_first = _match(r"(\d{1,2})(?:er)?[/. -](\d{1,2})[/. -](?:20)?(\d\d)", written)
    year_first = _match(r"20(\d\d)[/. -]?(\d{1,2})[/. -]?(\d{1,2})", written)
    if day_first:
        day, month, year = day_first.groups()
    elif year_first:
        year, month, day = year_first.groups()
    else:
        return None
    meant = f"20{year}-{month:0>2}-{day:0>2}"
    return meant if _exists(meant) else None


def _exists(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _degrees(value: Any) -> float:
    if not _match(_DEGRES.pattern, value):
        meant = value.replace(",", ".") if _match(r"-?\d{1,3},\d{1,12}", value) else None
        raise refusal("nombre", _DEGRES.sentence, meant)
    return float(value)


def _whole(value: Any) -> int:
    if not _match(_ENTIER.pattern, value):
        raise refusal("nombre-entier", _ENTIER.sentence)
    return int(value)


def _centimes_or_zero(value: Any) -> int:
    found = _match(r"(\d{1,6})(?:[,.](\d{2}))?(?: ?€)?", value)
    if not found:
        raise refusal("montant", _MONTANT.sentence)
    return int(found[1]) * 100 + int(found[2] or 0)


def _centimes(value: Any) -> int:
    centimes = _centimes_or_zero(value)
    if not centimes:
        raise refusal("montant", "un montant est plus grand que zéro")
    return centimes


Date = Annotated[date, BeforeValidator(_date), _DATE]
"""A day, written `2026-11-21`."""

Degres = Annotated[float, BeforeValidator(_degrees), _DEGRES]
"""An angle in degrees."""

Entier = Annotated[int, BeforeValidator(_whole), _ENTIER]
"""A whole number, zero or more."""

Centimes = Annotated[int, BeforeValidator(_centimes), _MONTANT]
"""An amount in centimes, written by people in euros (`22,50`)."""

CentimesOuZero = Annotated[int, BeforeValidator(_centimes_or_zero), _MONTANT_OU_ZERO]
"""The same, which may be nothing: what is left once all is spent."""


class OuiNon(Code):
    """A yes-or-no setting; plain words, since YAML's own booleans trip people up."""

    OUI = "oui", "Oui."
    NON = "non", "Non."

    def __bool__(self) -> bool:
        return self is OuiNon.OUI


class OuiNonInconnu(Code):
    """A fact that may be unknown: *inconnu* is a value, not an omission."""

    OUI = "oui", "Oui."
    NON = "non", "Non."
    INCONNU = "inconnu", "Personne ne le sait encore : le site le dit tel quel."
