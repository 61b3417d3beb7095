"""The interactive map, opened over the static one: by mouse, by keyboard, under the policy."""

import gzip
import re
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from hosting import folder_handler
from shifting import shift

OPEN, CLOSE = "Ouvrir la carte interactive", "Revenir à la carte simple"
PAGES = {
    "carte": "/carte/",
    "territoire": "/territoires/cantal-4/",
    "structure": "/structures/comite-exemple-cantal/",
    "toute la région": "/structures/hopital-enfants-exemple-lyon/",
}
SIZES = [{"width": 390, "height": 844}, {"width": 1280, "height": 900}]


def open_map(page, path="/carte/"):
    """Go to a page and open its map."""
    page.goto(path)
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("button", name=CLOSE).wait_for()
    page.locator(".leaflet-marker-icon[role=button]").first.wait_for()


def open_layers(page):
    """On an open map, the list of what it shows, ready to be used."""
    page.get_by_role("button", name="Choisir ce que montre la carte").press("Enter")
    page.get_by_label("Intercommunalités").wait_for()
    # Leaflet refuses clicks there until a timer of no delay (`_expandSafely`): ours comes after it.
    page.evaluate("() => new Promise((done) => setTimeout(done))")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_axe_map_open_and_closed(page, axe, path):
    """Light and dark, phone and desk: nothing found, nothing foreign, no violation, no error."""
    open_map(page, path)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for size in SIZES:
            page.set_viewport_size(size)
            page.wait_for_timeout(400)  # Leaflet waits for the window to keep its size
            assert [] == axe(page), (scheme, size)
    page.get_by_role("button", name=CLOSE).click()
    assert page.get_by_role("region", name="Carte interactive").is_hidden()
    assert [] == axe(page)


def test_nothing_is_asked_before_the_click(page):
    """Leaflet and the polygons come only when somebody wants them."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/carte/")
    page.wait_for_timeout(200)
    assert not [url for url in asked if re.search("leaflet|donnees|carte[^/]*[.]", url)]


def test_what_the_click_weighs(page, server):
    """Its eleven files, compressed: at most 110 KB; nothing more when opened again."""
    page.goto("/carte/")
    fetched = []
    page.on("response", lambda answer: fetched.append(answer))  # noqa: PLW0108 (Playwright asks)
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("button", name=CLOSE).wait_for()
    page.wait_for_load_state("networkidle")
    bodies = {answer.url: answer.body() for answer in fetched if "/icones/" not in answer.url}
    assert 11 == len(bodies)
    assert all(url.startswith(server) for url in bodies)
    assert 110_000 >= sum(len(gzip.compress(body, 9)) for body in bodies.values())
    before = len(fetched)
    page.get_by_role("button", name=CLOSE).click()
    page.get_by_role("button", name=OPEN).click()
    assert before == len(fetched)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
@pytest.mark.parametrize("size", SIZES, ids=["phone", "desk"])
def test_it_takes_exactly_the_place_of_the_static_map(page, path, size):
    """Same box, nothing moves; and its controls fit."""
    page.set_viewport_size(size)
    open_map(page, path)
    static = page.locator(".plan").bounding_box()
    live = page.locator(".vive").bounding_box()
    for side in ("x", "y", "width", "height"):
        assert static[side] == pytest.approx(live[side], abs=1)
    assert 0.02 >= shift(page)
    assert size["width"] >= page.evaluate("() => document.documentElement.scrollWidth")


def test_the_map_by_keyboard(page):
    """Enter opens the map and goes into it; a marker opens on Enter, Escape gives it back."""
    page.goto("/territoires/cantal-4/")
    page.get_by_role("button", name=OPEN).focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=CLOSE).wait_for()
    assert "Carte interactive" == page.evaluate("() => document.activeElement.ariaLabel")
    page.keyboard.press("Tab")
    marker = page.evaluate("() => document.activeElement.alt")
    assert re.match(r".+ exemple .+, .+", marker)
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        popup = page.locator(".leaflet-popup").last
        assert "Voir la fiche" == page.evaluate("() => document.activeElement.textContent")
        assert marker.partition(",")[0] in popup.inner_text()
        assert popup.get_by_role("button", name="Fermer").is_visible()
        page.keyboard.press("Escape")
        assert marker == page.evaluate("() => document.activeElement.alt")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/structures/**")
    assert marker.partition(",")[0] == page.locator("h1").inner_text()


def test_stops_of_the_keyboard(page):
    """The map, its markers each with words, zoom, layers: no polygon, nothing nameless."""
    open_map(page)
    stops = page.locator(".vive").evaluate(
        """map => [...map.querySelectorAll('*')]
          .filter(node => node.tabIndex >= 0 && node.checkVisibility())
          .map(node => node.alt || node.ariaLabel || node.title || node.type)"""
    )
    markers = [words for words in stops if " exemple " in words]
    together = [re.match(r"(\d+) lieux", words) for words in markers]
    assert 20 <= len(markers)
    assert 36 == sum(int(found[1]) if found else 1 for found in together)
    assert {"Agrandir", "Réduire", "Choisir ce que montre la carte"} <= set(stops)
    assert 0 == page.locator(".vive path[tabindex]").count()
    assert all(stops)


def test_layers_can_be_put_away(page):
    """Territoires, intercommunalités and structures: each leaves the map and comes back."""
    open_map(page)
    open_layers(page)
    shown = page.locator(".vive-epci, .vive-hors")
    assert 172 == shown.count()
    page.get_by_label("Intercommunalités").focus()
    page.keyboard.press("Space")
    assert 0 == shown.count()
    page.get_by_label("Structures").focus()
    page.keyboard.press("Space")
    assert 0 == page.locator(".leaflet-marker-icon[role=button]").count()
    page.get_by_label("Structures").focus()
    page.keyboard.press("Space")
    assert 36 == page.locator(".leaflet-marker-icon[role=button]").count()
    assert 13 == page.locator(".vive-tous, .vive-certains, .vive-aucune").count()


def test_a_click_on_the_ground_says_where_one_is(page):
    """The EPCI, its territoire and how it is served, with a link to the territoire's page."""
    open_map(page, "/territoires/haute-loire-7/")
    langeac = "() => map_carte.latLngToContainerPoint([45.1, 3.5])"
    page.locator(".vive").click(position=page.evaluate(langeac))
    popup = page.locator(".leaflet-popup")
    popup.wait_for()
    assert "Haute-Loire, territoire 7" in popup.inner_text()
    assert "Aucune structure" in popup.inner_text()
    link = popup.get_by_role("link", name="Voir le territoire")
    assert "/territoires/haute-loire-7/" == link.get_attribute("href")


