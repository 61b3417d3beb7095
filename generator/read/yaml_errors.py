"""What libyaml says of a broken text, in the words of someone who has never programmed."""

from __future__ import annotations

from typing import Any

from generator.model.problem import Problem, Span

from .source import Source, error

_SENTENCES = {
    "did not find expected key": (
        "l’alignement est rompu ici : cette ligne n’est pas au même retrait "
        "que ses voisines, ou il manque un guillemet au-dessus"
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
        "ce fichier contient un caractère de contrôle invisible"
    ),
    "special characters are not allowed": (
        "ce fichier contient un caractère de contrôle invisible"
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
_START_SENTENCES = {
    "\t": "une tabulation sert de retrait : remplacez-la par des espaces",
    "%": "un texte qui commence par « % » se met entre guillemets",
    "@": "un texte qui commence par « @ » se met entre guillemets",
    "`": "un texte qui commence par « ` » se met entre guillemets",
}


def in_french(source: Source, reason: Any) -> Problem:
    """The problem behind a PyYAML error, at the place where an editor should look."""
    said = f"{getattr(reason, 'context', None) or ''} {getattr(reason, 'problem', None) or reason}"
    span = _place(source, reason, said)
    if "expected key" in said and source.line(span.line)[: span.column - 1].strip():
        return error(source.path, span, "yaml-syntaxe", _TOO_MUCH)
    if "cannot start any token" in said:
        here = source.line(span.line)[span.column - 1 : span.column]
        return error(source.path, span, "yaml-syntaxe", _START_SENTENCES.get(here, _UNCLEAR))
    sentence = next((french for english, french in _SENTENCES.items() if english in said), _UNCLEAR)
    return error(source.path, span, "yaml-syntaxe", sentence)


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
