"""What libyaml says of a broken text, in the words of someone who has never programmed."""

from __future__ import annotations

import re
from typing import Any

from generator.model.problem import Problem, Span

from .source import Source, error

_SENTENCES = {
    "did not find expected key": (
        "l’alignement est rompu ici : cette ligne n’est pas au même retrait "
        "que ses voisines, ou il manque un guillemet au-dessus"
    ),
    "expected <document start>": (
        "l’alignement est rompu ici : au premier niveau, aucune ligne n’est en retrait, "
        "ni celle-ci ni celle du dessus"
    ),
    "did not find expected '-' indicator": (
        "l’alignement de la liste est rompu ici : chaque « - » doit être "
        "exactement sous le précédent"
    ),
    "did not find expected ',' or '}'": "il manque une virgule ou l’accolade fermante « } »",
    "did not find expected ',' or ']'": "il manque une virgule ou le crochet fermant « ] »",
    "mapping values are not allowed": (
        "ce deux-points « : » est de trop : mettez le texte entre guillemets, "
        "ou vérifiez le retrait de la ligne"
    ),
    "could not find expected ':'": (
        "il manque un deux-points suivi d’une espace « : » après le nom du champ"
    ),
    "tab character": "une tabulation sert de retrait : remplacez-la par des espaces",
    "unexpected end of stream": "un guillemet ouvert ici n’est jamais refermé",
    "found unexpected document indicator": "un guillemet ouvert plus haut n’est jamais refermé",
    "block sequence entries are not allowed": (
        "ce tiret « - » n’est pas permis ici : allez à la ligne avant d’ouvrir une liste"
    ),
    "unknown escape character": (
        "entre guillemets droits, la barre « \\ » a un sens spécial : doublez-la ou ôtez-la"
    ),
    "expected alphabetic or numeric": (
        "un texte qui commence par « & » ou « * » se met entre guillemets"
    ),
    "control characters are not allowed": (
        "un caractère de contrôle invisible se cache ici : effacez le mot et retapez-le"
    ),
    "special characters are not allowed": (
        "un caractère de contrôle invisible se cache ici : effacez le mot et retapez-le"
    ),
    "exceeded maximum depth": "ce fichier emboîte trop de niveaux",
}
_SEEN_LATE = (
    "unexpected end of stream",
    "could not find expected ':'",
    "did not find expected ',' or",
)
"""Mistakes libyaml notices lines too late: the editor is sent where the text was opened."""

_UNCLEAR = (
    "la ligne n’est pas du YAML correct : vérifiez le retrait, les deux-points et les guillemets"
)
_TOO_MUCH = (
    "ceci est de trop : le texte s’arrête au guillemet, à l’apostrophe ou au crochet d’avant "
    "(un texte qui contient une apostrophe se met entre guillemets droits)"
)
_TOO_DEEP = (
    "cette ligne est plus en retrait que celle du dessus, qui a déjà sa valeur : alignez-les, "
    "ou remettez entre elles la ligne qui ouvrait ce groupe"
)
_START_SENTENCES = {
    "\t": "une tabulation sert de retrait : remplacez-la par des espaces",
    "%": "un texte qui commence par « % » se met entre guillemets",
    "@": "un texte qui commence par « @ » se met entre guillemets",
    "`": "un texte qui commence par « ` » se met entre guillemets",
}


_STUCK = re.compile(r"\s*(?:- )?(?P<key>[a-z_]+):(?:[\u00a0\u202f]\s*|(?=[^\s/]))(?P<value>.*)")
_NO_COLON = re.compile(r"\s*(?:- )?(?P<key>[a-z_]+)(?:\s+(?P<value>[^:]*))?")
_BULLET = re.compile(r"[ ]*(?P<sign>[•·–—](?=[ ]?)|[*](?=[ ])|-(?=[a-z{]))[ ]?")
_LATE_COLONS = ("mapping values are not allowed", "could not find expected ':'")


