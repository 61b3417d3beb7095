"""What the live site tells an editor of hostile files: text, in the page and in its panel."""

import pytest
from hostile_region import hostile_region
from hostile_told import unseen
from hostile_values import FORMULAS, LOGS, MARKUP, SPILLING, TEMPLATES, TERMINAL, TURNING
from hostile_walk import Walk
from playwright.sync_api import expect

from generator.desk.serve.live import Live
from generator.desk.serve.server import answering

VALUES = (*MARKUP, *TEMPLATES, *FORMULAS[:2], *LOGS, *TERMINAL, *TURNING[:3], *SPILLING)


@pytest.fixture
def shown(corse, day):
    """A live site that reads the files when it is told to, and its address."""
    live = Live(corse, lambda: day, lambda _: None)
    hostile = hostile_region(corse)
    live.refresh()
    with answering(live, 0) as serving:
        yield hostile, live, f"http://127.0.0.1:{serving.server_port}"


def test_panel_of_the_live_site(shown, browser, figure):
    """Fifty fields at once broken by a value, then the next: all that is told is words."""
    region, live, address = shown
    page = browser.new_context(base_url=address).new_page()
    walk = Walk(page)
    page.goto("/structures/hopital-exemple-ajaccio/")
    panel = page.get_by_role("complementary", name="Aperçu de vos fichiers")
    typed = [one for one in region.places() if not one.free][:50]
    for value in VALUES:
        region.spoil(typed, lambda _, text=value: text)
        live.refresh()
        expect(panel.locator("li.erreur").first).to_be_visible(timeout=20_000)
        page.wait_for_timeout(100)
        assert set() == unseen(panel.inner_text())
        walk.look(f"panel {value!a}")
    page.context.close()
    assert [] == walk.found
    figure("hostile_looks", where="the panel of the live site", looks=walk.seen, ran=0)


def test_page_in_place_of_a_site(shown, browser, figure):
    """Before a first good edition there is no site: the page in its place holds words too."""
    region, live, address = shown
    live.edition = None
    page = browser.new_context(base_url=address, java_script_enabled=False).new_page()
    typed = [one for one in region.places() if not one.free][:50]
    for value in VALUES:
        region.spoil(typed, lambda _, text=value: text)
        live.refresh()
        page.goto("/")
        assert 1 == page.locator("noscript pre").count()
        assert 0 == page.locator("#hostile, [name=hostile], img, iframe, form, svg").count()
        assert set() == unseen(page.locator("pre").inner_text())
    page.context.close()
    figure("hostile_looks", where="the page in place of a site", looks=len(VALUES), ran=0)
