"""Broken YAML: a French sentence, on the line where an editor should look."""

import re

import pytest

from generator.read.source import Source, Unreadable
from generator.read.yaml_tree import parse_yaml

BROKEN = {
    "colon-in-a-text": ("nom: Salers : le bourg\n", 1, "deux-points"),
    "colon-deeper": ("a: b\n  c: d\n", 2, "retrait"),
    "key-less-indented": ("a:\n  b: 1\n c: 2\n", 3, "alignement"),
    "dash-less-indented": ("a:\n  - b\n - c\n", 3, "alignement"),
    "key-among-dashes": ("a:\n  - b\n  c: d\n", 3, "liste"),
    "dash-among-keys": ("a: b\n- c\n", 2, "alignement"),
    "quote-left-open": ("a: b\nc: 'd\ne: f\ng: h\n", 2, "guillemet"),
    "double-quote-left-open": ('a: b\nc: "d\ne: f\n', 2, "guillemet"),
    "quote-open-until-a-document": ("a: 'b\n---\nc: d\n", 2, "guillemet"),
    "dash-after-key": ("a: - b\n", 1, "tiret"),
    "tab-before-a-dash": ("a:\n\t- b\n", 2, "tabulation"),
    "tab-before-a-key": ("\ta: b\n", 1, "tabulation"),
    "percent": ("a: b\nc: %d\n", 2, "« % »"),
    "at": ("a: @b\n", 1, "« @ »"),
    "backquote": ("a: `b`\n", 1, "« ` »"),
    "star": ("a: **gras**\n", 1, "« * »"),
    "ampersand": ("a: & Co\n", 1, "« & »"),
    "backslash": ('a: "C:\\dossier"\n', 1, "barre"),
    "comma-missing-in-a-list": ("a: [b: c d: e]\n", 1, "virgule"),
    "list-left-open-at-the-end": ("a: b\nc: [d, e", 2, "crochet"),
    "group-left-open-at-the-end": ("a: b\nc: {d: e", 2, "accolade"),
    "comma-missing-in-a-group": ('a: { b: "c" d: "e" }\n', 1, "accolade"),
    "text-after-a-block-sign": ("a: >- b\n  c\n", 1, "YAML"),
    "control-character": ("a: b\nc: d\x07\n", 2, "invisible"),
    "nul": ("a: b\x00\n", 1, "invisible"),
}

MISPLACED = {
    "colon-forgotten": ("a: b\nporteur\nc: d\n", 2, "deux-points"),
    "space-after-colon-forgotten": ("a: b\nporteur:msp\nc: d\n", 2, "espace"),
    "list-left-open": ("a: [b, c\nd: e\n", 1, "crochet"),
    "group-left-open": ("a: {b: c\nd: e\n", 1, "accolade"),
    "control-character-after-accents": ("été: été\nà: é\x07\nb: c\n", 2, "invisible"),
}

UNCLEAR = {
    "tab-among-spaces": ("a:\n  b: 1\n\tc: 2\n", 3, "tabulation"),
    "tab-in-a-block-text": ("a: |\n\tb\n", 2, "tabulation"),
    "apostrophe-between-apostrophes": ("a: 'l'eau'\n", 1, "apostrophe"),
    "text-after-a-quote": ('a: "b" c\n', 1, "guillemet"),
    "bracket-too-many": ("a: [b]]\n", 1, "crochet"),
}


def table(broken):
    """Parameters whose ids are the table's keys."""
    return pytest.mark.parametrize(
        ("text", "line", "word"), [pytest.param(*row, id=name) for name, row in broken.items()]
    )


def problem_of(text):
    """Return the problem that keeps a text from being read."""
    with pytest.raises(Unreadable) as refusal:
        parse_yaml(Source("essai.yaml", text))
    return refusal.value.problem


@table(BROKEN)
def test_broken_text_is_said_in_french_where_to_look(text, line, word):
    """The line is the one to mend, and the sentence names what to look for."""
    problem = problem_of(text)
    assert ("yaml-syntaxe", line) == (problem.rule, problem.span.line)
    assert word in problem.sentence


@table(MISPLACED)
def test_mistake_seen_late_is_said_where_it_was_made(text, line, word):
    """A mistake that libyaml notices a line too late is told on the line where it was made."""
    problem = problem_of(text)
    assert (line, True) == (problem.span.line, word in problem.sentence)


@table(UNCLEAR)
def test_frequent_mistake_is_named(text, line, word):
    """What editors do every week is named by its name, and alignment is not blamed for it."""
    problem = problem_of(text)
    assert (line, True) == (problem.span.line, word in problem.sentence)
    assert "alignement" not in problem.sentence


@table(BROKEN | MISPLACED | UNCLEAR)
def test_place_is_inside_the_text_and_sentence_holds_no_english(text, line, word):
    """Nothing of the parser's own English comes through, and the caret has a place to stand."""
    problem = problem_of(text)
    assert 1 <= problem.span.line <= text.count("\n") + 1
    assert 1 <= problem.span.column
    assert not re.search(r"\b(expected|found|while|scanning|token|mapping)\b", problem.sentence)


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: 'é\nb: c\n", 4), ("été: @b\n", 6), ("é: ù: b\n", 5)],
    ids=["open-quote", "at", "colon"],
)
def test_column_counts_characters(text, column):
    """Accents before a mistake do not push its caret aside."""
    assert column == problem_of(text).span.column
