"""`donnees/points.json`: where the communes are, in the order of `communes.json`."""

from __future__ import annotations

import json

from generator.publish.page import Page
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """Integers of 1e-4 degree."""
    return [Page("donnees/points.json", site.base_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    communes = site.directory.geography.communes
    points = [communes[code].point for code in sorted(communes)]
    columns = {
        name: [point and round(point[axis] * 10_000) for point in points]
        for axis, name in enumerate(("latitudes", "longitudes"))
    }
    return json.dumps(columns, separators=(",", ":")).encode()
