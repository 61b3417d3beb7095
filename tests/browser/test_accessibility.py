"""axe-core, the keyboard and the system's own colours, on every kind of page."""

import pytest

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def test_axe_finds_nothing(page, axe, address):
    """Light and dark, on a phone and on a desk: no finding, no foreign request, no error."""
    page.goto(address)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert [] == axe(page), (scheme, size)


def test_dark_is_dark(page):
    """The dark scheme changes the background, and text stays on it."""
    page.goto("/")
    colour = "() => getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(colour)
    assert sum(map(int, light[4:-1].split(","))) > 600
    assert sum(map(int, dark[4:-1].split(","))) < 150


@pytest.mark.parametrize("path", ["/", "/communes/43040/", "/structures/comite-exemple-cantal/"])
def test_forced_colours(page, axe, path):
    """With the system's own colours buttons keep an outline, and axe finds nothing."""
    page.emulate_media(forced_colors="active")
    page.goto(path)
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert [] == axe(page)
    for button in page.locator(".bouton").all():
        style = "node => getComputedStyle(node).borderTopStyle"
        assert "solid" == button.evaluate(style)


def test_the_first_tab_skips_to_the_content(page, address):
    """The first Tab shows « Aller au contenu », which takes the focus to the main part."""
    page.goto(address)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert "Aller au contenu" == focused.inner_text()
    box = focused.bounding_box()
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert "contenu" == page.evaluate("() => document.activeElement.id")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('main, footer')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_always_seen(page, scheme):
    """Going through the page by Tab, every stop has an outline of at least two pixels."""
    page.emulate_media(color_scheme=scheme)
    page.goto("/communes/15219/")
    stops = page.locator("a, input, select, button").filter(visible=True)
    expected = stops.evaluate_all("nodes => nodes.map(node => node.href ?? node.outerHTML)")
    seen = []
    for _ in expected:
        page.keyboard.press("Tab")
        style, width, stop = page.evaluate(
            """() => {
              const node = document.activeElement;
              const style = getComputedStyle(node);
              return [style.outlineStyle, parseFloat(style.outlineWidth),
                      node.href ?? node.outerHTML];
            }"""
        )
        assert style != "none", stop
        assert width >= 2, stop
        seen.append(stop)
    assert expected == seen
