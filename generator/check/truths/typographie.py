"""French typography, for the faults the site does not mend by itself and that are certain.

`read/typography.py` puts the right spaces where there is one, curls apostrophes and joins the dots
of an ellipsis: none of it is told here. What could be meant is left alone: a colon between digits
is a time, a capital without accent may be an initial, a name is spelt as its owner likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.prose import Prose, prose
from generator.model.problem import Problem, Severity

_LEFT_ALONE = re.compile(
    r"```.*?(?:```|\Z)|`[^`\n]*`|\{\{[^{}\n]*\}\}|\]\([^)\n]{0,500}\)|<[^>\n]{0,500}>"
    r"|(?<!\S)[^\s@]+@\S+|\bhttps?://\S+|(?<!\w)www\.\S+|&\w{1,10};"
    r"|(?<![\w-])\w[\w-]*(?:\.\w[\w-]*)+",
    re.DOTALL,
)
"""Code, values, targets, tags, addresses, entities, names of machines: not prose."""

_SIGNS = re.compile(
    r'(?P<guillemets>(?<![\w"])"[^"\n]{1,120}"(?![\w"]))'
    r"|(?P<manque>(?<=[^\W\d_])[;:!?](?=\s|\Z))"
    r"|(?P<trop>(?<=[^\W_])[ \u00a0\u202f]+[,.](?=\s|\Z))"
)
_OE = "coeur|soeur|oeuvre|oeil|boeuf|noeud|voeu|moeurs|foetus|foetal|oed[eè]m|oesophag|oestrog"
_WORDS = re.compile(rf"(?P<ligature>\b[a-zà-ÿ]*(?:{_OE})\w*|\bOe(?:d[eè]m|sophag|strog)\w*)")


def verify(context: Context) -> Iterator[Problem]:
    """No straight quotes around words, no sign stuck to its word or torn from it, « œ » joined."""
    for text in prose(context):
        yield from faults(text)


def faults(text: Prose) -> Iterator[Problem]:
    """Every fault of one text, kind by kind."""
    patterns = [one for one in (_SIGNS, _WORDS) if _may_match(one, text.text)]
    visible = _LEFT_ALONE.sub(_hidden, text.text) if patterns else ""
    for pattern in patterns:
        for found in pattern.finditer(visible):
            start = _with_word(visible, found)
            words = text.text[start : found.end()]
            rule, sentence, suggestion = _TOLD[str(found.lastgroup)](words)
            span = text.span(start, len(words))
            severity = Severity.AVERTISSEMENT
            yield Problem(text.where.path, span, severity, rule, sentence, suggestion)


def _may_match(pattern: re.Pattern[str], text: str) -> bool:
    """Most texts have no fault, even before what is left alone is hidden: these cost little."""
    if pattern is _WORDS:
        return "oe" in text or "Oe" in text
    return pattern.search(text) is not None


def _hidden(found: re.Match[str]) -> str:
    return "\ufffc" * len(found[0])


def _with_word(visible: str, found: re.Match[str]) -> int:
    """Where the word begins that a sign follows."""
    start = found.start()
    while found.lastgroup in {"manque", "trop"} and start and visible[start - 1].isalnum():
        start -= 1
    return start


def _quotes(words: str) -> tuple[str, str, str]:
    sentence = "en français, les guillemets sont « et »"
    return "guillemets-droits", sentence, f"« {words[1:-1].strip()} »"


def _missing(words: str) -> tuple[str, str, str]:
    sentence = f"en français, une espace précède « {words[-1]} »"
    return "espace-manquante", sentence, f"{words[:-1]} {words[-1]}"


def _extra(words: str) -> tuple[str, str, str]:
    sign = "une virgule" if words[-1] == "," else "un point"
    return "espace-en-trop", f"aucune espace ne précède {sign}", words[:-1].rstrip() + words[-1]


def _ligature(words: str) -> tuple[str, str, str]:
    sentence = "ce mot s’écrit avec la lettre « œ »"
    return "ligature", sentence, words.replace("oe", "œ", 1).replace("Oe", "Œ", 1)


_TOLD = {"guillemets": _quotes, "manque": _missing, "trop": _extra, "ligature": _ligature}
