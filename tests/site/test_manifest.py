"""The site on a device's home screen: what the manifest says, and the icons it names."""

import json
import struct

import pytest

COLOUR = "#173f45"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def manifest(built_site):
    """The manifest of the region's site."""
    return json.loads((built_site / "site.webmanifest").read_bytes())


def test_what_it_is_called(manifest):
    """Names, language, start and colours are the region's."""
    assert "Parcours de soins global, Auvergne-Rhône-Alpes" == manifest["name"]
    assert "Parcours de soins global" == manifest["short_name"]
    assert ("fr", "/", "/") == (manifest["lang"], manifest["start_url"], manifest["scope"])
    assert (COLOUR, COLOUR) == (manifest["theme_color"], manifest["background_color"])


def test_readers_keep_a_back_button_where_they_can(manifest):
    """Minimal-ui first; standalone for devices that know nothing else."""
    assert ["minimal-ui", "standalone"] == manifest["display_override"]
    assert "standalone" == manifest["display"]


def size(png):
    """Width and height of a PNG (ISO/IEC 15948, 11.2.2)."""
    assert PNG == png[:8]
    return struct.unpack(">II", png[16:24])


def test_icons_are_what_they_are_said_to_be(manifest, built_site):
    """A drawing, two sizes and one that may be cut to any shape."""
    found = {}
    for icon in manifest["icons"]:
        content = (built_site / icon["src"].lstrip("/")).read_bytes()
        if icon["type"] == "image/png":
            width, height = size(content)
            assert f"{width}x{height}" == icon["sizes"]
        else:
            assert COLOUR.encode() in content
        found[icon["sizes"], icon.get("purpose", "any")] = icon["type"]
    png = "image/png"
    assert found == {
        ("any", "any"): "image/svg+xml",
        ("192x192", "any"): png,
        ("512x512", "any"): png,
        ("512x512", "maskable"): png,
    }


def test_every_page_leads_to_them(sheets, built_site):
    """The manifest, and the icon for devices that do not read it."""
    assert (180, 180) == size((built_site / "icones" / "apple-180.png").read_bytes())
    for sheet in sheets.values():
        assert "/site.webmanifest" == sheet.one("link", rel="manifest")["href"]
        assert "/icones/apple-180.png" == sheet.one("link", rel="apple-touch-icon")["href"]


def test_under_a_sub_path(corse, construct, edit):
    """Everything starts with the path the site is published under; colours follow the settings."""
    edit(corse, "content/region.yaml", "https://parcours.example/", "https://example.org/annuaire/")
    edit(corse, "content/region.yaml", 'bandeau: "#173f45"', 'bandeau: "#4a1442"')
    assert construct(corse).published
    found = json.loads((corse / "site" / "site.webmanifest").read_bytes())
    assert ("/annuaire/", "/annuaire/") == (found["start_url"], found["scope"])
    assert all(icon["src"].startswith("/annuaire/icones/") for icon in found["icons"])
    assert "#4a1442" == found["theme_color"]
