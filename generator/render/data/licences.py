"""`licences/`: the free software that the site holds, and the licences that must come with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.publish.page import Page, fingerprint
from generator.render.site import THEME, Site

BOM = b"\xef\xbb\xbf"
"""Hosts do not say in which encoding they send plain text."""


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The texts as they are kept in the theme."""
    return [_page(site, path) for path in sorted((THEME / "licences").glob("*.txt"))]


def _page(site: Site, path: Path) -> Page:
    content = BOM + path.read_bytes()
    address = site.addresses.file(site.addresses.licence(path.name))
    return Page(address, fingerprint(content), partial(bytes, content))
