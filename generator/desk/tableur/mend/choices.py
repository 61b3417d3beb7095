"""Words of a counted vocabulary, and lists of them."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from generator.desk.tableur.cells import Raw
from generator.link.normaliser import normalise

from .text import plain_text
from .words import meanings

WORD = "mot traduit dans le vocabulaire de l’annuaire"

_BETWEEN_WORDS = re.compile(r"[;,/\n+|]|\bet\b|&", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"[;,\n|]")


def mend_choice(choices: type[StrEnum], raw: Raw) -> tuple[str, list[str]]:
    """The code a word means; the word itself when nobody knows, for the model to refuse."""
    text, notes = plain_text(raw)
    code = _code(choices, text)
    if code is None:
        return text, notes
    return code, [*notes, *([WORD] if _key(code) != _key(text) else [])]


def mend_list(choices: type[StrEnum] | None, raw: Raw) -> tuple[list[str], list[str]]:
    """The items of a list, as codes when they are counted."""
    text, notes = plain_text(raw)
    if choices is None:
        return [item.strip() for item in _BETWEEN_NAMES.split(text) if item.strip()], notes
    whole = _code(choices, text)
    words = [text] if whole else [word.strip() for word in _BETWEEN_WORDS.split(text)]
    codes = [_code(choices, word) for word in words if word]
    kept = [
        code if code is not None else word
        for code, word in zip(codes, filter(None, words), strict=True)
    ]
    found = list(dict.fromkeys(" ".join(kept).split() if all(codes) else kept))
    changed = [_key(word) for word in words if word] != [_key(code) for code in found]
    return found, [*notes, *([WORD] if changed else [])]


def _code(choices: type[StrEnum], text: str) -> str | None:
    return _index(choices).get(_key(text)) if text else None


@cache
def _index(choices: type[StrEnum]) -> dict[str, str]:
    return {_key(word): code for word, code in meanings(choices).items()}


def _key(word: str) -> str:
    """A word without accents and case; a mere sign, such as a tick, as it is."""
    return normalise(word) or word.strip()
