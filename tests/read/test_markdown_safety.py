"""Whatever an editor types, a page holds no script and no link a browser could run."""

import re

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.read.markdown import markdown_to_html

TAG = re.compile(
    r"p|a|em|strong|code|pre|[uo]l|li|blockquote|h[1-6r]|br|img|div|table|thead|tbody|t[rhd]"
)
ATTRIBUTES = {"href", "src", "alt", "title", "id", "class", "style"}
SCHEMES = {"http", "https", "mailto", "tel"}

TRICKS = [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#0000106avascript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "jav\\ascript:alert(1)",
    "javascript\\:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "file:///etc/passwd",
    "//evil.example",
    "https:javascript:alert(1)",
]
WRITTEN = {
    "link": "[a]({})",
    "chevrons": "[a](<{}>)",
    "title": '[a]({} "t")',
    "image": "![a]({})",
    "image-link": "[![a]({})](/b)",
    "reference": "[a][b]\n\n[b]: {}",
    "reference-image": "![a][b]\n\n[b]: {}",
    "autolink": "<{}>",
    "heading": "# [a]({})",
    "cell": "a | b\n--|--\n[a]({}) | c",
}


def elements(text):
    """Return the elements a browser makes of a text."""
    html = markdown_to_html(text, lambda name: name, "/")
    return [
        one
        for one in html5lib.parseFragment(html, namespaceHTMLElements=False).iter()
        if one.tag != "DOCUMENT_FRAGMENT"
    ]


def scheme(target):
    """Return the scheme a browser sees: it drops controls, tabs and line ends, and case."""
    seen = re.sub(r"[\t\n\r]", "", re.sub(r"^[\x00-\x20]+", "", target)).lower()
    found = re.match(r"([a-z][a-z0-9+.-]*):", seen)
    return found[1] if found else None


def assert_harmless(text):
    """Only Markdown's own elements, no handler, no target outside the safe schemes."""
    for element in elements(text):
        assert TAG.fullmatch(element.tag)
        assert set(element.attrib) <= ATTRIBUTES
        assert element.get("style", "text-align: left;").startswith("text-align:")
        for name in ("href", "src"):
            assert scheme(element.get(name, "/")) in SCHEMES | {None}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_makes_a_target_that_runs(trick, written):
    """Each known disguise of a scheme, in each way Markdown has to write a target."""
    targets = [
        element.get(name)
        for element in elements(written.format(trick))
        for name in ("href", "src")
        if element.get(name) not in {None, "/b"}
    ]
    assert [] == targets


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<iframe src=//evil.example></iframe>",
        "<svg/onload=alert(1)>",
        "<a href='javascript:alert(1)'>a</a>",
        "<div>\n\n**a**\n\n</div>",
        "<!-- a --><b>",
        "<![CDATA[ <script> ]]>",
        "<?php x ?>",
        "a <b onclick=x>b</b>",
        "`<script>`",
        "    <script>",
        "# <script>x</script>",
        "[<script>](/a)",
        "![<script>](/a)",
        '[a](/b "<script>")',
        '![" onerror="alert(1)](/a)',
        '[a](/b" onclick="alert(1))',
        "\x02wzxhzdk:0\x03<script>",
    ],
)
def test_no_raw_html_survives(html):
    """HTML typed in a page is shown as text."""
    assert_harmless(html)
    assert not {"script", "iframe", "svg", "b"} & {one.tag for one in elements(html)}


PIECES = st.sampled_from(
    [
        *TRICKS,
        *WRITTEN.values(),
        "<script>",
        "</script>",
        "<img src=x onerror=a>",
        "<!--",
        "-->",
        "[",
        "](",
        ")",
        "](<",
        "\n\n[b]: ",
        "`",
        "```\n",
        "\n",
        "    ",
        "> ",
        "- ",
        "# ",
        "| --|--",
        "{{ ",
        " }}",
        "&lt;script&gt;",
        "&",
        ";",
        "\\",
        '"',
        "'",
        "*",
        "_",
        "\x02",
        "\x03",
        "é",
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join))
@example("[a](<java\nscript:x>)")
@example("![a][]\n\n[a]: data:x")
def test_any_text_makes_a_harmless_page(text):
    """No script, no frame, no handler, no unsafe target, whatever is typed."""
    assert_harmless(text)


@pytest.mark.parametrize("target", ["/\\evil.example", "/&#47;evil.example", "/&#9;/evil.example"])
def test_an_internal_link_stays_inside(target):
    """A target that starts with one slash never leads to another host."""
    (link,) = [one.get("href") for one in elements(f"[a]({target})") if one.tag == "a"]
    seen = re.sub(r"[\t\n\r]", "", link or "").replace("\\", "/")
    assert not seen.startswith("//")
