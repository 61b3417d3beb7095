"""Every file that the site ships is ours or on the bill of materials, byte for byte."""

import base64
import hashlib
import json
import re

import pytest
from bill import BILL, USAGE, WITHIN
from declared import is_spdx
from locks import ROOT
from origins import site_contents, unexplained
from table import entries

LEAFLET = {
    "leaflet.js": "20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo=",
    "leaflet.css": "p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY=",
}
"""SHA-256 of Leaflet 1.9.4 as its own site publishes them: https://leafletjs.com/download.html"""


@pytest.fixture(scope="module")
def contents(built_site):
    """What each file of the built region holds."""
    return site_contents(built_site)


@pytest.fixture(scope="module")
def fewer(contents):
    """The same without the pages of communes, to look at it again and again."""
    return {path: read for path, read in contents.items() if not path.startswith("communes/")}


@pytest.fixture(scope="module")
def listed():
    """The components that the bill says the site ships files of, with their versions."""
    return {f"{one['kind']}/{one['name']}": one["version"] for one in shipped() if one["files"]}


def shipped():
    """What the committed bill says the site holds."""
    return [one for one in entries(BILL.read_text("utf-8")) if one["usage"] == "site"]


def test_nothing_comes_from_nowhere(contents, listed):
    """4,500 files, each explained; each component that the bill says is shipped is there."""
    assert 4 == len(listed)
    assert len(contents) > 4_400
    assert [] == unexplained(contents, listed)


@pytest.mark.parametrize(
    "path",
    [
        "theme/jquery.js",
        "theme/js-4d9746e2e9/foreign.js",
        "theme/leaflet-1.9.4/plugin.js",
        "pagefind/pagefind-ui.js",
        "donnees/suivi.js",
        "icones/logo.png",
        "police.woff2",
        "ailleurs/index.html",
    ],
)
def test_a_foreign_file_is_seen(fewer, listed, path):
    """Dropped in anywhere, under a name that looks like the others."""
    assert [f"{path}: comes from nowhere"] == unexplained({**fewer, path: lambda: b"var a"}, listed)


@pytest.mark.parametrize(
    "pattern",
    [
        r"theme/leaflet-[\d.]+/leaflet\.js",
        r"theme/qrcode-generator-.*",
        r"pagefind/pagefind\.js",
        r"pagefind/wasm\.fr\.pagefind",
        r"theme/js-\w+/page\.js",
        r"theme/js-\w+/prescrire/prescrire\.js",
        r"theme/style-.*",
        r"sw\.js",
        r"donnees/carte\.js",
        r"licences/logiciels\.txt",
    ],
)
def test_a_changed_file_is_seen(fewer, listed, pattern):
    """A statement more in any program, or a word in a licence."""
    (path,) = (one for one in fewer if re.fullmatch(pattern, one))
    changed = fewer[path]() + b";tracker.send()"
    assert f"{path}: comes from nowhere" in unexplained({**fewer, path: lambda: changed}, listed)


@pytest.mark.parametrize("name", ["leaflet", "qrcode-generator", "pagefind-bin", "folium"])
def test_a_component_taken_off_the_bill_is_seen(fewer, listed, name):
    """Absent, or there under another version."""
    (key,) = (one for one in listed if one.endswith(f"/{name}"))
    without = {one: version for one, version in listed.items() if one != key}
    for less in (without, without | {key: "0.0.1"}):
        assert any("is not on the bill" in one for one in unexplained(fewer, less))


def test_leaflet_is_what_its_authors_publish(built_site):
    """The hashes of its download page, which no lock of ours has written."""
    for name, digest in LEAFLET.items():
        content = (built_site / "theme" / "leaflet-1.9.4" / name).read_bytes()
        assert digest == base64.b64encode(hashlib.sha256(content).digest()).decode()


def test_the_site_ships_the_notices_of_what_it_holds(built_site, root):
    """Each component, its version, its licence; and the licences as their authors wrote them."""
    notice = (built_site / "licences" / "logiciels.txt").read_text("utf-8-sig")
    for one in shipped():
        name = one["name"].removesuffix("-bin")
        (line, *_) = [line for line in notice.splitlines() if name in line.lower()] or [""]
        assert line, f"{name} is not named"
        assert one["version"] in notice
        assert all(part in notice for part in re.split(" AND | OR ", one["licence"]))
    assert (root / "LICENSE").read_text("utf-8") in notice
    assert (root / "node_modules" / "leaflet" / "LICENSE").read_text("utf-8").strip() in notice
    for words in ("Copyright (c) 2009 Kazuhiko Arase", "Copyright 2022 CloudCannon", "Folium dev"):
        assert words in notice
    for name in ("apache-2.0.txt", "gpl-3.0.txt"):
        assert name in notice
        assert (built_site / "licences" / name).is_file()


def test_published_scripts_keep_the_notices_they_came_with(built_site):
    """The first comment of Leaflet and of the QR code generator, through our own tools too."""
    (qrcode,) = (built_site / "theme").glob("qrcode-generator-*.js")
    assert "Copyright (c) 2009 Kazuhiko Arase" in qrcode.read_text("utf-8")[:200]
    leaflet = (built_site / "theme" / "leaflet-1.9.4" / "leaflet.js").read_text("utf-8")
    assert "(c) 2010-2023 Vladimir Agafonkin" in leaflet[:200]


def test_readers_are_led_to_the_notices(sheets_of_the_site):
    """From the legal notice and from the site map."""
    for path in ("mentions-legales/index.html", "plan-du-site/index.html"):
        assert 'href="/licences/logiciels.txt"' in sheets_of_the_site(path)


@pytest.fixture
def sheets_of_the_site(built_site):
    """A page's HTML by its path."""
    return lambda path: (built_site / path).read_text("utf-8")


def test_what_the_bill_says_of_the_site_is_whole():
    """Licences in words of SPDX, files named for each package, none for what is inside another."""
    bill = json.loads(BILL.read_text("utf-8"))
    for one in bill["components"]:
        told = {pair["name"]: pair["value"] for pair in one["properties"]}
        if told[USAGE] == "site" and one["type"] == "library":
            assert WITHIN in told
    for one in shipped():
        assert is_spdx(one["licence"]), one
    assert (ROOT / "generator" / "reference" / "data" / "PROVENANCE.md").is_file()
