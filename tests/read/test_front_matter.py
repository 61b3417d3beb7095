"""A page: a front matter between two lines of dashes, then Markdown."""

import pytest

from generator.model.problem import Span
from generator.read.front_matter import parse_page
from generator.read.source import Source, Unreadable

PATH = "content/pages/patients.md"


def refusal(text):
    """Return rule and place of what keeps a page from being read."""
    with pytest.raises(Unreadable) as reason:
        parse_page(Source(PATH, text))
    found = reason.value.problem
    return found.rule, found.span.line


def test_page_is_split_at_its_dashes():
    """The front matter is strict YAML; the text is left as written."""
    text = "---\ntitre: Été\nordre: 010\n---\n\n# A\n---\n{{ date }}\n"
    page, problems = parse_page(Source(PATH, text))
    assert [] == problems
    assert {"titre": "Été", "ordre": "010"} == page.entete.plain()
    assert "\n# A\n---\n{{ date }}\n" == page.text


def test_places_count_from_the_top_of_the_file():
    """Lines of the front matter and of the text are those of the file."""
    page, _ = parse_page(Source(PATH, "---\ntitre: A\nmenu: oui\n---\nTexte\n"))
    assert Span(3, 7, 3) == page.entete.find(("menu",)).span
    assert 5 == page.first_line


def test_a_page_may_have_no_text_yet():
    """A front matter alone is a page."""
    page, problems = parse_page(Source(PATH, "---\ntitre: A\n---"))
    assert ("", []) == (page.text, problems)


def test_spaces_after_dashes_do_not_matter():
    """Trailing spaces are invisible to an editor."""
    page, _ = parse_page(Source(PATH, "---  \ntitre: A\n--- \nTexte"))
    assert ({"titre": "A"}, "Texte") == (page.entete.plain(), page.text)


@pytest.mark.parametrize("text", ["# Titre\n", "\n---\ntitre: A\n---\n", "titre: A\n---\n", "--\n"])
def test_a_page_without_front_matter_is_told_so(text):
    """The first line is the one to mend."""
    assert ("entete-absent", 1) == refusal(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [("---\n", 1), ("---\ntitre: A\n\nTexte\n", 2), ("---\ntitre: A\n----\n", 3)],
)
def test_a_front_matter_never_closed_is_told_so(text, line):
    """The place to look at is where the fence should be, or what looks like it."""
    assert ("entete-ouvert", line) == refusal(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitre: A : B\n---\n", 2),
        ("---\ntitre: A\n menu: oui\n---\n", 3),
        ('---\ntitre: "A\nmenu: oui\n---\n', 2),
    ],
    ids=["colon", "indent", "quote"],
)
def test_broken_front_matter_is_said_at_its_line_of_the_file(text, line):
    """The dashes above are counted."""
    assert ("yaml-syntaxe", line) == refusal(text)


def test_duplicate_key_of_a_front_matter_is_said():
    """What is refused in YAML files is refused here, at its line."""
    _, (problem,) = parse_page(Source(PATH, "---\ntitre: A\ntitre: B\n---\n"))
    assert (PATH, "cle-en-double", Span(3, 1, 5)) == (problem.path, problem.rule, problem.span)
    assert "ligne 2" in problem.sentence


def test_an_empty_front_matter_is_not_an_empty_file():
    """The page has a text: what is missing is its front matter."""
    rule, _ = refusal("---\n---\nTexte\n")
    assert "fichier-vide" != rule
