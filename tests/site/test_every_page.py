"""What every page of the site has, and what none has."""

import re
from collections import Counter
from itertools import pairwise

import html5lib

ORIGIN = "https://parcours.example"
LINKED = {"stylesheet", "icon", "manifest", "apple-touch-icon"}
REFERENCES = {
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "for",
    "form",
    "headers",
    "list",
    "popovertarget",
}
"""The attributes that hold identifiers of the same page (HTML, WAI-ARIA 1.2)."""
HANDLER = re.compile(r"on[a-z]+")


def test_the_fast_parser_sees_what_a_browser_sees(samples):
    """On a page of each kind it finds the elements of html5lib, the standard's own algorithm."""
    for sheet in samples.values():
        tree = html5lib.parse(sheet.html, namespaceHTMLElements=False)
        tags = [element.tag for element in tree.iter() if isinstance(element.tag, str)]
        expected = Counter(tag.rpartition("}")[2] for tag in tags)
        expected.subtract({"tbody": expected["tbody"]})
        found = Counter(name for name, _ in sheet.tags)
        found.subtract({"tbody": found["tbody"]})
        assert expected == found, sheet.path


def test_language_heading_viewport_and_main(sheets):
    """In French, one `h1`, one `main` to skip to, fitted to the screen."""
    for sheet in sheets.values():
        assert "fr" == sheet.one("html")["lang"]
        assert 1 == len(sheet.inside("h1")), sheet.path
        assert sheet.inside("h1")[0].strip(), sheet.path
        assert "contenu" == sheet.one("main")["id"]
        assert "#contenu" == sheet.all("a")[0]["href"], sheet.path
        assert (
            "width=device-width, initial-scale=1" == sheet.one("meta", name="viewport")["content"]
        )
        assert "utf-8" == sheet.tags[2][1]["charset"], sheet.path


def test_headings_follow_each_other(sheets):
    """No level is skipped on the way down."""
    for sheet in sheets.values():
        levels = [int(name[1]) for name, _ in sheet.tags if re.fullmatch(r"h[1-6]", name)]
        assert 1 == levels[0], sheet.path
        for upper, lower in pairwise(levels):
            assert lower <= upper + 1, f"{sheet.path}: h{lower} under h{upper}"


def test_titles_tell_pages_apart(sheets):
    """No two pages have the same title or the same description; all are short enough to read."""
    titles = Counter(sheet.inside("title")[0] for sheet in sheets.values())
    assert [] == [title for title, times in titles.items() if times > 1]
    assert 110 > max(map(len, titles))
    described = Counter(
        sheet.one("meta", name="description")["content"] for sheet in sheets.values()
    )
    assert all(10 < len(text) < 300 for text in described)
    repeated = sum(times for times in described.values() if times > 1)
    assert 0.01 * len(sheets) > repeated


def test_canonical_addresses_are_the_pages_own(sheets):
    """Search engines are told one address a page: its own."""
    for sheet in sheets.values():
        assert ORIGIN + sheet.address == sheet.one("link", rel="canonical")["href"]


def test_the_policy_comes_first_and_opens_nothing_outside(sheets):
    """Before anything it governs, every page allows what this site serves and nothing else.

    The search page also lets its program be compiled; no other does.
    """
    strict = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'self'"
    )
    program = strict.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    for sheet in sheets.values():
        meta = sheet.tags[3]
        assert ("meta", "Content-Security-Policy") == (meta[0], meta[1].get("http-equiv"))
        expected = program if sheet.path == "recherche/index.html" else strict
        assert expected == meta[1]["content"], sheet.path


def test_nothing_is_written_in_line(sheets):
    """No style, handler or script in the page, but data for search engines."""
    for sheet in sheets.values():
        assert [] == sheet.all("style") + sheet.all("iframe") + sheet.all("base"), sheet.path
        for script in sheet.all("script"):
            data = script.get("type") in {"application/ld+json", "application/json"}
            assert data or script["src"].startswith("/theme/js-"), sheet.path
        for name, attributes in sheet.tags:
            assert "style" not in attributes, (sheet.path, name)
            assert not any(map(HANDLER.fullmatch, attributes)), (sheet.path, name)


def test_nothing_comes_from_elsewhere(sheets, built_site):
    """Style sheets, icons and scripts are the site's own, and exist; nothing is preconnected."""
    for sheet in sheets.values():
        for link in sheet.all("link"):
            if link["rel"] != "canonical":
                assert link["rel"] in LINKED, sheet.path
                assert (built_site / link["href"].lstrip("/")).is_file(), sheet.path
        for name, attributes in sheet.tags:
            if "src" in attributes:
                assert name == "script", sheet.path
                assert (built_site / attributes["src"].lstrip("/")).is_file(), sheet.path
    css = next((built_site / "theme").glob("*.css")).read_text("utf-8")
    assert not re.search(r"url\(|@import|//", css)


def test_no_identifier_is_used_twice(sheets):
    """Anchors, labels and descriptions point at one element."""
    for sheet in sheets.values():
        used = Counter(attributes["id"] for _, attributes in sheet.tags if "id" in attributes)
        assert [] == [name for name, times in used.items() if times > 1], sheet.path


def test_what_names_an_element_names_one_of_its_page(sheets, figure):
    """Labels, descriptions, headers of cells, forms, lists: each names elements that exist."""
    names, references = 0, 0
    for sheet in sheets.values():
        used = {attributes["id"] for _, attributes in sheet.tags if "id" in attributes}
        named = [
            name
            for _, attributes in sheet.tags
            for key in REFERENCES & attributes.keys()
            for name in attributes[key].split()
        ]
        assert set(named) <= used, sheet.path
        names, references = names + len(used), references + len(named)
    assert references > 2 * len(sheets)
    figure("identifiers", pages=len(sheets), identifiers=names, references=references)


def test_the_example_banner_is_on_every_page(sheets):
    """Nobody can mistake an invented structure for a real one."""
    for sheet in sheets.values():
        before = sheet.html.partition("<h1")[0]
        assert "Site d’exemple." in before, sheet.path
        assert "Ces structures n’existent pas" in before, sheet.path


def test_the_legal_pages_are_one_click_away(sheets):
    """Every page links to the accessibility statement, legal notice and personal-data page."""
    wanted = {"/accessibilite/", "/mentions-legales/", "/donnees-personnelles/", "/plan-du-site/"}
    for sheet in sheets.values():
        assert wanted <= {link.get("href") for link in sheet.all("a")}, sheet.path


def test_the_home_page_gives_the_accessibility_status(sheets):
    """RGAA 4.1: « Accessibilité : non conforme » as long as no audit was made."""
    text = sheets["index.html"].text.replace("\u00a0", " ").lower()
    assert "accessibilité : non conforme" in text
