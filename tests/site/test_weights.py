"""What a first visit costs, for every page, against the promise of the design."""

import gzip
import re

import pytest

PAGE, STYLE, SCRIPT, ELEMENTS, REQUESTS = 25_000, 5_000, 3_000, 400, 8


def packed(content: bytes) -> int:
    """Bytes on the wire."""
    return len(gzip.compress(content, 9))


@pytest.fixture(scope="module")
def shared(built_site):
    """Compressed bytes every page loads with it: style sheet, icon and the first script."""
    patterns = ("theme/style-*.css", "icones/icone.svg", "theme/js-*/page.js")
    files = [path for pattern in patterns for path in built_site.glob(pattern)]
    assert 3 == len(files)
    return sum(packed(path.read_bytes()) for path in files)


def test_the_first_script(built_site):
    """What every page runs weighs at most 3 KB compressed: the rest comes when it is wanted."""
    (script,) = built_site.glob("theme/js-*/page.js")
    assert SCRIPT >= packed(script.read_bytes())


def test_the_style_sheet(built_site):
    """At most 5 KB compressed, and all pages share one."""
    (style,) = (built_site / "theme").glob("style-*.css")
    assert STYLE >= packed(style.read_bytes())


def test_first_load(sheets, shared):
    """Page, style sheet, icon and script: at most 25 KB compressed, for each of the pages."""
    heavy = {
        path: weight
        for path, sheet in sheets.items()
        if len(sheet.html) > PAGE - shared
        and (weight := packed(sheet.html.encode()) + shared) > PAGE
    }
    assert {} == heavy


def test_requests(sheets):
    """A page asks for itself, its style sheet, its icons and its scripts: 8 at the most."""
    for sheet in sheets.values():
        loaded = [link for link in sheet.all("link") if link["rel"] != "canonical"]
        embedded = [name for name, attributes in sheet.tags if "src" in attributes]
        assert REQUESTS >= 1 + len(loaded) + len(embedded), sheet.path


def test_elements(sheets):
    """At most 400 elements, but on the lists of communes, which a reader came for."""
    long = re.compile(r"territoires/.+/index.html|departements/\w+/communes-[a-z]/index.html")
    counts = {path: len(sheet.tags) for path, sheet in sheets.items()}
    assert {} == {
        path: count for path, count in counts.items() if count > ELEMENTS and not long.match(path)
    }
    assert 4 * ELEMENTS > max(counts.values())
