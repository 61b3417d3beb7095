"""Codes and numbers people dial, that a spreadsheet took for amounts."""

from __future__ import annotations

import re

from generator.desk.tableur.cells import CannotMend, Raw, number_text

from .text import plain_text

ZERO, SCIENTIFIC, PHONE = (
    "zéro de tête rétabli",
    "notation scientifique développée",
    "numéro remis en forme",
)
CODE = "code remis en forme"
UNKNOWN = "« inconnu » écrit en toutes lettres"

_EXPONENT = re.compile(r"(\d)(?:[.,](\d+))?E\+?(\d{1,2})", re.IGNORECASE)
_LENGTHS = {"code-postal-forme": 5, "code-commune": 5, "finess": 9}
_NOT_KNOWN = {"inconnu", "inconnue", "?", "??", "???", "nsp", "non connu", "en attente", "à venir"}
_PHONE_DIGITS = 10


def mend_code(form: str, raw: Raw) -> tuple[str, list[str]]:
    """A code of fixed length as text. Raises `CannotMend` when digits are lost."""
    text, notes = _digits_kept(raw)
    if form == "finess" and text.lower() in _NOT_KNOWN:
        return "inconnu", [*notes, *([UNKNOWN] if text != "inconnu" else [])]
    bare = re.sub(r"[\s.'’-]", "", text).upper()
    if text and bare != text:
        notes.append(CODE)
    length = _LENGTHS[form]
    if len(bare) == length - 1 and bare.isdecimal():
        return "0" + bare, [*notes, ZERO]
    return bare, notes


def mend_phone(raw: Raw) -> tuple[str, list[str]]:
    """A French number in five pairs. Raises `CannotMend` when there are several, or none."""
    text, notes = _digits_kept(raw)
    if not text:
        return "", notes
    parts = [part for part in re.split(r"[/;,\n|]| ou | et ", text) if re.search(r"\d{2}", part)]
    phones = [_paired(part) for part in parts]
    if len(phones) > 1 and all(phones):
        raise CannotMend(
            "plusieurs numéros dans cette cellule : gardez celui de l’accueil", phones[0]
        )
    paired = _paired(text)
    if paired is None:
        digits = len(re.sub(r"\D", "", text))
        raise CannotMend(
            f"« {text} » n’est pas un numéro de téléphone français : il compte {digits} chiffres, "
            "il en faut dix"
        )
    if paired != text:
        was_number = isinstance(raw, int | float) or re.fullmatch(r"[1-9]\d{8}", text)
        notes.append(ZERO if was_number else PHONE)
    return paired, notes


def _paired(text: str) -> str | None:
    digits = re.sub(r"[^\d+]", "", text.replace("(0)", ""))
    digits = re.sub(r"^(?:(?:\+|00)(?:33|262|590|594|596)|33(?=\d{9}$))0?", "0", digits)
    if re.fullmatch(r"[1-9]\d{8}", digits):
        digits = "0" + digits
    if not re.fullmatch(r"0[1-9]\d{8}", digits):
        return None
    return " ".join(digits[start : start + 2] for start in range(0, _PHONE_DIGITS, 2))


def _digits_kept(raw: Raw) -> tuple[str, list[str]]:
    """A code's text with all its digits. Raises `CannotMend` when some are lost."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return number_text(raw), []
    text, notes = plain_text(raw)
    exponent = _EXPONENT.fullmatch(text)
    if not exponent:
        return re.sub(r"(?<=\d)[.,]0$", "", text), notes
    whole, decimals, power = exponent[1], exponent[2] or "", int(exponent[3])
    if len(decimals) < power:
        raise CannotMend(
            f"le tableur a remplacé ce numéro par « {text} » : ses derniers chiffres sont perdus. "
            "Reprenez-le dans le document d’origine, dans une cellule au format « Texte »"
        )
    return whole + decimals[:power], [*notes, SCIENTIFIC]
