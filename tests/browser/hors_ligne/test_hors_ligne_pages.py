"""How the pages of the offline part look, weigh and speak."""

import gzip
import json

import pytest
from playwright.sync_api import expect
from shifting import shift

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
HEAVIEST = 1_000_000


def looked_at(page, axe):
    """Findings of axe in both schemes and on both screens, and what overflows at 320 pixels."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            found += axe(page)
    page.set_viewport_size({"width": 320, "height": 640})
    if page.evaluate("() => document.documentElement.scrollWidth") > 320:
        found.append("too wide")
    return found


def test_the_page_of_the_button_before_during_and_after(host, window, axe):
    """Axe finds nothing in any state."""
    page = window(host).new_page()
    page.goto("/hors-ligne/")
    button = page.get_by_role("button", name="Garder")
    expect(button).to_be_visible()
    assert [] == looked_at(page, axe)
    host.slow = 0.2
    button.click()
    page.wait_for_function("() => document.querySelector('progress').value > 1")
    assert [] == looked_at(page, axe)
    host.slow = 0.0
    expect(page.get_by_role("button", name="Effacer")).to_be_visible(timeout=20_000)
    assert [] == looked_at(page, axe)
    page.get_by_role("button", name="Effacer").click()
    expect(button).to_be_visible()
    assert [] == looked_at(page, axe)


def test_the_page_of_the_button_after_a_failure(host, window, axe):
    """Axe finds nothing when the network is cut."""
    page = window(host).new_page()
    page.goto("/hors-ligne/")
    button = page.get_by_role("button", name="Garder")
    expect(button).to_be_visible()
    host.refuses = lambda _: True
    button.click()
    expect(page.locator("#garde [role=status]")).to_contain_text("Rien n’est gardé")
    assert [] == looked_at(page, axe)


@pytest.mark.parametrize("code", ["communes/15219", "communes/43040", "communes/99999", "x"])
def test_pages_without_the_network(kept, axe, code):
    """Axe finds nothing on the pages that stand in, banner included."""
    kept.goto(f"/{code}/")
    expect(kept.locator(".horsligne")).to_be_visible()
    assert [] == looked_at(kept, axe)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/communes/15219/", "/structures/", "/hors-ligne/"])
def test_nothing_moves(kept, path, size):
    """Neither the banner nor the answer made on the device push what was read."""
    kept.set_viewport_size(size)
    kept.goto(path)
    expect(kept.locator(".horsligne")).to_be_visible()
    assert 0.02 > shift(kept)


def test_what_has_the_focus_is_not_under_the_banner(kept):
    """WCAG 2.4.11: going through a page by Tab, every stop is above the banner or in it."""
    kept.set_viewport_size(PHONE)
    kept.emulate_media(reduced_motion="reduce")
    kept.goto("/structures/")
    expect(kept.locator(".horsligne")).to_be_visible()
    hidden = """() => {
      const top = document.querySelector('.horsligne').getBoundingClientRect().top;
      const box = document.activeElement.getBoundingClientRect();
      return box.top >= top && !document.activeElement.closest('.horsligne');
    }"""
    for _ in range(40):
        kept.keyboard.press("Tab")
        assert not kept.evaluate(hidden), kept.evaluate("() => document.activeElement.outerHTML")


def test_what_is_kept_weighs_less_than_a_photograph(built_site):
    """Under 1 MB compressed; what the list says of it is within a tenth of gzip's own word."""
    listed = json.loads((built_site / "donnees" / "hors-ligne.json").read_bytes())
    files = [built_site / name for name in listed["fichiers"]]
    paths = [path / "index.html" if path.is_dir() else path for path in files]
    weight = sum(len(gzip.compress(path.read_bytes())) for path in paths)
    assert HEAVIEST > weight, weight
    assert 0.1 > abs(listed["octets"] / weight - 1)
