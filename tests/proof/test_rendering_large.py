"""Text twice as large, small screens and spaced text: nothing is cut, nothing lies on anything."""

import shutil

import pytest
from rendering import KINDS, SPACED, TEXTS

LARGE = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SMALL = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def reader(browser, server):
    """The window of a reader whose browser is set to letters twice as large."""
    executable = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    arguments = ["--no-sandbox", "--disable-gpu", LARGE]
    set_large = browser.browser_type.launch(executable_path=executable, args=arguments)
    context = set_large.new_context(
        base_url=server, locale="fr-FR", timezone_id="Europe/Paris", service_workers="block"
    )
    yield context.new_page()
    set_large.close()


def looked_at(page, address, size, *, spaced=False):
    """How many pieces of text a page shows, none of them cut nor under another."""
    page.set_viewport_size(size)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if spaced:
        page.evaluate(SPACED)
    found = page.evaluate(TEXTS)
    assert [] == found["cut"]
    assert [] == found["over"]
    assert 20 < found["many"]
    return found["many"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_at_every_size(kind, reader, browser, server, figure):
    """RGAA 10.4, 10.11 and 10.12 on each kind of page, as the reader's own browser sets it."""
    address = KINDS[kind]
    large = [looked_at(reader, address, size) for size in (DESK, PHONE)]
    context = browser.new_context(base_url=server, locale="fr-FR", service_workers="block")
    page = context.new_page()
    small = [looked_at(page, address, SMALL, spaced=spaced) for spaced in (False, True)]
    context.close()
    names = ("200 % desk", "200 % phone", "320 px", "320 px spaced")
    figure("rendered", page=kind, **dict(zip(names, large + small, strict=True)))


def test_letters_are_really_twice_as_large(reader):
    """The setting is the browser's, which media queries follow too."""
    reader.goto("/")
    assert "32px" == reader.evaluate("() => getComputedStyle(document.body).fontSize")
    reader.set_viewport_size(PHONE)
    assert reader.evaluate("() => matchMedia('(max-width: 13rem)').matches")


def test_the_field_can_be_read_while_typing(reader):
    """On a phone with large letters the box is as wide as the screen allows."""
    reader.set_viewport_size(PHONE)
    reader.goto("/communes/15219/")
    field = reader.get_by_label("Commune ou code postal du domicile").bounding_box()
    assert 300 < field["width"]
