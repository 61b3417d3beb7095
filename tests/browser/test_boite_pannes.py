"""When the index cannot be had, and without JavaScript: the list of communes is always there."""

import re

import pytest
from playwright.sync_api import expect
from test_boite import LABEL, options

LIST = re.compile(r"/departements/\??$")


@pytest.fixture
def lone(browser, server):
    """A page nothing guards: what fails in it fails on purpose."""
    context = browser.new_context(base_url=server, locale="fr-FR", service_workers="block")
    yield context.new_page()
    context.close()


def test_a_failed_index_is_said_and_the_list_remains(lone):
    """A sentence, a link, and the button leads to the list as it does without JavaScript."""
    lone.route("**/donnees/communes.json", lambda route: route.abort())
    lone.goto("/")
    lone.get_by_label(LABEL).press_sequentially("aurillac")
    expect(lone.get_by_text("La recherche n’a pas pu être chargée.").first).to_be_visible()
    link = lone.get_by_role("link", name="Choisir la commune dans la liste")
    assert link.get_attribute("href").endswith("/departements/")
    lone.get_by_role("button", name="Chercher").click()
    lone.wait_for_url(LIST)


def test_the_index_is_asked_again(lone):
    """What failed once works at the next letter when the network is back."""
    lone.route("**/donnees/communes.json", lambda route: route.abort())
    lone.goto("/")
    lone.get_by_label(LABEL).press_sequentially("aurilla")
    expect(lone.get_by_text("La recherche n’a pas pu être chargée.").first).to_be_visible()
    lone.unroute("**/donnees/communes.json")
    lone.get_by_label(LABEL).press_sequentially("c")
    expect(options(lone)).to_have_count(1)


def test_a_failed_module_leaves_the_form_as_it_is(lone):
    """Without the module, Enter leads to the list."""
    lone.route("**/theme/*/boite.js", lambda route: route.abort())
    lone.goto("/")
    lone.get_by_label(LABEL).press_sequentially("aurillac")
    lone.wait_for_timeout(100)
    lone.keyboard.press("Enter")
    lone.wait_for_url(LIST)


def test_a_failed_drawer_does_not_hide_the_region(lone):
    """Names of elsewhere are a courtesy: without them, the region's answers stand."""
    lone.route("**/donnees/ailleurs/*", lambda route: route.abort())
    lone.goto("/")
    lone.get_by_label(LABEL).press_sequentially("aurilac")
    expect(options(lone)).to_have_count(2)


def test_an_answer_that_comes_after_one_left_opens_nothing(lone):
    """What other regions have is told where the reader still is, not over what they went to."""
    held = []
    lone.route("**/donnees/ailleurs/*", lambda route: held.append(route))  # noqa: PLW0108 (Playwright asks)
    lone.goto("/")
    lone.get_by_label(LABEL).press_sequentially("aurill")
    expect(options(lone)).to_have_count(1)
    lone.keyboard.press("Tab")
    expect(options(lone)).to_have_count(0)
    with lone.expect_response("**/donnees/ailleurs/*"):
        held.pop().continue_()
    lone.wait_for_timeout(200)
    expect(options(lone)).to_have_count(0)


def test_a_late_drawer_does_not_reopen_what_was_closed(lone):
    """Escape closes for good: what was still asked shows at the next opening, not before."""
    held = []
    lone.route("**/donnees/ailleurs/*", lambda route: held.append(route))  # noqa: PLW0108 (Playwright asks)
    lone.goto("/")
    field = lone.get_by_label(LABEL)
    field.press_sequentially("aurill")
    expect(options(lone)).to_have_count(1)
    lone.keyboard.press("Escape")
    with lone.expect_response("**/donnees/ailleurs/*"):
        held.pop().continue_()
    lone.wait_for_timeout(300)
    expect(field).to_have_attribute("aria-expanded", "false")
    lone.keyboard.press("Alt+ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("path", ["/", "/communes/15219/", "/404.html"])
def test_without_javascript(browser, server, path):
    """No useless field: a button leads to the list of communes."""
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(path)
    expect(page.get_by_label(LABEL)).to_be_hidden()
    expect(page.get_by_role("button", name="Utiliser ma position")).to_have_count(0)
    page.get_by_role("button", name="Chercher ma commune dans la liste").click()
    page.wait_for_url(LIST)
    context.close()


def test_nothing_is_loaded_before_it_is_wanted(page):
    """The index comes with the first focus, the names of elsewhere with a name not found here."""
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/donnees/")[2]))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert [] == [name for name in asked if name.endswith(".json")]
    field = page.get_by_label(LABEL)
    field.press_sequentially("aurillac")
    expect(options(page)).to_have_count(1)
    names = [name for name in asked if name.endswith(".json")]
    assert ["communes.json"] == names[:1]
    assert set(names) <= {"communes.json", "ailleurs/au.json"}
    field.fill("Mende")
    expect(page.locator(".dehors")).to_be_visible()
    assert "ailleurs/me.json" == asked[-1]


def test_nothing_typed_is_kept(page):
    """No storage, no cookie, nothing in the address but the commune."""
    page.goto("/")
    page.get_by_label(LABEL).press_sequentially("Aurillac")
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/15014/")
    kept = "() => [localStorage.length, sessionStorage.length, document.cookie, location.search]"
    assert [0, 0, "", ""] == page.evaluate(kept)
