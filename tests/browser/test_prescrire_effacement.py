"""Nothing leaves the page, and nothing stays on it: on demand, with time, when it is left."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect
from prescribing import eligible, live_at, opened, question, step

WRITTEN = """() => [...document.querySelectorAll('#prescrire form:not(.vue) :is(input, textarea)')]
  .filter(node => node.checked || (node.type === 'text' && node.value) ||
    (node.type === 'number' && Number(node.value)))
  .map(node => node.name || node.id)"""
SAID = """() => [...document.querySelectorAll('#prescrire [role=status]')]
  .map(node => node.textContent).join(' ')"""
KEPT = """async () => [localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, (await caches.keys()).length]"""


def write_everywhere(page):
    """Something in each of the steps of this half of the page."""
    eligible(page)
    page.get_by_role("button", name="3 bilans et 2 consultations").click()
    live_at(page, "Salers")
    page.get_by_label("Pour quel cancer").select_option("sein")
    page.get_by_role("radio", name="Maison de santé exemple de Salers").check()
    assert 12 < len(page.evaluate(WRITTEN))


def is_empty(page):
    """Every field as at first, and no sentence about a patient left."""
    assert [] == page.evaluate(WRITTEN)
    assert "" == page.get_by_label("Pour quel cancer").input_value()
    said = page.evaluate(SAID)
    for word in ("Salers", "bilan", "prescrit."):
        assert word not in said
    expect(page.locator(".structures")).to_be_empty()
    expect(page.locator(".solde .depense")).to_contain_text("0")
    expect(step(page, "Éligibilité")).to_contain_text("à faire")


@pytest.fixture
def full(page):
    """The page with a patient on it."""
    opened(page)
    write_everywhere(page)
    return page


def test_everything_is_emptied_by_two_presses(full):
    """The first press asks; the second empties every form and leads to the top."""
    button = full.get_by_role("button", name="Tout effacer").first
    button.focus()
    full.keyboard.press("Enter")
    again = full.get_by_role("button", name="Appuyez encore pour tout effacer")
    expect(again).to_be_focused()
    assert 12 < len(full.evaluate(WRITTEN))
    full.keyboard.press("Enter")
    is_empty(full)
    expect(full.get_by_role("heading", level=1)).to_be_focused()
    assert 0 == full.evaluate("() => scrollY")


def test_a_first_press_alone_does_nothing(full):
    """Going elsewhere takes the question back."""
    button = full.get_by_role("button", name="Tout effacer").first
    button.press("Enter")
    full.keyboard.press("Tab")
    expect(button).to_have_text("Tout effacer")
    assert 12 < len(full.evaluate(WRITTEN))


def test_it_empties_itself_after_fifteen_minutes(full):
    """A minute before, a banner says so; then everything is gone, and it is said."""
    full.clock.fast_forward("13:50")
    banner = full.locator(".veille")
    expect(banner).to_be_hidden()
    full.clock.fast_forward("00:12")
    expect(banner).to_contain_text("sera effacé dans une minute")
    assert 12 < len(full.evaluate(WRITTEN))
    full.clock.fast_forward("01:00")
    expect(banner).to_be_hidden()
    is_empty(full)
    expect(full.locator("[data-voix=cadre]")).to_have_text("Tout est effacé.")


def test_continuer_keeps_everything(full):
    """The banner's button gives another fifteen minutes."""
    full.clock.fast_forward("14:05")
    full.get_by_role("button", name="Continuer").click()
    expect(full.locator(".veille")).to_be_hidden()
    full.clock.fast_forward("13:50")
    expect(full.locator(".veille")).to_be_hidden()
    assert 12 < len(full.evaluate(WRITTEN))


def test_any_touch_counts(full):
    """A key pressed in the last minute is as good as the button."""
    full.clock.fast_forward("14:05")
    full.keyboard.press("Shift")
    expect(full.locator(".veille")).to_be_hidden()
    full.clock.fast_forward("02:00")
    assert 12 < len(full.evaluate(WRITTEN))


def test_an_empty_page_warns_of_nothing(page):
    """With nothing written there is nothing to lose, and no banner."""
    opened(page)
    page.clock.fast_forward("14:30")
    expect(page.locator(".veille")).to_be_hidden()


def test_a_computer_that_slept_wakes_to_an_empty_page(full):
    """An hour later, the first touch finds nothing, whatever the timers did."""
    full.evaluate("() => { const now = Date.now(); Date.now = () => now + 3_600_000; }")
    full.keyboard.press("Shift")
    is_empty(full)


def test_a_page_put_aside_by_the_browser_is_empty(full):
    """What the browser keeps to come back to is emptied before it is put aside."""
    full.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    is_empty(full)


def test_coming_back_finds_nothing(full):
    """Left by a link and come back to by the browser's button: empty."""
    full.get_by_role("link", name="Structures", exact=True).click()
    full.wait_for_url("**/structures/")
    full.go_back()
    expect(full.locator(".depense")).not_to_be_empty()
    is_empty(full)


def test_nothing_leaves_and_nothing_is_kept(page):
    """After the load: no request, nothing stored, address and title as they were."""
    asked = []
    opened(page)
    page.wait_for_load_state("networkidle")
    before = (page.url, page.title(), page.evaluate("() => history.length"))
    page.on("request", lambda request: asked.append(request.url))
    write_everywhere(page)
    box = page.get_by_label("Commune ou code postal du domicile")
    for name in ("Bordeaux", "Ambert", "75011", "xyz"):
        box.fill("")
        box.press_sequentially(name)
        box.press("Enter")
    question(page, "ALD").get_by_label("Non").check()
    page.get_by_label("Une étape à la fois").check()
    step(page, "Structure").click()
    page.get_by_role("button", name="Suivant").click()
    page.wait_for_timeout(300)
    assert [] == asked
    assert before == (page.url, page.title(), page.evaluate("() => history.length"))
    assert [0, 0, "", 0, 0] == page.evaluate(KEPT)


def test_the_steps_are_in_order(page):
    """The links of the bar stand in the order of the sections."""
    opened(page)
    tops = [
        page.locator(f"#{name}").bounding_box()["y"]
        for name in ("eligibilite", "besoins", "forfait", "adressage", "ordonnance")
    ]
    assert all(one < other for one, other in pairwise(tops))
