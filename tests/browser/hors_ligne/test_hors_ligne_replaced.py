"""A kept directory is replaced when the site changes, and can be taken back by the site."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from generator.build import build

PAGE = "/structures/hopital-exemple-ajaccio/"
OLD, NEW = "04 65 71 20 01", "04 65 71 20 09"
DAYS = """async () => Promise.all((await caches.keys()).map(async (name) => {
  const list = await (await caches.open(name)).match("/donnees/hors-ligne.json");
  return list ? (await list.json()).jour : null;
}))"""
LEFT = """async () => [
  ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map((r) => r.scope)
]"""


@pytest.fixture
def page(small_host, window, keep):
    """A page of a window in which the small region is kept."""
    page = window(small_host).new_page()
    keep(page)
    return page


@pytest.fixture
def publish_again(corse, edit):
    """Publish the small region with another telephone number, as of the next day."""

    def publish_again() -> None:
        edit(corse, "structures.yaml", OLD, NEW)
        assert build(corse, corse / "site", date(2026, 11, 22), lambda *_: None).published

    return publish_again


def telephone(page):
    """The first telephone number of the page's main part, with plain spaces."""
    return page.locator("main .tel").first.inner_text().replace("\u00a0", " ")


def test_online_the_copy_is_never_shown(page, publish_again):
    """The site changed a minute ago: a reader who keeps the old one sees the new one."""
    page.goto(PAGE)
    assert OLD == telephone(page)
    publish_again()
    page.goto(PAGE)
    assert NEW == telephone(page)
    assert 0 == page.locator(".horsligne").count()


def test_the_copy_is_replaced_by_itself(page, small_host, publish_again, until):
    """A page opened online is enough; without the network the new one is then shown."""
    assert ["2026-11-21"] == page.evaluate(DAYS)
    publish_again()
    page.goto("/")
    until(page, DAYS, ["2026-11-22"])
    small_host.stop()
    page.goto(PAGE)
    assert NEW == telephone(page)
    expect(page.locator(".horsligne")).to_have_text("Hors ligne : annuaire du 22 novembre 2026.")
    small_host.start()


def test_the_site_is_not_asked_again_at_every_page(page, small_host):
    """The list is read once; an hour goes by before the next time."""
    small_host.asked.clear()
    for path in ("/", "/structures/", PAGE, "/patients/"):
        page.goto(path, wait_until="networkidle")
    assert 1 == small_host.asked.count("/donnees/hors-ligne.json")


def test_a_cut_while_it_is_replaced_leaves_the_old_one_whole(
    page, small_host, publish_again, until
):
    """Half of the new one is never in use: pages are all of the old day, until the next time."""
    publish_again()
    small_host.slow = 0.02
    small_host.asked.clear()
    page.goto("/")
    while len(small_host.asked) < 30:
        page.wait_for_timeout(20)
    small_host.stop()
    until(page, DAYS, ["2026-11-21"])
    for path in ("/", PAGE, "/patients/"):
        page.goto(path)
        expect(page.locator(".pied")).to_contain_text("Annuaire à jour au 21 novembre 2026")
    page.goto(PAGE)
    assert OLD == telephone(page)
    small_host.slow = 0.0
    small_host.start()
    page.goto("/")
    until(page, DAYS, ["2026-11-22"])


def test_the_page_of_the_button_replaces_in_sight(page, publish_again):
    """Opened after a change, it says that it fetches, then the new day."""
    publish_again()
    page.goto("/hors-ligne/")
    status = page.locator("#garde [role=status]")
    expect(status).to_have_text("Annuaire gardé, données du 22 novembre 2026.")


def test_under_a_sub_path(corse, construct, edit, window, keep, host):
    """A site published at `…/annuaire/` keeps itself there and touches nothing beside."""
    edit(corse, "content/region.yaml", "https://parcours.example/", "https://example.org/annuaire/")
    outcome = construct(corse)
    host.stop()
    host.site, host.region = corse / "site", outcome.checked.projet.region
    host.start()
    page = window(host).new_page()
    keep(page, "/annuaire/")
    assert f"{host.address}/annuaire/" in page.evaluate(LEFT)
    host.stop()
    page.goto(f"/annuaire{PAGE}")
    expect(page.locator("h1")).to_have_text("Hôpital exemple d’Ajaccio")
    page.goto("/annuaire/communes/2A004/")
    expect(page.locator("h1")).to_have_text("Ajaccio")
    page.goto("/annuaire/departements/2A/communes-a/")
    expect(page.locator("h1")).to_have_text("Cette page n’est pas gardée")
    host.start()


def test_a_site_can_take_the_worker_back(page, root, corse, until):
    """The worker that the record of the decision gives removes itself and every copy."""
    record = (root / "docs" / "adr" / "0010-offline.md").read_text("utf-8")
    (code,) = re.findall(r"```js\n(.*?)```", record, re.DOTALL)
    worker = corse / "site" / "sw.js"
    worker.unlink()
    worker.write_text(code, "utf-8")
    page.goto("/")
    until(page, LEFT, [])
