"""The last criteria of `test_boite`: touch, focus, asking, looks; and the field told to a form."""

import re

import pytest
from playwright.sync_api import expect
from shifting import shift
from test_boite import LABEL, options, ready

LISTEN = """() => {
  window.told = [];
  document.querySelector('.boite').dataset.choix = 'evenement';
  document.addEventListener('commune', ({ detail }) => window.told.push(detail));
}"""


@pytest.fixture
def touch(browser, server):
    """A phone."""
    context = browser.new_context(
        base_url=server, locale="fr-FR", has_touch=True, viewport={"width": 390, "height": 844}
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["/", "/communes/15219/", "/404.html"])
def test_14_a_touch_confirms(touch, path):
    """Options are 44 pixels high at least, and one tap leads to the commune's page."""
    touch.goto(path)
    field = touch.get_by_label(LABEL)
    field.tap()
    field.press_sequentially("15000")
    expect(options(touch)).to_have_count(2)
    assert 44 <= min(one.bounding_box()["height"] for one in options(touch).all())
    options(touch).filter(has_text="Ytrac").tap()
    touch.wait_for_url("**/communes/15267/")


def test_15_keeps_the_focus(page):
    """While the list is used, and after a choice told to a form, which stays on its page."""
    page.goto("/")
    page.evaluate(LISTEN)
    field = ready(page)
    field.press_sequentially("15000")
    options(page).first.hover()
    page.keyboard.press("ArrowDown")
    expect(field).to_be_focused()
    options(page).last.click()
    expect(field).to_be_focused()
    expect(field).to_have_value("Ytrac")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".annonce")).to_have_text("Ytrac, commune choisie.")
    (told,) = page.evaluate("() => window.told")
    assert {"code": "15267", "nom": "Ytrac", "rang": told["rang"]} == told
    assert "/" == page.evaluate("() => location.pathname")


def test_16_closes_when_the_focus_leaves(page):
    """Tab goes on to the button and closes; a click elsewhere closes too; a click opens again."""
    page.goto("/")
    field = ready(page)
    field.press_sequentially("aurill")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Chercher")).to_be_focused()
    expect(options(page)).to_have_count(0)
    field.click()
    expect(options(page)).to_have_count(1)
    page.locator("h1").click()
    expect(options(page)).to_have_count(0)


@pytest.mark.parametrize("way", ["Enter", "button"])
def test_17_never_chooses_among_several(page, way):
    """Enter and the button open the list and say the question; a second Enter does not either."""
    page.goto("/")
    field = ready(page)
    field.press_sequentially("15000")
    expect(options(page)).to_have_count(2)
    page.keyboard.press("Escape")
    for _ in range(2):
        if way == "Enter":
            page.keyboard.press("Enter")
        else:
            page.get_by_role("button", name="Chercher").click()
        expect(page.locator(".annonce")).to_contain_text("laquelle")
        expect(options(page)).to_have_count(2)
        expect(field).to_be_focused()
    assert "/" == page.evaluate("() => location.pathname")


def test_17_asks_for_a_commune_when_nothing_is_typed(page):
    """The button on an empty field says what to write."""
    page.goto("/")
    ready(page)
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator(".annonce")).to_have_text(
        "Écrivez le nom de la commune ou son code postal."
    )
    assert "/" == page.evaluate("() => location.pathname")


COVERED = re.compile('target-size: <a href="/departements/')
STATES = ["aur", "26110", "Mende", "zzzz", "38999"]


@pytest.mark.parametrize("path", ["/", "/communes/15219/"])
def test_18_axe_finds_nothing_in_any_state(page, axe, path):
    """List open, question asked, elsewhere, nothing found; light and dark, phone and desk.

    But for the size of the tiles of départements, some of which the list covers in part.
    """
    page.goto(path)
    field = ready(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            for text in STATES:
                field.fill(text)
                expect(page.locator(".volet").first).to_be_visible()
                page.keyboard.press("ArrowDown")
                found = [one for one in axe(page) if not COVERED.match(one)]
                assert [] == found, (scheme, width, text)


def test_18_the_option_is_seen_in_the_systems_colours(page, axe):
    """Pointed out, it has the system's own colours for what is selected."""
    page.emulate_media(forced_colors="active")
    page.goto("/")
    ready(page).press_sequentially("15000")
    expect(options(page)).to_have_count(2)
    page.keyboard.press("ArrowDown")
    colours = [
        one.evaluate("node => getComputedStyle(node).backgroundColor")
        for one in options(page).all()
    ]
    assert colours[0] != colours[1]
    assert [] == axe(page)


WIDE = """() => [...document.querySelectorAll('.boite *')]
  .filter(node => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(node => node.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", ["/", "/communes/15219/"])
@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (390, "200%"), (1280, "200%")])
def test_18_fits_small_screens_and_large_letters(page, path, width, size):
    """Open, at 320 pixels, and at 200 %."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(path)
    page.evaluate(
        """size => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`html { font-size: ${size} !important }`);
          document.adoptedStyleSheets = [sheet];
        }""",
        size,
    )
    field = ready(page)
    for text in STATES:
        field.fill(text)
        expect(page.locator(".volet").first).to_be_visible()
        assert [] == page.evaluate(WIDE), text


@pytest.mark.parametrize("path", ["/", "/communes/15219/"])
def test_18_nothing_moves(page, path):
    """The list lies over the page: no layout shift while typing."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    field = ready(page)
    for text in STATES:
        field.fill(text)
        expect(page.locator(".volet").first).to_be_visible()
    assert 0.02 > shift(page)
