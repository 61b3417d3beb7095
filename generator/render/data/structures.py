"""`donnees/structures.json`: the directory as open data."""

from __future__ import annotations

import json

from generator.model.region import Donnees
from generator.publish.page import Page
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The structures with every field an editor wrote, and whether they are examples."""
    return [Page("donnees/structures.json", site.whole_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    directory = site.directory
    content = {
        "region": {"code": directory.region.code, "nom": directory.region.nom},
        "exemple": directory.region.donnees is Donnees.EXEMPLE,
        "licence": directory.region.licence,
        "date": directory.today.isoformat(),
        "structures": [one.model_dump(mode="json") for one in directory.structures],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
