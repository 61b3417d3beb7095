"""Markdown to HTML: headings, links, values, French typography."""

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.markdown import markdown_to_html


def made(text, base="/", **values):
    """Return the HTML of a text."""
    return markdown_to_html(text, values.__getitem__, base)


def words(html):
    """Return the text a reader sees, as a browser reads it."""
    root = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return "".join(root.itertext())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** et *b*", "<p><strong>a</strong> et <em>b</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("`a ? b`", "<p><code>a ? b</code></p>"),
        ("Qui ?", "<p>Qui\u202f?</p>"),
    ],
    ids=["emphasis", "list", "numbers", "quote", "code", "typography"],
)
def test_markdown_is_made_html(text, expected):
    """The Markdown editors know, and French typography everywhere but in code."""
    assert expected == made(text)


def test_tables_are_made():
    """A table of Markdown is a table of HTML, with its headings."""
    root = html5lib.parseFragment(made("a | b\n--|--\n1 | 2"), namespaceHTMLElements=False)
    assert ["a", "b"] == [cell.text for cell in root.iter("th")]
    assert ["1", "2"] == [cell.text for cell in root.iter("td")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Qui prescrit ?", '<h2 id="qui-prescrit">'),
        ("## Éligibilité & délais", '<h2 id="eligibilite-delais">'),
        ("### L’ordonnance", '<h3 id="lordonnance">'),
    ],
)
def test_a_heading_has_an_id_of_its_words(text, expected):
    """A heading can be linked to, by plain letters."""
    assert made(text).startswith(expected)


def test_two_headings_never_share_an_id():
    """Same words, other id."""
    root = html5lib.parseFragment(made("## A\n\n## A\n\n## A"), namespaceHTMLElements=False)
    assert 3 == len({heading.get("id") for heading in root.iter("h2")})


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("[a](/patients/)", "/", 'href="/patients/"'),
        ("[a](/patients/#b)", "/ara/", 'href="/ara/patients/#b"'),
        ("[a](/)", "/ara/", 'href="/ara/"'),
        ("![a](/b.png)", "/ara/", 'src="/ara/b.png"'),
        ("[a]\n\n[a]: /patients/", "/ara/", 'href="/ara/patients/"'),
        ("[a](#b)", "/ara/", 'href="#b"'),
        ("[a](https://a.example/b?c=d&e=f)", "/ara/", 'href="https://a.example/b?c=d&amp;e=f"'),
        ("[a](mailto:a@b.example)", "/ara/", 'href="mailto:a@b.example"'),
        ("[a](tel:+33465710001)", "/ara/", 'href="tel:+33465710001"'),
        ("<https://a.example/>", "/ara/", 'href="https://a.example/"'),
    ],
)
def test_internal_links_start_at_the_base_and_others_stay(text, base, expected):
    """A site may be served under any folder: its pages' links need not change."""
    assert expected in made(text, base)


@pytest.mark.parametrize("around", ["{} reste", "a {} b", "- {}", "## {}", "a | b\n--|--\n{} | c"])
@pytest.mark.parametrize(
    "value",
    [
        "a_b_c",
        "*a*",
        "**a**",
        "[a](/b)",
        "`a`",
        "# a",
        "![a](b)",
        "<b>a</b>",
        "a & b",
        "a|b",
        "\\*",
    ],
)
def test_a_value_is_shown_as_it_is(around, value):
    """Markdown or HTML signs in a value are shown, not obeyed."""
    assert value in words(made(around.format("{{ nom }}"), nom=value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{{ nom }}", "&eacute;&lt;"),
        ("{{ nom }}", "<https://a.example>"),
        ("{{ nom }}", "1. a"),
        ("{{ nom }}", "> a"),
        ("`{{ nom }}`", "a_b"),
        ("x\n{{ nom }}", "==="),
    ],
    ids=["entities", "autolink", "number", "quote", "in-code", "underline"],
)
def test_no_sign_of_a_value_is_obeyed(text, value):
    """Whatever a value holds and wherever it stands, the reader sees it letter for letter."""
    root = html5lib.parseFragment(made(text, nom=value), namespaceHTMLElements=False)
    assert value in "".join(root.itertext())
    assert not {one.tag for one in root.iter()} & {"a", "ol", "blockquote", "h1"}


@given(st.text(alphabet="ab_*[]()`#+-!|{}\\é", min_size=1, max_size=12))
def test_a_value_of_any_markdown_signs_is_shown(value):
    """The same, for any mixture of Markdown's signs inside a sentence."""
    assert f"a{value}z" in words(made("Voir a{{ nom }}z.", nom=value))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*Qui* ?", "<p><em>Qui</em>\u202f?</p>"),
        ("**Bilan** : un", "<p><strong>Bilan</strong>\u00a0: un</p>"),
        ("l'**eau**", "<p>l’<strong>eau</strong></p>"),
    ],
    ids=["question", "colon", "apostrophe"],
)
def test_emphasis_does_not_hide_a_sentence_from_typography(text, expected):
    """A sign that touches a word in bold is typeset as any other."""
    assert expected == made(text)
