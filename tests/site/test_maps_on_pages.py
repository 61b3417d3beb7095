"""Maps on the pages: there, light, and never without the same as a list."""

import gzip
import json
import re

import pytest

FIRST_LOAD, MAP_PAGE, ON_CLICK, ELEMENTS = 25_000, 40_000, 110_000, 400
SVG = re.compile(r'<svg class="plan".*?</svg>', re.DOTALL)


def packed(path):
    """Bytes on the wire."""
    return len(gzip.compress(path.read_bytes(), 9))


@pytest.fixture(scope="module")
def shared(built_site):
    """Compressed bytes of what every page loads beside itself."""
    icon = built_site / "icones" / "icone.svg"
    style, script = built_site.glob("theme/style-*.css"), built_site.glob("theme/js-*/page.js")
    return sum(map(packed, [*style, *script, icon]))


def with_a_map(sheets):
    """The pages that must have one."""
    kinds = r"((carte|couverture)/|(territoires|structures)/[^/]+/)?index.html"
    return {path: sheet for path, sheet in sheets.items() if re.fullmatch(kinds, path)}


def test_every_page_has_its_map(sheets):
    """Home, map and coverage, 13 territoires, 25 structures: one map each, and no other page."""
    expected = with_a_map(sheets)
    assert 3 + 13 + 25 == len(expected)
    assert set(expected) == {path for path, sheet in sheets.items() if SVG.search(sheet.html)}
    for path, sheet in expected.items():
        assert 1 == len(SVG.findall(sheet.html)), path


def test_a_map_is_decoration(sheets):
    """Hidden from screen readers, no stop for the keyboard, no inline style, integers only."""
    for path, sheet in with_a_map(sheets).items():
        (drawing,) = SVG.findall(sheet.html)
        assert 'aria-hidden="true"' in drawing[:200], path
        assert 'style="' not in drawing, path
        assert all('tabindex="-1"' in link for link in re.findall(r"<a [^>]*>", drawing)), path
        for coordinates in re.findall(r' (?:d|x|y|cx|cy)="([^"]*)"', drawing):
            assert "." not in coordinates, path


def test_the_links_of_a_map_are_in_the_list_beside(sheets):
    """Who cannot see or click the map finds the same links."""
    for path, sheet in with_a_map(sheets).items():
        drawing = SVG.search(sheet.html)[0]
        drawn = set(re.findall(r'href="([^"]+)"', drawing))
        rest = sheet.html.replace(drawing, "").partition("<main")[2]
        assert drawn <= set(re.findall(r'href="([^"]+)"', rest)), path


@pytest.mark.parametrize("path", ["index.html", "carte/index.html"])
def test_the_list_says_the_class_and_the_notes(sheets, path):
    """Thirteen territoires with their pages; three classes, three footnotes, both regional ones."""
    sheet = sheets[path]
    assert 13 <= len({link["href"] for link in sheet.all("a") if "/territoires/" in link["href"]})
    for words in (
        "Tous les patients sont accueillis",
        "Certains patients seulement",
        "Aucune structure",
        "Hors des territoires publiés",
        "Cancers du sein uniquement",
        "Cancers du sein et cancers digestifs uniquement",
        "Enfants et jeunes uniquement",
        "Dans toute la région s’ajoutent, sans colorer la carte",
        "Hôpital d’enfants exemple de Lyon",
    ):
        assert words in sheet.text, words


def test_the_map_page_lists_every_marker(sheets, built_site):
    """Each structure of the interactive map stands in the list of the map page."""
    drawn = set(
        re.findall(r"/structures/[a-z0-9-]+/", (built_site / "donnees/carte.js").read_text())
    )
    listed = {link["href"] for link in sheets["carte/index.html"].all("a")}
    assert 22 == len(drawn)
    assert drawn <= listed


def test_a_territoire_names_its_epci(sheets):
    """The numbers on the map are those of the list, which leads to the communes of each."""
    sheet = sheets["territoires/cantal-4/index.html"]
    names = ["CC du Pays Gentiane", "CC Sumène - Artense", "CC du Pays de Mauriac"]
    for number, name in enumerate(names, start=1):
        assert f'<li><a href="#e{number}">{name}</a></li>' in sheet.html
        assert f'<h3 id="e{number}">{number}. {name}</h3>' in sheet.html


def test_first_load(sheets, built_site, shared):
    """With its map each page stays light: 25 KB, or 40 for the map page; 400 elements."""
    for path, sheet in with_a_map(sheets).items():
        most = MAP_PAGE if path == "carte/index.html" else FIRST_LOAD
        assert most >= packed(built_site / path) + shared, path
        if not path.startswith("territoires/"):
            assert ELEMENTS >= len(sheet.tags), path


def test_what_opening_the_map_adds(built_site):
    """Leaflet, our additions and the region's polygons: at most 110 KB compressed."""
    scripts = [*built_site.glob("theme/js-*/carte.js"), *built_site.glob("theme/js-*/carte/*.js")]
    theme = [*built_site.glob("theme/leaflet-*/**/*.*"), *built_site.glob("theme/carte-*/*")]
    files = [*scripts, *theme, built_site / "donnees" / "carte.js"]
    assert 11 == len(files)
    assert ON_CLICK >= sum(map(packed, files))


def test_the_script_of_the_map_is_not_random(built_site):
    """Elements are numbered, not named at random, and no HTML string holds an editor's words."""
    script = (built_site / "donnees" / "carte.js").read_text("utf-8")
    assert not re.search(r"_[0-9a-f]{32}", script)
    assert "bindPopup" not in script
    assert "http" not in script
    said = re.findall(r"_add\((\{.*\})\);\n", script)
    layers = [json.loads(one)["features"] for one in said]
    assert 13 == sum("titre" in one["properties"] for one in layers[0])
    assert 172 == len(layers[1])
    assert 36 == len(layers[2])


def test_what_we_copy_of_leaflet(built_site, root):
    """Its own files, byte for byte, and only those that are used."""
    folder = built_site / "theme" / "leaflet-1.9.4"
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {"leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png"} == found
    for name in found:
        original = root / "node_modules" / "leaflet" / "dist" / name
        assert original.read_bytes() == (folder / name).read_bytes()
