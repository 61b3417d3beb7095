"""What strict YAML refuses: what would surprise someone who has never programmed."""

import pytest

from generator.read.source import Source, Unreadable
from generator.read.yaml_tree import parse_yaml


def refusals(text):
    """Rule, line, column and length of each thing refused in a text."""
    _, problems = parse_yaml(Source("essai.yaml", text))
    return [(p.rule, p.span.line, p.span.column, p.span.length) for p in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *x\n", ("yaml-alias", 1, 4, 2)),
        ("b: 1\na: &x y\n", ("yaml-alias", 2, 4, 4)),
        ("a: &x [y]\n", ("yaml-alias", 1, 4, 4)),
        ("&x a: b\n", ("yaml-alias", 1, 1, 4)),
        ("a: !!int 1\n", ("yaml-type", 1, 4, 7)),
        ("a: !python/name:os.system x\n", ("yaml-type", 1, 4, 24)),
        ("a: !!set {x}\n", ("yaml-type", 1, 4, 7)),
        ("a: b\n---\nc: d\n", ("yaml-documents", 2, 1, 3)),
        ("[a]: b\n", ("yaml-cle", 1, 1, 1)),
        ("{a: b}: c\n", ("yaml-cle", 1, 1, 1)),
        ("? - a\n: b\n", ("yaml-cle", 1, 3, 1)),
        ("~: b\n", ("yaml-cle", 1, 1, 1)),
        ("a: b\na: c\n", ("cle-en-double", 2, 1, 1)),
        ('é: b\n"é": c\n', ("cle-en-double", 2, 1, 3)),
        ("a: {b: 1, c: 2, b: 3}\n", ("cle-en-double", 1, 17, 1)),
        ("a:\n  - b: 1\n    b:\n      - 2\n", ("cle-en-double", 3, 5, 1)),
    ],
    ids=[
        "alias",
        "anchor",
        "anchor-on-a-list",
        "anchor-on-a-key",
        "standard-tag",
        "python-tag",
        "tag-on-a-group",
        "second-document",
        "list-as-key",
        "group-as-key",
        "explicit-list-as-key",
        "nothing-as-key",
        "key-twice",
        "key-twice-quoted",
        "key-twice-in-flow",
        "key-twice-holding-a-list",
    ],
)
def test_a_surprise_is_refused_where_it_stands(text, expected):
    """Each surprise of YAML is one refusal, whose place is the surprise itself."""
    (rule, line, column, length) = expected
    found = refusals(text)
    assert [(rule, line, column)] == [place[:3] for place in found]
    assert length >= found[0][3] >= 1


def test_same_key_in_two_groups_is_no_duplicate():
    """Only keys of one group are compared."""
    assert [] == refusals("- a: 1\n- a: 2\n- {b: {a: 3}, a: 4}\n")


def test_first_of_two_keys_is_kept_and_named():
    """The first value stands, and the sentence leads to its line."""
    root, (problem,) = parse_yaml(Source("essai.yaml", "a: 1\nb: 2\na: 3\n"))
    assert {"a": "1", "b": "2"} == root.plain()
    assert "la clé « a » est déjà écrite à la ligne 1" == problem.sentence


def test_every_refusal_of_a_file_is_said_at_once():
    """Reading goes on after a refusal."""
    found = refusals("a: &x 1\nb: *x\nc: !!str 2\na: 3\n")
    assert [("yaml-alias", 1), ("yaml-alias", 2), ("yaml-type", 3), ("cle-en-double", 4)] == [
        place[:2] for place in found
    ]


def test_first_document_is_the_one_kept():
    """A stray line of dashes at the end of a file does not hide the whole file."""
    root, _ = parse_yaml(Source("essai.yaml", "a: b\n---\n"))
    assert {"a": "b"} == root.plain()


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "], ids=["lists", "groups", "dashes"])
@pytest.mark.parametrize("depth", [41, 30_000])
def test_nesting_without_end_is_refused(opening, depth):
    """A hostile depth is a problem, not a crash."""
    with pytest.raises(Unreadable) as refusal:
        parse_yaml(Source("essai.yaml", opening * depth))
    assert "yaml-profondeur" == refusal.value.problem.rule
    assert 1 == refusal.value.problem.span.line


def test_nesting_a_region_could_need_is_accepted():
    """Forty levels pass: ours has seven."""
    root, problems = parse_yaml(Source("essai.yaml", "[" * 40 + "]" * 40))
    assert ([], list) == (problems, type(root.plain()))


@pytest.mark.parametrize("text", ["# rien\n", "\n\n#\n", "---\n# rien\n...\n# fin"])
def test_a_file_of_comments_holds_nothing(text):
    """Comments are not content: the file is empty, or its one value is."""
    try:
        value = parse_yaml(Source("essai.yaml", text))[0].plain()
    except Unreadable as refusal:
        value = None if refusal.problem.rule == "fichier-vide" else refusal
    assert value is None
