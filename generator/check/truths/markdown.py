"""Markdown left unfinished: what readers would see as signs instead of a value, a link, bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.context import Context
from generator.link.values import names_of_values
from generator.model.page import PageDeContenu
from generator.model.problem import Problem, Severity, Span
from generator.read.links import PLACEHOLDER

_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_BRACES = re.compile(r"\{{1,2}[ \t]*(?P<name>[\w.]*)[ \t]*\}{0,2}|\}{1,2}")
_WHOLE_LINK = re.compile(r"!?\[[^\[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\\.")
_LINK = re.compile(
    r"\[(?P<spaced>[^\[\]\n]+)\][ \t]+\((?P<target>[^()\s]+)\)"
    r"|\[(?P<open>[^\[\]\n]+)\]\((?P<unclosed>[^()\s]*[^()\s.,;])"
    r"|\[(?P<stuck>[^\[\]()\n]+)\((?P<after>(?:/|https?:)[^()\s]*)\)"
    r"|\]\((?P<there>[^()\s]+)\)"
)
_BOLD = re.compile(r"(?<![*\\])\*\*(?!\*)")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*(?:[-*+>|#]|\d+[.)]))[^\n]+)*")


def verify(context: Context) -> Iterator[Problem]:
    """Every brace, bracket and pair of stars of a page does what it was typed for."""
    for page in context.projet.pages:
        text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), page.markdown)
        plain = PLACEHOLDER.sub(lambda value: "x" * len(value[0]), text)
        yield from _braces(page, plain)
        yield from _links(page, _WHOLE_LINK.sub(lambda link: "x" * len(link[0]), plain))
        yield from _bold(page, plain)


def _braces(page: PageDeContenu, text: str) -> Iterator[Problem]:
    rule = "valeur-mal-ecrite"
    for found in _BRACES.finditer(text):
        name = found["name"] or ""
        sentence = "une valeur s’écrit entre deux accolades de chaque côté : {{ nom }}"
        meant = f"{{{{ {name} }}}}" if name in names_of_values() else None
        yield _told(page, text, found, rule, sentence, meant)


def _links(page: PageDeContenu, text: str) -> Iterator[Problem]:
    rule = "lien-mal-ecrit"
    for found in _LINK.finditer(text):
        words = found["spaced"] or found["open"] or found["stuck"]
        target = found["target"] or found["unclosed"] or found["after"] or found["there"]
        sentence = "ce lien n’a pas sa forme, [mots](adresse) : le site montrerait ses crochets"
        meant = f"[{words}]({target})" if words else None
        yield _told(page, text, found, rule, sentence, meant)


def _bold(page: PageDeContenu, text: str) -> Iterator[Problem]:
    """Stars go by pairs inside a paragraph, an item of a list, a row."""
    rule = "gras-ouvert"
    for paragraph in _PARAGRAPH.finditer(text):
        stars = list(_BOLD.finditer(text, *paragraph.span()))
        if len(stars) % 2:
            sentence = "le gras s’ouvre et se ferme par deux astérisques : il en manque deux ici"
            yield _told(page, text, stars[-1], rule, sentence, None)


def _told(
    page: PageDeContenu,
    text: str,
    found: re.Match[str],
    rule: str,
    sentence: str,
    meant: str | None,
) -> Problem:
    start = found.start()
    line = page.premiere_ligne + text.count("\n", 0, start)
    span = Span(line, start - text.rfind("\n", 0, start), max(1, len(found[0].rstrip("\n"))))
    return Problem(page.chemin, span, Severity.AVERTISSEMENT, rule, sentence, meant)
