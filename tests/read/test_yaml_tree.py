"""Strict YAML: what is written stays text, at the place where it is written."""

import pytest

from generator.model.problem import Span
from generator.read.source import Source
from generator.read.yaml_tree import parse_yaml


def tree(text):
    """Return the tree of a text that has nothing to refuse."""
    root, problems = parse_yaml(Source("essai.yaml", text))
    assert [] == problems
    return root


@pytest.mark.parametrize(
    "written",
    [
        "01000",
        "2A004",
        "NO",
        "yes",
        "Off",
        "true",
        "0x1F",
        "1_000",
        "12:30:45",
        "1e3",
        ".inf",
        "2026-11-21",
        "45.10",
        "<<",
        "=",
    ],
)
def test_a_value_stays_the_text_that_was_written(written):
    """No number, date or boolean is guessed: the zero of 01000 and the NO of Norway survive."""
    assert {"cle": written} == tree(f"cle: {written}\n").plain()


@pytest.mark.parametrize("written", ["01", "NO", "1.0", "2026-01-01", "true"])
def test_a_key_stays_the_text_that_was_written(written):
    """Keys are guessed no more than values."""
    assert {written: "x"} == tree(f"{written}: x\n").plain()


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing(written):
    """An empty value, and YAML's own words for it, mean that nothing was written."""
    assert {"cle": None} == tree(f"cle: {written}\n").plain()


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"'])
def test_quotes_make_text(written):
    """Between quotes even the words for nothing are text."""
    assert {"cle": written[1:-1]} == tree(f"cle: {written}\n").plain()


def test_collections_nest():
    """Lists and groups keep their order, in block and in flow style alike."""
    text = "b:\n  - x: [1, {y: 2}]\n  - z\na: {}\n"
    assert [("b", [{"x": ["1", {"y": "2"}]}, "z"]), ("a", {})] == list(tree(text).plain().items())


@pytest.mark.parametrize(
    ("text", "keys", "span", "key_span"),
    [
        ("nom: Salers\n", ("nom",), Span(1, 6, 6), Span(1, 1, 3)),
        ('nom: "Salers"\n', ("nom",), Span(1, 6, 8), Span(1, 1, 3)),
        ("été: Évian\nno: x\n", ("été",), Span(1, 6, 5), Span(1, 1, 3)),
        ("a: { é: œuvre, b: x }\n", ("a", "b"), Span(1, 19, 1), Span(1, 16, 1)),
        ("a: 😀\nb: {c: 😀, d: e}\n", ("b", "d"), Span(2, 14, 1), Span(2, 11, 1)),
        ("a:\n  - - x\n    - yy\n", ("a", 0, 1), Span(3, 7, 2), None),
        ("a: [x, [y, zz]]\n", ("a", 1, 1), Span(1, 12, 2), None),
        ("a: [x, y]\n", ("a",), Span(1, 4, 1), Span(1, 1, 1)),
        ("a:\n  - b: 1\n    c: 2\n", ("a", 0, "c"), Span(3, 8, 1), Span(3, 5, 1)),
        ("a: >-\n  b\n  c\nd: e\n", ("a",), Span(1, 4, 1), Span(1, 1, 1)),
        ("a: >-\n  b\n  c\nd: e\n", ("d",), Span(4, 4, 1), Span(4, 1, 1)),
        ('a: "b\n  c"\nd: e\n', ("a",), Span(1, 4, 1), Span(1, 1, 1)),
        ("# titre\n\n---\na: b\n", ("a",), Span(4, 4, 1), Span(4, 1, 1)),
        ("a:\nb: c\n", ("a",), Span(1, 3, 1), Span(1, 1, 1)),
    ],
    ids=[
        "plain",
        "quoted",
        "accents",
        "flow-group-after-accents",
        "after-an-emoji",
        "nested-lists",
        "nested-flow-lists",
        "a-list-itself",
        "group-in-a-list",
        "folded-text",
        "after-folded-text",
        "quoted-over-two-lines",
        "after-comments",
        "empty",
    ],
)
def test_every_value_and_key_keeps_its_place(text, keys, span, key_span):
    """Lines and columns count characters from 1, whatever stands before."""
    node = tree(text).find(keys)
    assert (span, key_span) == (node.span, node.key_span)


def test_find_stops_at_the_last_node_that_exists():
    """A way that leads nowhere ends at the nearest thing an editor wrote."""
    root = tree("a:\n  - b: x\n")
    assert root.find(("a", 0)) is root.find(("a", 0, "c", "d"))
    assert root.find(("a",)) is root.find(("a", 7))
