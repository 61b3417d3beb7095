"""The manifest and the icons as a browser reads them."""

import json

import pytest

PIXELS = """async (path) => {
  const image = await createImageBitmap(await (await fetch(path)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const at = (x, y) => [...context.getImageData(x, y, 1, 1).data];
  const ring = Array.from({ length: 720 }, (_, step) => {
    const angle = step * Math.PI / 360, half = image.width / 2, radius = half * 0.8;
    return at(half + radius * Math.cos(angle), half + radius * Math.sin(angle));
  });
  return { corner: at(0, 0), ring };
}"""
BAND = [0x17, 0x3F, 0x45, 255]


def test_the_browser_has_nothing_to_say_about_the_manifest(page):
    """Chromium's own reading: no error, and the site may be installed."""
    page.goto("/")
    client = page.context.new_cdp_session(page)
    found = client.send("Page.getAppManifest")
    assert [] == found["errors"]
    assert "minimal-ui" in json.loads(found["data"])["display_override"]
    assert [] == [
        told["errorId"]
        for told in client.send("Page.getInstallabilityErrors")["installabilityErrors"]
        if told["errorId"] != "in-incognito"
    ]


@pytest.mark.parametrize("name", ["masque-512.png", "apple-180.png"])
def test_icons_that_are_cut_are_filled_to_the_corner(page, name):
    """No transparent corner shows when a device cuts the icon to its own shape."""
    page.goto("/")
    assert BAND == page.evaluate(PIXELS, f"/icones/{name}")["corner"]


def test_no_mask_cuts_the_drawing(page):
    """Outside of the circle that every mask leaves there is nothing but the colour."""
    page.goto("/")
    ring = page.evaluate(PIXELS, "/icones/masque-512.png")["ring"]
    assert all(colour == BAND for colour in ring)


def test_icons_that_are_not_cut_have_round_corners(page):
    """The corner of the drawing is transparent."""
    page.goto("/")
    assert 0 == page.evaluate(PIXELS, "/icones/icone-192.png")["corner"][3]
