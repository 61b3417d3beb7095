"""`sitemap.xml` and `robots.txt`, for search engines (sitemaps.org, RFC 9309)."""

from __future__ import annotations

from html import escape

from generator.publish.page import Page, fingerprint
from generator.render.site import Site

STAND_INS = ("hors-ligne/commune/", "hors-ligne/absente/")
"""Pages shown in the place of another when the network is cut: nobody looks for them."""

MOST = 50_000
"""Addresses a site map may hold, by the sitemaps.org protocol."""


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The site map of every page, and the file that leads to it."""
    names = [page.path for page in pages if page.path.endswith("index.html")]
    names = [name for name in names if not name.startswith(STAND_INS)]
    key = site.key(fingerprint(*names))
    return [
        Page("sitemap.xml", key, lambda: _sitemap(site, names)),
        Page("robots.txt", key, lambda: _robots(site)),
    ]


def _sitemap(site: Site, names: list[str]) -> bytes:
    prefix = site.addresses.absolute(site.addresses.base)
    locations = "".join(
        f"<url><loc>{escape(prefix + name.removesuffix('index.html'))}</loc></url>\n"
        for name in names[:MOST]
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{head}<urlset xmlns="{schema}">\n{locations}</urlset>\n'.encode()


def _robots(site: Site) -> bytes:
    address = site.addresses.absolute(f"{site.addresses.base}sitemap.xml")
    return f"User-agent: *\nAllow: /\nSitemap: {address}\n".encode()
