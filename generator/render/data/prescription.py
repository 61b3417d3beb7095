"""`donnees/prescription.json`: the rules and the needs grid, for the prescription page."""

from __future__ import annotations

import json

from generator.publish.page import Page
from generator.render.prescription.grille import grille_json
from generator.render.prescription.regles import regles_json
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """Rules and grid in one file; the grid is null when the region has none."""
    return [Page("donnees/prescription.json", site.prescription_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    content = {"regles": regles_json(site.directory), "grille": grille_json(site.directory)}
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
