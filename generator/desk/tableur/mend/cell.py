"""One cell of a known column: what it says, put right, and refused when nothing is sure."""

from __future__ import annotations

import re
from datetime import datetime

from generator.check.suggest import closest
from generator.desk.tableur.cells import CannotMend, Raw, shown
from generator.desk.tableur.columns import Column

from .choices import mend_choice, mend_list
from .codes import mend_code, mend_phone
from .dates import mend_date
from .numbers import mend_degrees, mend_whole
from .text import plain_text
from .words import meanings

Value = str | list[str]
"""What a cell says: a text, or a list; empty when it says nothing."""

ADDRESS, SCHEME = "adresse électronique remise en forme", "« https:// » ajouté"
_CODES = ("code-postal-forme", "code-commune", "finess")


def mend(column: Column, raw: Raw, epoch: datetime) -> tuple[Value, list[str]]:
    """What a cell says under `column`, and the names of the repairs made.

    Territoires stay as they are written: their own list decides. Raises `CannotMend`.
    """
    value, notes = _mended(column, raw, epoch)
    if column.kind == "liste" and column.choices is None:
        return value, notes
    refused = column.refusal(value) if value else None
    if refused:
        raise _refusal(column, shown(raw).strip()[:60], *refused)
    return value, notes


def _refusal(column: Column, written: str, sentence: str, suggestion: str | None) -> CannotMend:
    """The model's own sentence, without what is only true of YAML."""
    sentence = sentence.replace(", entre guillemets", "").replace('"', "")
    if not sentence.startswith("«"):
        sentence = f"« {written} » : {sentence}"
    if column.form in _CODES:
        suggestion = None  # more than one digit is missing: zeros would only look right
    if column.choices and not suggestion:
        known = meanings(column.choices)
        suggestion = known.get(closest(written, known) or "")
    return CannotMend(sentence, suggestion)


def _mended(column: Column, raw: Raw, epoch: datetime) -> tuple[Value, list[str]]:
    if column.kind == "liste":
        return mend_list(column.choices, raw)
    if column.choices:
        return mend_choice(column.choices, raw)
    if column.kind == "date":
        return mend_date(raw, epoch)
    if column.kind == "nombre":
        return mend_degrees(raw)
    if column.kind == "entier":
        return mend_whole(raw)
    return _mended_text(column.form, raw)


def _mended_text(form: str, raw: Raw) -> tuple[str, list[str]]:
    if form in _CODES:
        return mend_code(form, raw)
    if form == "telephone":
        return mend_phone(raw)
    text, notes = plain_text(raw)
    if form == "courriel":
        return _email(text, notes)
    if form == "adresse-web" and re.fullmatch(r"(?!\w+://)[\w-]+(\.[\w-]+)+(/\S*)?", text):
        return f"https://{text}", [*notes, SCHEME]
    return text, notes


def _email(text: str, notes: list[str]) -> tuple[str, list[str]]:
    found = re.findall(r"[^\s;,/<>()]+@[^\s;,/<>()]+", text)
    if len(found) > 1:
        raise CannotMend(
            "plusieurs adresses dans cette cellule : gardez celle de l’accueil", found[0]
        )
    address = found[0].removeprefix("mailto:").rstrip(".") if found else text
    return address, [*notes, *([ADDRESS] if address != text else [])]
