"""The device's position: asked for on request, compared on the device, never chosen from."""

import csv

import pytest
from geopy.distance import geodesic
from playwright.sync_api import expect

AURILLAC = {"latitude": 44.93, "longitude": 2.45}
PARIS = {"latitude": 48.8566, "longitude": 2.3522}
BUTTON = "Utiliser ma position"


def allow(context, place):
    """Grant the position, and say where the device is."""
    context.grant_permissions(["geolocation"])
    context.set_geolocation(place)


@pytest.fixture(scope="module")
def places(root):
    """Latitude and longitude of each commune of the region, from the official table."""
    table = root / "generator" / "reference" / "data" / "communes-84.csv"
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in rows}


def test_the_five_nearest_are_proposed_and_none_is_chosen(page, context, places, axe):
    """As geopy measures them, with their distance; a link each."""
    allow(context, AURILLAC)
    page.goto("/")
    page.get_by_role("button", name=BUTTON).click()
    links = page.locator(".volet a")
    expect(links).to_have_count(5)
    here = (AURILLAC["latitude"], AURILLAC["longitude"])
    ranked = sorted(places, key=lambda code: geodesic(here, places[code]).m)
    found = [link.get_attribute("href").split("/")[-2] for link in links.all()]
    assert ranked[:5] == found
    said = page.locator(".volet:visible").inner_text()
    assert "à vol d’oiseau" in said
    assert "ni envoyée ni gardée" in said
    for code in found[1:]:
        assert f"{round(geodesic(here, places[code]).km)}\u00a0km" in said
    assert "/" == page.evaluate("() => location.pathname")
    assert [] == axe(page)
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/15014/")


def test_a_form_that_asks_for_a_commune_is_told_of_it(page, context):
    """Where the box only tells its form, so does the position: the page stays."""
    allow(context, AURILLAC)
    page.goto("/")
    page.evaluate(
        """() => {
          const form = document.querySelector('form.boite');
          form.dataset.choix = 'evenement';
          form.addEventListener('commune', ({ detail }) => { window.told = detail; });
        }"""
    )
    page.get_by_role("button", name=BUTTON).click()
    page.locator(".volet").get_by_role("button", name="Aurillac").press("Enter")
    expect(page.get_by_label("Commune ou code postal du domicile")).to_have_value("Aurillac")
    expect(page.get_by_label("Commune ou code postal du domicile")).to_be_focused()
    expect(page.locator(".volet:visible")).to_have_count(0)
    assert "15014" == page.evaluate("() => window.told.code")
    assert "/" == page.evaluate("() => location.pathname")


def test_the_position_goes_nowhere(page, context):
    """Nothing of it in any request, nor kept on the device; nothing is asked before the button."""
    asked = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    allow(context, AURILLAC)
    page.goto("/")
    page.get_by_role("button", name=BUTTON).click()
    expect(page.locator(".volet a")).to_have_count(5)
    assert not [url for url in asked if "44.9" in url or "2.45" in url or "?" in url]
    assert [0, 0, ""] == page.evaluate(
        "() => [localStorage.length, sessionStorage.length, document.cookie]"
    )


def test_far_from_the_region(page, context):
    """Beyond 30 km of any commune it says so, and proposes none."""
    allow(context, PARIS)
    page.goto("/")
    page.get_by_role("button", name=BUTTON).click()
    said = page.locator(".volet:visible")
    expect(said).to_contain_text("La commune de la région la plus proche de vous")
    expect(said).to_contain_text("à vol d’oiseau")
    expect(said.locator("a")).to_have_count(0)


FAIL = """navigator.geolocation.getCurrentPosition = (_, fail) =>
  fail(Object.create(GeolocationPositionError.prototype, { code: { value: CODE } }));"""


def test_refused(page, context):
    """A refusal gets a sentence, and leaves the field."""
    context.clear_permissions()
    page.goto("/")
    page.get_by_role("button", name=BUTTON).click()
    said = page.locator(".volet:visible")
    expect(said).to_contain_text("La position n’a pas été donnée")
    expect(said).to_contain_text("Écrivez plutôt la commune ou le code postal.")
    page.keyboard.press("Escape")
    expect(said).to_have_count(0)


@pytest.mark.parametrize("code", [2, 3])
def test_not_found(page, code):
    """Unavailable, or too long: a sentence too."""
    page.add_init_script(FAIL.replace("CODE", str(code)))
    page.goto("/")
    page.get_by_role("button", name=BUTTON).click()
    expect(page.locator(".volet:visible")).to_contain_text("n’a pas trouvé sa position")


def test_only_where_there_is_room(page):
    """The header has no such button."""
    page.goto("/communes/15219/")
    expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)
