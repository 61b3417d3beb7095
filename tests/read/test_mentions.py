"""What a Markdown text mentions, and where."""

import pytest

from generator.read.links import mentions


def found(text, first_line=1):
    """Kind, text, line and column of each mention."""
    return [(m.kind, m.text, m.span.line, m.span.column) for m in mentions(text, first_line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voir [ici](/patients/).", ("lien", "/patients/", 1, 12)),
        ('[a](/b "titre")', ("lien", "/b", 1, 5)),
        ("[a](</b>)", ("lien", "/b", 1, 6)),
        ("![photo](/a.png)", ("image", "![photo](/a.png)", 1, 1)),
        ("é\n[a]( javascript:x)", ("lien", "javascript:x", 2, 6)),
        ("[a]: https://a.example", ("lien", "https://a.example", 1, 6)),
        ("[a]:\n  javascript:x", ("lien", "javascript:x", 2, 3)),
        ("<https://a.example>", ("lien", "https://a.example", 1, 2)),
        ("<javascript:x>", ("lien", "javascript:x", 1, 2)),
        ("été {{ date }}", ("valeur", "date", 1, 8)),
        ("{{forfait.plafond}}", ("valeur", "forfait.plafond", 1, 3)),
        ("{{ }}", ("valeur", "", 1, 4)),
        ("a <b>", ("html", "<b>", 1, 3)),
        ("</div>", ("html", "</div>", 1, 1)),
        ("<!-- note -->", ("html", "<!-- note -->", 1, 1)),
        ("<script\nsrc=x>", ("html", "<script", 1, 1)),
    ],
    ids=[
        "link",
        "titled-link",
        "link-between-chevrons",
        "image",
        "link-after-a-space",
        "reference",
        "reference-on-two-lines",
        "autolink",
        "unsafe-autolink",
        "value",
        "value-without-spaces",
        "value-without-name",
        "html",
        "closing-html",
        "comment",
        "html-on-two-lines",
    ],
)
def test_a_mention_is_found_at_its_place(text, expected):
    """Columns count characters from 1."""
    assert [expected] == found(text)


@pytest.mark.parametrize(
    "text",
    ["moins de 18 ans, a < b et c > d", "<3", "`<b>`", "[a](", "{ date }", "[a] b"],
)
def test_what_only_looks_like_a_mention_is_none(text):
    """Signs used in prose, and code, are left alone (a link cut short has an empty target)."""
    assert [] == [mention for mention in found(text) if mention[1]]


def test_lines_start_from_the_front_matter():
    """Places are those of the file, below its front matter."""
    assert [("valeur", "date", 9, 4)] == found("\n\n{{ date }}", first_line=7)


def test_mentions_come_in_the_order_of_the_text():
    """Several kinds on one line, each at its column."""
    expected = [("lien", "/b", 1, 5), ("html", "<i>", 1, 9), ("valeur", "date", 1, 16)]
    assert expected == found("[a](/b) <i> {{ date }}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[écrire](mailto:{{ contact.mel }})", "contact.mel"),
        ("{{ contact}mel }}", "contact}mel"),
        ("```\n{{ contact.mel }}", "contact.mel"),
        ("`{{ contact.mel }}`", "contact.mel"),
    ],
    ids=["in-a-link", "brace-in-the-name", "after-three-backquotes", "in-code"],
)
def test_every_value_that_will_be_filled_is_mentioned(text, name):
    """What the page asks for when it is made is what is checked: no unknown name gets through."""
    from generator.read.markdown import markdown_to_html  # noqa: PLC0415 (only this truth needs it)

    asked = []
    markdown_to_html(text, lambda wanted: asked.append(wanted) or "", "/")
    assert asked == [mention[1] for mention in found(text) if mention[0] == "valeur"], name


def test_an_address_between_chevrons_is_no_html():
    """`<contact@a.example>` is Markdown's way to write an address."""
    assert "html" not in [mention[0] for mention in found("<contact@a.example>")]
