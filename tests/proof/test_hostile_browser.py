"""A hostile region in a real browser: nothing runs, nothing is loaded, nothing is sent."""

import threading
from pathlib import Path

import pytest
from edits import copy_small_region
from hostile_published import publishable
from hostile_region import hostile_region
from hostile_values import MARKUP, SHOWN, TRIPWIRE
from hostile_walk import Walk
from hosting import folder_handler
from ordonnance_remplie import ELIGIBLE, LONGS, choisir, imprimer, prescrire
from playwright.sync_api import expect

from generator.desk.apercu import preview
from generator.desk.serve.server import Server

TILES = "https://tuiles.example/"
TURNS = range(0, len(SHOWN), 17)
"""Turns of the values over the fields; tests/proof/test_hostile_files.py takes every turn."""


@pytest.fixture(scope="module", params=TURNS, ids=lambda turn: f"turn {turn}")
def hostile(request, tmp_path_factory, construct, day):
    """A built hostile region."""
    region = hostile_region(copy_small_region(tmp_path_factory.mktemp("turn") / "corse"))
    region.settled = publishable(region, request.param, day)
    region.outcome = construct(region.folder)
    assert region.outcome.published
    return region


def addresses(site: Path) -> list[str]:
    """Every page of the site, but for all communes beyond the first of each département."""
    paths = [one.relative_to(site).as_posix() for one in sorted(site.rglob("*.html"))]
    many = [path for path in paths if path.startswith("communes/")]
    kept = {next(path for path in many if f"/{code}" in path) for code in ("2A", "2B")}
    return [
        f"/{path.removesuffix('index.html')}" for path in paths if path in kept or path not in many
    ]


@pytest.fixture(scope="module")
def server(hostile):
    """The address at which the hostile site is shown, with its headers."""
    handler = folder_handler(hostile.folder / "site", hostile.outcome.checked.projet.region)
    with Server(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


@pytest.fixture
def guard(context, server, root):
    """What went wrong in the window; the tiles asked for are answered here, and only those."""
    found: list[str] = []
    tile = (root / "node_modules/leaflet/dist/images/layers.png").read_bytes()
    context.route(f"{TILES}**", lambda route: route.fulfill(body=tile, content_type="image/png"))

    def watch(request) -> None:
        if not request.url.startswith((server, TILES)):
            found.append(f"foreign request: {request.url}")

    context.on("request", watch)
    context.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda raised: found.append(f"error: {raised.error}"))
    context.on("dialog", lambda dialog: found.append(f"dialog: {dialog.message}"))
    yield found
    assert [] == found


@pytest.fixture
def walk(page):
    """A walk in a guarded page: at its end nothing was found."""
    walking = Walk(page)
    yield walking
    assert [] == walking.found


def test_every_page(walk, figure, hostile):
    """Every kind of page, wide and narrow."""
    walk.pages(addresses(hostile.folder / "site"))
    figure("hostile_looks", where="pages in a browser", looks=walk.seen, ran=len(walk.found))


def test_popups(walk, figure):
    """Every marker and shape, opened: names are there as typed."""
    said = [text for path in ("/carte/", "/territoires/corse-du-sud-1/") for text in walk.map(path)]
    assert 5 <= len(said)
    figure("hostile_looks", where="popups of the map, opened", looks=walk.seen, ran=len(walk.found))


def test_search(walk, figure):
    """Excerpts show the words; the queries are hostile too."""
    shown = walk.search("exemple")
    assert shown
    for words in ("window touched", "script", *MARKUP[:3]):
        walk.page.goto("/recherche/")
        walk.page.locator("#recherche").fill(words)
        walk.page.wait_for_timeout(500)
        walk.look(f"search {words}")
    figure(
        "hostile_looks", where="search results and queries", looks=walk.seen, ran=len(walk.found)
    )


def test_box(walk, figure):
    """Suggestions, and what is said when a hostile text is typed."""
    for words in ("Bastia", "20200", *MARKUP[:4], f"?{TRIPWIRE}"):
        walk.box(words)
    figure("hostile_looks", where="the box", looks=walk.seen, ran=len(walk.found))


def test_filters(walk, figure):
    """The list of structures, filtered."""
    walk.page.goto("/structures/")
    for choice in walk.page.locator("form select, form input[type=checkbox]").all():
        if choice.evaluate("one => one.tagName") == "SELECT":
            choice.select_option(index=1)
        elif choice.is_visible():
            choice.check()
    walk.look("filters")
    figure("hostile_looks", where="the filters of the list", looks=walk.seen, ran=len(walk.found))


def test_ordonnance(walk, tmp_path, figure, day, monkeypatch):
    """Prescribed with hostile answers, in a commune, for a structure; and printed."""
    walk.page.clock.set_fixed_time(f"{day}T12:00:00+01:00")
    monkeypatch.delitem(ELIGIBLE, "prescripteur")
    prescrire(walk.page, LONGS)
    walk.page.locator("#eligibilite [name=prescripteur]").first.check()
    choisir(walk.page, "Ajaccio", "hopital-exemple-ajaccio")
    walk.look("the ordonnance")
    pages, words = imprimer(walk.page, tmp_path)
    assert pages
    assert "alert(1)" in words
    walk.look("the ordonnance printed")
    figure(
        "hostile_looks",
        where="the ordonnance, filled in and printed",
        looks=walk.seen,
        ran=len(walk.found),
    )


def test_offline(browser, server, hostile, figure):
    """The directory kept on the device, then asked for a commune without a network."""
    context = browser.new_context(base_url=server, locale="fr-FR")
    page = context.new_page()
    walk = Walk(page)
    page.goto("/hors-ligne/")
    page.get_by_role("button", name="Garder l’annuaire sur cet appareil").click()
    expect(page.locator("#garde")).to_have_attribute("data-etat", "gardee", timeout=20_000)
    context.set_offline(True)
    for path in ("/communes/2A004/", "/communes/2B033/", "/structures/", "/absente/", "/"):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        walk.look(f"offline {path}")
    context.close()
    assert [] == walk.found
    figure("hostile_looks", where="without network", looks=walk.seen, ran=len(walk.found))


def test_preview(browser, hostile, figure, tmp_path):
    """The copy for reviewers, opened from a folder: without a policy, its words are inert."""
    preview(hostile.folder / "site", tmp_path / "apercu")
    context = browser.new_context()
    page = context.new_page()
    walk = Walk(page)
    for path in (
        "index.html",
        "structures/index.html",
        "carte/index.html",
        "patients/index.html",
        "prescrire/index.html",
        "structures/hopital-exemple-ajaccio/index.html",
    ):
        page.goto((tmp_path / "apercu" / path).as_uri())
        walk.look(f"preview {path}")
    context.close()
    assert [] == walk.found
    figure(
        "hostile_looks", where="the preview, from a folder", looks=walk.seen, ran=len(walk.found)
    )