def in_french(source: Source, reason: Any, long_quote: Span | None = None) -> Problem:
    """The problem behind a PyYAML error, at the place where an editor should look.

    `long_quote` is where the last quoted text of several lines was opened, if there was one.
    """
    said = f"{getattr(reason, 'context', None) or ''} {getattr(reason, 'problem', None) or reason}"
    span = _place(source, reason, said)
    known = _no_break(source, span) or _bullet(source, span) or _colon(source, span, said)
    if known:
        return known
    if "expected" in said and long_quote and long_quote.line < span.line:
        sentence = _SENTENCES["unexpected end of stream"]
        return error(source.path, long_quote, "yaml-syntaxe", sentence)
    if "mapping values" in said and _deeper(source, span.line):
        return error(source.path, span, "yaml-syntaxe", _TOO_DEEP)
    if "expected key" in said and source.line(span.line)[: span.column - 1].strip():
        return error(source.path, span, "yaml-syntaxe", _TOO_MUCH)
    if "cannot start any token" in said:
        here = source.line(span.line)[span.column - 1 : span.column]
        return error(source.path, span, "yaml-syntaxe", _START_SENTENCES.get(here, _UNCLEAR))
    sentence = next((french for english, french in _SENTENCES.items() if english in said), _UNCLEAR)
    return error(source.path, span, "yaml-syntaxe", sentence)


def _no_break(source: Source, span: Span) -> Problem | None:
    """A no-break space among those that begin a line; nobody sees the difference."""
    for number in (span.line, span.line - 1):
        found = re.match("[ -]*[\u00a0\u202f]+", source.line(number)) if number else None
        if found:
            sentence = (
                "une espace insécable se cache au début de cette ligne : "
                "effacez le retrait, et retapez-le avec la barre d’espace"
            )
            return error(source.path, Span(number, 1, found.end()), "yaml-syntaxe", sentence)
    return None


def _bullet(source: Source, span: Span) -> Problem | None:
    """A list begun by another sign than a dash and a space."""
    for number in (span.line, span.line - 1):
        found = _BULLET.match(source.line(number)) if number else None
        if found:
            sentence = "une liste s’écrit avec un tiret simple suivi d’une espace : « - »"
            place = Span(number, found.start("sign") + 1, len(found["sign"]))
            meant = f"- {source.line(number)[found.end() :]}"
            return error(source.path, place, "yaml-syntaxe", sentence, meant)
    return None


def _colon(source: Source, span: Span, said: str) -> Problem | None:
    """A field whose colon is stuck to its value, or missing, on the line told or just before."""
    if not any(words in said for words in _LATE_COLONS):
        return None
    for number in (span.line, span.line - 1):
        line = source.line(number)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for pattern, what in ((_STUCK, "une espace ordinaire après"), (_NO_COLON, "")):
            found = pattern.fullmatch(line)
            if found:
                key, value = found["key"], (found["value"] or "").strip()
                missing = what or "un deux-points suivi d’une espace « : » après le nom du champ"
                sentence = f"il manque {missing}{' le deux-points de' if what else ''} « {key} »"
                place = Span(number, found.start("key") + 1, len(line) - found.start("key"))
                meant = f"{key}: {value}".rstrip()
                return error(source.path, place, "yaml-syntaxe", sentence, meant)
    return None


def _deeper(source: Source, number: int) -> bool:
    """Whether a line is further right than the line before, which already has its value."""
    line, before = source.line(number), source.line(number - 1)
    return number > 1 and _depth(line) > _depth(before) and ": " in before


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _place(source: Source, reason: Any, said: str) -> Span:
    mark, opened = getattr(reason, "problem_mark", None), getattr(reason, "context_mark", None)
    if mark is None:
        position = getattr(reason, "position", 0) or 0
        before = source.text.encode()[:position].decode(errors="ignore")
        return Span(before.count("\n") + 1, len(before) - before.rfind("\n"))
    if opened and opened.line < mark.line and any(words in said for words in _SEEN_LATE):
        mark = opened
    last = source.text.count("\n") + 1
    return Span(min(mark.line + 1, last), mark.column + 1)
