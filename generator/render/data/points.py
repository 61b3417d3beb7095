"""`donnees/points.json`: where the communes of the region are, for distances in the browser.

`{"latitudes": […], "longitudes": […]}`, whole numbers of 1e-4 degree (WGS 84), null when unknown;
in the order of the communes' INSEE codes, as in `communes.json`. Official coordinates have four
decimals: nothing is lost, and dividing by 10,000 gives the very number they are written as.
"""

from __future__ import annotations

import json

from generator.publish.page import Page
from generator.render.site import Site

PARTS = 10_000
"""Parts of a degree."""


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The points; they come with the program, no editor writes any."""
    return [Page("donnees/points.json", site.lasting_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    communes = site.directory.geography.communes
    ordered = [communes[code] for code in sorted(communes)]
    content = {
        "latitudes": [_parts(commune.latitude) for commune in ordered],
        "longitudes": [_parts(commune.longitude) for commune in ordered],
    }
    return (json.dumps(content, separators=(",", ":")) + "\n").encode()


def _parts(degrees: float | None) -> int | None:
    return None if degrees is None else round(degrees * PARTS)
