"""The page hosts show when an address leads nowhere."""

from __future__ import annotations

from generator.publish.page import Page
from generator.render.site import Site


def files(site: Site) -> list[Page]:
    """`404.html`, where the usual hosts look for it."""
    return [Page("404.html", site.base_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    title = "Cette page n’existe pas"
    contenu = site.block("404.html")
    return site.html(title, title, f"{site.addresses.base}404.html", contenu, boite=False)
