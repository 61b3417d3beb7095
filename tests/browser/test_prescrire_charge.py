"""What the prescription page asks for: little before its load, all right after, then nothing."""

import gzip

import pytest
from playwright.sync_api import expect
from prescribing import TODAY, eligible, live_at, opened, question

FIRST_LOAD, FIRST_REQUESTS = 25_000, 8
DATE = "Quand le traitement actif"
AFTERWARDS = [
    "annuaire.json",
    "communes.json",
    "points.json",
    "prescription.json",
    "prescrire.js#1",
    "qrcode-generator-2.0.4.js",
]
ASKED = """() => [
  performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime]),
  performance.getEntriesByType("navigation")[0].loadEventStart,
]"""


def test_little_before_and_all_right_after(page):
    """With its icon 8 requests and 25 KB compressed at most until the load; then six, each once."""
    page.goto("/prescrire/")
    expect(page.locator(".depense")).not_to_be_empty()
    icon = page.locator("link[rel=icon]").evaluate("(link) => link.href")
    asked, loaded = page.evaluate(ASKED)
    before = [page.url, icon, *(url for url, start in asked if start < loaded)]
    assert FIRST_REQUESTS >= len(before) >= 5
    weights = [len(gzip.compress(page.request.get(url).body(), 9)) for url in before]
    assert FIRST_LOAD >= sum(weights)
    after = [url.rpartition("/")[2] for url, _ in asked if url not in before]
    assert AFTERWARDS == sorted(after)


def test_nothing_is_asked_once_it_is_ready(page):
    """A whole prescription, its paper, its copy and its print: not one request more."""
    page.add_init_script("window.print = () => {}")
    asked = []
    opened(page)
    page.on("request", lambda request: asked.append(request.url))
    eligible(page)
    page.get_by_role("button", name="3 bilans et 2 consultations").click()
    live_at(page, "Salers")
    page.get_by_role("radio", name="Maison de santé exemple de Salers").check()
    page.get_by_label("Nom", exact=True).fill("EXEMPLE")
    page.get_by_label("Date de naissance").fill("02/03/1961")
    page.get_by_role("button", name="Copier en texte").click()
    page.get_by_role("button", name="Imprimer", exact=True).click()
    page.locator(".entete a").first.focus()
    page.wait_for_timeout(300)
    assert [] == asked


@pytest.fixture
def slow(page):
    """The page while its script is on the way; gives it and what lets the script arrive."""
    held = []
    page.route("**/prescrire/prescrire.js", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks it)
    page.clock.install(time=TODAY)
    page.goto("/prescrire/")

    def arrive():
        for route in held:
            route.continue_()
        expect(page.locator(".depense")).not_to_be_empty()

    return page, arrive


def test_what_is_written_before_the_script_counts(slow):
    """Answers, names and the box keep what they hold, Enter sends nothing, then all is read."""
    page, arrive = slow
    eligible(page)
    page.get_by_label("Nom", exact=True).fill("EXEMPLE")
    page.get_by_label("Nom", exact=True).press("Enter")
    box = page.get_by_label("Commune ou code postal du domicile")
    box.press_sequentially("Salers")
    box.press("Enter")
    arrive()
    assert page.url.endswith("/prescrire/")
    expect(page.locator(".verdict")).to_contain_text("peut être prescrit")
    expect(page.locator(".papier.ordonnance")).to_contain_text("EXEMPLE")
    expect(page.get_by_role("option").first).to_contain_text("Salers")
    box.press("Enter")
    expect(page.locator(".choisie")).to_contain_text("Salers")


def test_what_was_written_before_the_script_is_emptied_by_the_clock(slow):
    """A patient written early is not taken for the empty page."""
    page, arrive = slow
    page.get_by_label(DATE).fill("21/04/2026")
    arrive()
    page.clock.fast_forward("15:05")
    expect(page.get_by_label(DATE)).to_have_value("")


def test_an_identity_kept_does_not_cover_what_is_written(page, slow):
    """The remembered prescriber fills the fields that are empty, and no other."""
    page, arrive = slow
    kept = '{"prescripteur-nom": "Dr Gardée", "rpps": "10000000001"}'
    page.evaluate("(kept) => localStorage.setItem('parcours-prescripteur', kept)", kept)
    page.get_by_label("Prénom et nom").fill("Dr Écrite")
    arrive()
    expect(page.get_by_label("Prénom et nom")).to_have_value("Dr Écrite")
    expect(page.get_by_label("Numéro RPPS")).to_have_value("10000000001")


def test_left_before_its_script_the_page_is_empty(slow):
    """What the browser would keep to come back to holds nobody."""
    page, _ = slow
    question(page, "ALD").get_by_label("Oui").check()
    page.get_by_label(DATE).fill("21/04/2026")
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(page.get_by_label(DATE)).to_have_value("")
    expect(question(page, "ALD").get_by_label("Oui")).not_to_be_checked()
