"""axe-core on every kind of page and in every state: light and dark, phone and desk, forced."""

import re

import pytest
from axe_core import look
from kinds import SAMPLES
from playwright.sync_api import Page, expect
from states import STATES

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LOOKS = [
    *((scheme, size, "none") for scheme in ("light", "dark") for size in (PHONE, DESK)),
    ("light", DESK, "active"),
]
SETTLE = 400
"""Milliseconds: Leaflet waits for the window to keep its size."""


def looked_at(page: Page) -> tuple[list[str], dict[str, int]]:
    """What axe finds in five looks at a page as it stands, and what to say of it."""
    findings, rules, undecided = [], set(), set()
    for scheme, size, forced in LOOKS:
        page.emulate_media(color_scheme=scheme, forced_colors=forced)
        page.set_viewport_size(size)
        if page.locator(".vive").count():
            page.wait_for_timeout(SETTLE)
        page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
        seen = look(page)
        findings += [f"{scheme} {size['width']} {forced} {one}" for one in seen.findings]
        rules |= set(seen.passed)
        undecided |= {one.partition(":")[0] for one in seen.undecided}
    told = {"looks": len(LOOKS), "rules": len(rules), "findings": len(findings)}
    return findings, told | {"undecided": ", ".join(sorted(undecided))}


@pytest.mark.parametrize(("name", "address"), SAMPLES.items(), ids=SAMPLES)
def test_every_kind_of_page(page, figure, name, address):
    """As it is when it has loaded."""
    page.goto(address, wait_until="networkidle")
    findings, told = looked_at(page)
    figure("axe pages", page=name, **told)
    assert [] == findings


@pytest.mark.parametrize("name", STATES)
def test_every_state(page, figure, name):
    """What readers and prescribers bring the pages to."""
    address, act = STATES[name]
    page.goto(address, wait_until="networkidle")
    act(page)
    findings, told = looked_at(page)
    figure("axe states", state=name, **told)
    assert [] == findings


@pytest.fixture
def lone(browser, server):
    """A page nothing guards: what fails in it fails on purpose."""
    context = browser.new_context(base_url=server, locale="fr-FR", service_workers="block")
    yield context.new_page()
    context.close()


FAILURES = {
    "box: its index cannot be had": ("/", "**/donnees/communes.json", "input"),
    "map: it cannot be had": ("/carte/", "**/donnees/carte.js", "[data-module=carte]"),
    "prescribe: its data cannot be had": ("/prescrire/", "**/donnees/annuaire.json", "h1"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_every_failure(lone, figure, name):
    """What a page says when a file does not come."""
    address, missing, pressed = FAILURES[name]
    lone.route(missing, lambda route: route.abort())
    lone.goto(address)
    lone.locator(f"main {pressed}").first.click()
    if pressed == "input":
        lone.keyboard.type("aurillac")
    said = re.compile("n’a pas pu|ne s’est pas chargée")
    expect(lone.get_by_text(said).locator("visible=true").first).to_be_visible()
    findings, told = looked_at(lone)
    figure("axe states", state=name, **told)
    assert [] == findings


OFFLINE = {
    "offline: a commune's answer": (SAMPLES["commune"], ".reponse"),
    "offline: a page that is not kept": ("/nulle-part/", ".boite"),
    "offline: the list of structures": (SAMPLES["structures"], ".lignes"),
    "offline: prescribe": (SAMPLES["prescrire"], ".depense:not(:empty)"),
}


@pytest.mark.parametrize("name", OFFLINE)
def test_every_page_that_stands_in_without_the_network(kept, figure, name):
    """With the banner that gives the day of the copy."""
    address, sign = OFFLINE[name]
    kept.goto(address)
    expect(kept.locator(sign).first).to_be_visible()
    expect(kept.locator(".horsligne")).to_be_visible()
    findings, told = looked_at(kept)
    figure("axe states", state=name, **told)
    assert [] == findings
