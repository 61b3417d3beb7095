"""`site.webmanifest`: what the site is called and looks like on a device's home screen."""

from __future__ import annotations

import json

from generator.publish.page import Page
from generator.render.addresses import ICONS
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The manifest (https://www.w3.org/TR/appmanifest/)."""
    return [Page("site.webmanifest", site.base_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    """Minimal-ui keeps the back button where it exists; elsewhere only standalone is kept long."""
    region, base = site.directory.region, site.addresses.base
    content = {
        "id": base,
        "name": f"{region.titre}, {region.nom}",
        "short_name": region.titre,
        "description": region.description,
        "lang": "fr",
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "display_override": ["minimal-ui", "standalone"],
        "theme_color": region.theme.bandeau,
        "background_color": region.theme.bandeau,
        "icons": [
            {"src": site.addresses.icon("icone.svg"), "sizes": "any", "type": "image/svg+xml"},
            *(_icon(site, name, side) for name, side in ICONS.items()),
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _icon(site: Site, name: str, side: int) -> dict[str, str]:
    purpose = {"purpose": "maskable"} if name.startswith("masque") else {}
    source = site.addresses.icon(name)
    return {"src": source, "sizes": f"{side}x{side}", "type": "image/png"} | purpose
