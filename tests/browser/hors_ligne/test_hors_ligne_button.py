"""The button that keeps the directory: nothing happens before it, and each failure is told."""

import re

import pytest
from playwright.sync_api import expect

KEEP = "Garder l’annuaire sur cet appareil"
ERASE = "Effacer de cet appareil"
LEFT = """async () => [
  ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map((r) => r.scope)
]"""
REFUSING = """if (isSecureContext) ServiceWorkerContainer.prototype.register =
  () => Promise.reject(new DOMException("refused", "SecurityError"));"""
BLOCKING = """if (isSecureContext) CacheStorage.prototype.keys =
  () => Promise.reject(new DOMException("refused", "SecurityError"));"""


@pytest.fixture
def status(page_of):
    """What the page says of this device."""
    return page_of.locator("#garde [role=status]")


@pytest.fixture
def page_of(host, window):
    """The page with the button, in a window of its own."""
    page = window(host).new_page()
    page.goto("/hors-ligne/")
    return page


def press(page):
    """Press the button."""
    page.get_by_role("button", name=KEEP).click()


def test_who_did_not_ask_keeps_nothing(host, window):
    """Pages without the button pressed ask for no worker, register none and store nothing."""
    page = window(host).new_page()
    for path in ("/", "/structures/", "/communes/15219/", "/hors-ligne/", "/"):
        page.goto(path, wait_until="networkidle")
    assert [] == page.evaluate(LEFT)
    assert not [path for path in host.asked if "sw.js" in path or "bandeau" in path]


def test_size_and_day_are_said_before(page_of, status):
    """Before anything is fetched, in French."""
    said = re.compile(r"^À télécharger\s: environ 0,\d\sMo\. Données du 21\snovembre\s2026\.$")
    expect(status).to_have_text(said)


def test_keeping_then_deleting(page_of, status):
    """The day is said once kept; deleted, neither cache nor worker is left."""
    press(page_of)
    expect(status).to_have_text("Annuaire gardé, données du 21 novembre 2026.", timeout=20_000)
    expect(page_of.get_by_role("button", name=KEEP)).to_be_hidden()
    assert 2 == len(page_of.evaluate(LEFT))
    page_of.reload()
    expect(status).to_have_text("Annuaire gardé, données du 21 novembre 2026.")
    page_of.get_by_role("button", name=ERASE).click()
    expect(status).to_contain_text("Annuaire effacé.")
    assert [] == page_of.evaluate(LEFT)
    press(page_of)
    expect(status).to_contain_text("Annuaire gardé", timeout=20_000)
    assert 2 == len(page_of.evaluate(LEFT))


def test_by_keyboard_alone(page_of, status):
    """Enter keeps, the focus goes to what was said, and the next stop deletes."""
    button = page_of.get_by_role("button", name=KEEP)
    button.focus()
    page_of.keyboard.press("Enter")
    expect(status).to_contain_text("Annuaire gardé", timeout=20_000)
    expect(status).to_be_focused()
    page_of.keyboard.press("Tab")
    expect(page_of.get_by_role("button", name=ERASE)).to_be_focused()
    page_of.keyboard.press("Space")
    expect(status).to_contain_text("Annuaire effacé")
    expect(status).to_be_focused()


def test_progress_is_shown(host, page_of, status):
    """While files arrive a bar goes forward, and pressing again changes nothing."""
    host.slow = 0.05
    press(page_of)
    bar = page_of.get_by_role("progressbar", name="Téléchargement")
    expect(bar).to_be_visible()
    expect(status).to_have_text("Téléchargement en cours. Laissez cette page ouverte.")
    page_of.wait_for_function("() => document.querySelector('progress').value > 10")
    page_of.get_by_role("button", name=KEEP).dispatch_event("click")
    host.slow = 0.0
    expect(status).to_contain_text("Annuaire gardé", timeout=20_000)
    expect(bar).to_be_hidden()
    assert 1 == len([path for path in host.asked if path == "/patients/"])


def test_a_browser_that_cannot(host, window):
    """Without service workers a sentence takes the button's place."""
    context = window(host)
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    page = context.new_page()
    page.goto("/hors-ligne/")
    status = page.locator("#garde [role=status]")
    expect(status).to_contain_text("Ce navigateur ne sait pas garder un site")
    expect(page.get_by_role("button", name=KEEP)).to_be_hidden()


def test_without_javascript(browser, host):
    """The page says why there is no button, and what works all the same."""
    context = browser.new_context(base_url=host.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/hors-ligne/")
    expect(page.get_by_text("Votre navigateur n’exécute pas JavaScript")).to_be_visible()
    assert 0 == page.locator("#garde button:visible").count()
    context.close()


@pytest.mark.parametrize("script", [REFUSING, BLOCKING], ids=["workers", "storage"])
def test_a_browser_that_refuses(host, window, script):
    """As private windows do: nothing is kept, and it is said."""
    context = window(host)
    context.add_init_script(script)
    page = context.new_page()
    page.goto("/hors-ligne/")
    if script is REFUSING:
        press(page)
    status = page.locator("#garde [role=status]")
    expect(status).to_contain_text("Ce navigateur refuse de garder l’annuaire")


def test_no_room_left(host, page_of, status):
    """A full device is told as such, and nothing is left on it."""
    page_of.context.new_cdp_session(page_of).send(
        "Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": 200_000}
    )
    press(page_of)
    expect(status).to_contain_text("Il n’y a plus assez de place", timeout=20_000)
    assert [] == page_of.evaluate(LEFT)


def test_the_network_cut_before(host, page_of, status):
    """Nothing can be fetched: it is said, and the button works again later."""
    host.stop()
    press(page_of)
    expect(status).to_contain_text("Le réseau est coupé ou trop lent", timeout=20_000)
    assert [] == page_of.evaluate(LEFT)
    host.start()
    press(page_of)
    expect(status).to_contain_text("Annuaire gardé", timeout=20_000)


def test_the_network_cut_in_the_middle(host, page_of, status):
    """Half a directory is no directory: nothing of it stays."""
    host.slow = 0.05
    press(page_of)
    page_of.wait_for_function("() => document.querySelector('progress').value > 20")
    host.stop()
    expect(status).to_contain_text("Le réseau est coupé ou trop lent", timeout=20_000)
    assert [] == page_of.evaluate(LEFT)
    host.start()


def test_an_error_of_the_server(host, page_of, status):
    """One file that cannot be had, and nothing is kept."""
    host.refuses = lambda path: path == "/territoires/cantal-4/"
    press(page_of)
    expect(status).to_contain_text("Le site n’a pas tout envoyé", timeout=20_000)
    assert [] == page_of.evaluate(LEFT)
