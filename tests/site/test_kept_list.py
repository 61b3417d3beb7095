"""What a device keeps to do without the network: the list, its version, the worker itself."""

import json
import re
import shutil
import subprocess

import pytest

from generator.render.inventories.hors_ligne import inventory
from generator.render.site import Site

LISTE = "donnees/hors-ligne.json"
LETTER = re.compile(r"departements/\w+/communes-\w/index\.html")


def listed(site):
    """The list of a built site."""
    return json.loads((site / LISTE).read_bytes())


def test_every_page_but_those_of_communes(sheets, built_site):
    """Communes are answered on the device, their lists by letter and 404 left out; all else is."""
    pages = {name for name in listed(built_site)["fichiers"] if name == "" or name.endswith("/")}
    expected = {
        path.removesuffix("index.html")
        for path in sheets
        if not re.match(r"communes/.+/", path) and not LETTER.fullmatch(path)
    }
    assert expected - {"404.html"} == pages


def test_what_pages_load_is_kept(sheets, built_site):
    """Style sheets, scripts, icon and manifest of every kept page; every listed file exists."""
    files = set(listed(built_site)["fichiers"])
    loaded = set()
    for path, sheet in sheets.items():
        if path.removesuffix("index.html") in files:
            links = [link for link in sheet.all("link") if link["rel"] != "canonical"]
            loaded |= {link["href"] for link in links if link["rel"] != "apple-touch-icon"}
            loaded |= {script["src"] for script in sheet.all("script") if "src" in script}
    assert {path.removeprefix("/") for path in loaded} <= files
    scripts = (built_site / "theme").rglob("*.js")
    assert {path.relative_to(built_site).as_posix() for path in scripts} <= files
    assert all((built_site / name).exists() for name in files)


def test_what_is_not_for_readers_is_not_kept(built_site):
    """Nothing for hosts, robots or downloads, nor the list and the worker themselves."""
    files = " ".join(listed(built_site)["fichiers"])
    for name in (LISTE, "sw.js", "sitemap", "robots", "_headers", "structures.json", ".htaccess"):
        assert name not in files


def test_the_list_says_its_day_and_its_order_is_fixed(built_site):
    """The day of the build; names sorted, each once."""
    found = listed(built_site)
    assert "2026-11-21" == found["jour"]
    paths = [name + "index.html" * (name == "" or name[-1:] == "/") for name in found["fichiers"]]
    assert sorted(set(paths)) == paths


def test_the_version_follows_what_is_kept(corse, construct, edit):
    """A telephone number changes it; coming back to the one before brings the version back."""
    construct(corse)
    before = listed(corse / "site")
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71 20 09")
    construct(corse)
    assert before["version"] != listed(corse / "site")["version"]
    edit(corse, "structures.yaml", "04 65 71 20 09", "04 65 71 20 01")
    construct(corse)
    assert before == listed(corse / "site")


@pytest.fixture
def version(directory):
    """The version of a list of files, by path."""
    make = inventory(Site(directory, "key")).make
    return lambda contents: json.loads(make(contents))["version"]


def test_names_and_contents_make_the_version_and_nothing_else(version):
    """Each counts; what made the files, and how often, does not."""
    files = {"index.html": b"a", "theme/b.css": b"c"}
    assert version(files) == version(dict(files))
    for other in (
        {"index.html": b"a"},
        {"index.html": b"c", "theme/b.css": b"a"},
        {"index.html": b"a", "theme/d.css": b"c"},
        {"index.html": b"at", "heme/b.css": b"c"},
    ):
        assert version(files) != version(other)


def test_the_worker_is_one_plain_script(built_site):
    """It imports and exports nothing, holds its modules, and Node can read it as a script."""
    worker = built_site / "sw.js"
    text = worker.read_text("utf-8")
    assert not re.search(r"\b(import|export)\b", text)
    defined = re.findall(r"\b(?:function|class) (\w+)", text)
    assert {"strategie", "copieEnUsage", "verifier"} <= set(defined)
    node = shutil.which("node")
    if node is None:
        pytest.fail("These tests need Node 20 or newer.")
    assert 0 == subprocess.run([node, "--check", worker], check=False).returncode