def test_each_page_shows_its_own_ground(page):
    """The same map, looked at from the territoire's page, then from the region's."""
    zooms = {}
    for name, path in PAGES.items():
        open_map(page, path)
        zooms[name] = page.evaluate("() => map_carte.getZoom()")
        middle = page.evaluate("() => [map_carte.getCenter().lat, map_carte.getCenter().lng]")
        if name == "territoire":
            assert [45.2, 2.5] == pytest.approx(middle, abs=0.1)
    assert zooms["carte"] == pytest.approx(zooms["toute la région"], abs=1.5)
    assert zooms["territoire"] >= zooms["carte"] + 0.75


def test_forced_colours(page, axe):
    """With the system's own colours the classes stay apart, map open and closed."""
    page.emulate_media(forced_colors="active")
    open_map(page)
    fills = page.evaluate(
        """() => ['.tous', '.certains', '.aucune', '.hors'].map(name => {
          const style = getComputedStyle(document.querySelector('.plan ' + name));
          return style.fill + style.fillOpacity;
        })"""
    )
    assert 4 == len(set(fills))
    assert [] == axe(page)


def test_paper_shows_the_static_map_in_black_and_white(page):
    """Also when the interactive one is open: it stays on the screen."""
    open_map(page)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".vive").is_hidden()
    assert page.locator(".plan").is_visible()
    colours = page.locator(".plan").evaluate(
        """plan => [...plan.querySelectorAll('path, text, circle')].flatMap(node => {
          const style = getComputedStyle(node);
          return [style.fill, style.stroke];
        }).filter(colour => colour.startsWith('rgb'))"""
    )
    assert 20 < len(colours)
    for colour in set(colours):
        red, green, blue = re.findall(r"\d+", colour)[:3]
        assert red == green == blue, colour


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_without_javascript_there_is_no_button(browser, server, path):
    """The static map and the list are there; what needs a script is not offered."""
    context = browser.new_context(base_url=server, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(path)
    assert plain.locator(".plan").is_visible()
    assert not plain.get_by_role("button", name=OPEN).is_visible()
    context.close()


def test_a_map_that_fails_says_so(browser, server):
    """Network cut at the wrong time: the static map stays, and one can try again."""
    context = browser.new_context(base_url=server, service_workers="block")
    page = context.new_page()
    page.goto("/carte/")
    context.route("**/donnees/carte.js", lambda route: route.abort())
    page.get_by_role("button", name=OPEN).click()
    again = page.get_by_role("button", name="La carte ne s’est pas chargée : réessayer")
    again.wait_for()
    assert page.locator(".plan").is_visible()
    context.unroute("**/donnees/carte.js")
    again.click()
    page.get_by_role("button", name=CLOSE).wait_for()
    assert 36 == page.locator(".leaflet-marker-icon[role=button]").count()
    context.close()


@pytest.fixture
def tiled(region, construct, edit):
    """The address of the region's site with a background map, served with its headers."""
    fond = (
        'fond_de_carte: { adresse: "https://tuiles.example/{z}/{x}/{y}.png", attribution: IGN }\n'
    )
    edit(region, "content/region.yaml", "licence: Licence", f"{fond}licence: Licence")
    chosen = construct(region).checked.projet.region
    handler = folder_handler(region / "site", chosen)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def test_tiles_come_from_the_one_host_the_region_chose(browser, tiled):
    """Asked on opening, not before; no other host; its name is shown, without an outside link."""
    context = browser.new_context(base_url=tiled, service_workers="block")
    page = context.new_page()
    asked, wrong = [], []
    tile = (Path(__file__).parents[2] / "node_modules/leaflet/dist/images/layers.png").read_bytes()
    context.route(
        "https://tuiles.example/**",
        lambda route: route.fulfill(body=tile, content_type="image/png"),
    )
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: wrong.append(message.text))
    page.goto("/carte/")
    assert not [url for url in asked if not url.startswith(tiled)]
    page.get_by_role("button", name=OPEN).click()
    page.locator(".leaflet-tile-loaded").first.wait_for()
    outside = {url.split("/")[2] for url in asked if not url.startswith(tiled)}
    assert {"tuiles.example"} == outside
    assert "IGN" == page.locator(".leaflet-control-attribution").inner_text().strip()
    assert 0 == page.locator(".leaflet-control-attribution a").count()
    assert [] == wrong
    context.close()
