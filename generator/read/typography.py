"""French typography: what the rules of the Imprimerie nationale ask, for text typed plainly."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.model.mots import NBSP, NNBSP


def _thousands(number: re.Match[str]) -> str:
    return number[0].replace(" ", NNBSP)


_URL = re.compile(r"(https?://\S+)")
_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<=\w)'(?=\w)|(?:(?<=\b[cdjlmnstCDJLMNST])|(?<=\b[Qq]u))'(?=«|$)"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"«[ \u00a0\u202f]*"), f"«{NBSP}"),
    (re.compile(r"[ \u00a0\u202f]*»"), f"{NBSP}»"),
    (re.compile(r"(?<![\s:])[ \u00a0\u202f]+(?=:(?!\w))"), NBSP),
    (re.compile(r"(?<!\s)[ \u00a0\u202f]+(?=[;!?])"), NNBSP),
    (re.compile(r"(?<![\d\u202f])\d{1,3}(?: \d{3})+(?!\d)"), _thousands),
    (
        re.compile(r"(?<=\d) (?=(?:€|%|km|m|h|min|ans?|mois|jours?|kg|cm|semaines?)(?!\w))"),
        NBSP,
    ),
    (re.compile(r"(?<=\b[nN]°) (?=\d)"), NBSP),
    (re.compile(r"\b([Aa]rt|[Rr]éf|p)\. (?=[\dLRD])"), rf"\1.{NBSP}"),
    (re.compile(r" (?=–(?:\s|$))"), NBSP),
)


def typeset(text: str) -> str:
    """Plain text with French spaces, apostrophes and ellipses.

    Typesetting twice changes nothing more.
    """
    pieces = _URL.split(text)
    for pattern, replacement in _RULES:
        pieces[::2] = [pattern.sub(replacement, piece) for piece in pieces[::2]]
    return "".join(pieces)
