"""What befalls a whole text on its way: a merge left undone, accents read in another alphabet."""

from __future__ import annotations

import re

from generator.model.problem import Span

_MERGE = re.compile(r"^(?:<{7} .*|>{7} .*)$", re.MULTILINE)
_GARBLED = re.compile(
    "Ã[\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|â€[\u0080-\u00bf\u0152-\u017e\u02dc\u2013-\u203a\u20ac\u2122]|Â[\u00a0-\u00bf]"
)
"""UTF-8 read as Windows-1252: « é » became « Ã© », « ’ » became « â€™ »."""

_WORD = re.compile(r"[^\s\"(),:;\[\]{}]+")

Accident = tuple[Span, str, str, str | None]
"""Place, rule, sentence, suggestion."""


def accident(text: str) -> Accident | None:
    """The first place where a text shows that it was not only written by its editor."""
    return _merge(text) or _accents(text)


def _merge(text: str) -> Accident | None:
    found = _MERGE.search(text)
    if not found:
        return None
    rule = "fusion-inachevee"
    sentence = (
        "git a laissé ici la marque de deux modifications concurrentes : "
        "gardez la bonne version, et ôtez les lignes <<<<<<<, ======= et >>>>>>>"
    )
    return _span(text, found), rule, sentence, None


def _accents(text: str) -> Accident | None:
    found = _GARBLED.search(text)
    if not found:
        return None
    rule = "accents-abimes"
    lines = sum(bool(_GARBLED.search(line)) for line in text.split("\n"))
    where = "ici" if lines == 1 else f"ici, et à {lines} lignes en tout,"
    sentence = (
        f"les accents ont été abîmés {where} par un passage dans un autre encodage : "
        "reprenez le texte d’origine"
    )
    words = next(one for one in _WORD.finditer(text) if one.start() <= found.start() < one.end())
    return _span(text, words), rule, sentence, _repaired(words[0])


def _repaired(word: str) -> str | None:
    try:
        return word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _span(text: str, found: re.Match[str]) -> Span:
    start = found.start()
    line = text.count("\n", 0, start) + 1
    return Span(line, start - text.rfind("\n", 0, start), max(1, len(found[0])))
