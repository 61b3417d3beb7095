"""What people saw on enlarged, printed or hovered pages, and that machines had let pass."""

import pytest
from playwright.sync_api import expect

SMALL = {"width": 320, "height": 640}
LARGE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% !important }');
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("path", ["/", "/structures/"])
def test_the_box_keeps_room_to_type(page, path):
    """With letters twice as large on a phone, its button goes under the field."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    page.evaluate(LARGE)
    field = page.get_by_label("Commune ou code postal du domicile").bounding_box()
    assert 300 < field["width"]


def test_a_count_is_not_broken(page):
    """« (20) » stays on one line beside a long name."""
    page.set_viewport_size(SMALL)
    page.goto("/structures/")
    for count in page.locator(".compactes a span").all():
        assert 30 > count.bounding_box()["height"]


def test_the_option_pointed_out_keeps_its_colours_under_the_mouse(page):
    """White on the accent: never white on a pale ground."""
    page.goto("/communes/15219/")
    box = page.get_by_label("Commune ou code postal du domicile")
    box.press_sequentially("saint-mar")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    box.press("ArrowDown")
    ground = "node => getComputedStyle(node).backgroundColor"
    before = option.evaluate(ground)
    option.hover()
    assert before == option.evaluate(ground)


def test_the_box_is_seen_in_the_dark(page):
    """Its field has a white edge in the header."""
    page.emulate_media(color_scheme="dark")
    page.goto("/communes/15219/")
    edge = "node => getComputedStyle(node).borderTopColor"
    assert "rgb(255, 255, 255)" == page.locator(".entete input").evaluate(edge)


def test_a_popup_stays_clear_of_the_buttons_on_a_phone(page):
    """The map's buttons leave while a popup is open, and come back; the popup fits the map."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/carte/")
    page.get_by_role("button", name="Ouvrir la carte interactive").click()
    marker = page.locator(".leaflet-marker-icon[tabindex='0']").first
    marker.press("Enter")
    popup = page.locator(".leaflet-popup-content-wrapper")
    expect(popup).to_be_visible()
    expect(page.locator(".leaflet-control-zoom")).to_be_hidden()
    assert popup.bounding_box()["height"] <= page.locator(".vive").bounding_box()["height"]
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-control-zoom")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/recherche/", "/hors-ligne/", "/departements/38/"])
def test_no_button_is_printed(page, path):
    """On paper a button does nothing, and its white words would be lost."""
    page.emulate_media(media="print")
    page.goto(path)
    assert not page.locator(".bouton, .lettres, .recherche").filter(visible=True).count()


def test_more_contrast_on_request(page):
    """Grey words become black, and lines too, for those whose system asks for it."""
    page.emulate_media(contrast="more")
    page.goto("/")
    ink = "node => getComputedStyle(node).color"
    assert page.locator("body").evaluate(ink) == page.locator(".chapeau").evaluate(ink)
