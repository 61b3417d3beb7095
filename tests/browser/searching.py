"""Asking the search page, and reading what it shows."""

from playwright.sync_api import expect

PATIENCE = 20_000
"""Milliseconds: what a machine that builds sites at the same time may need."""


def shown(page):
    """Wait for the answer to what was last asked; the addresses shown, in order."""
    expect(page.locator(".resultats")).not_to_have_attribute("aria-busy", "true", timeout=PATIENCE)
    links = page.locator(".resultats ol h2 a")
    return links.evaluate_all("links => links.map(link => link.getAttribute('href'))")


def every(page):
    """The addresses of all results, shown ten at a time, once the last answer is there."""
    page.wait_for_load_state("networkidle")
    found = shown(page)
    while page.locator("[data-plus]").is_visible():
        page.locator("[data-plus]").click()
        expect(page.locator(".resultats ol > li").nth(len(found))).to_be_visible(timeout=PATIENCE)
        found = shown(page)
    return found


def structures_in(addresses):
    """The structures among results."""
    return {one.split("/")[2] for one in addresses if one.startswith("/structures/")}
