"""French typography: what the rules of the Imprimerie nationale ask, for text typed plainly."""

from __future__ import annotations

import re

from generator.model.mots import NBSP, NNBSP

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"«[ \u00a0\u202f]*"), f"«{NBSP}"),
    (re.compile(r"[ \u00a0\u202f]*»"), f"{NBSP}»"),
    (re.compile(r"(?<=[^\s:])[ \u00a0\u202f]+(?=:(?!\w))"), NBSP),
    (re.compile(r"(?<=\S)[ \u00a0\u202f]+(?=[;!?])"), NNBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NNBSP),
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
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
