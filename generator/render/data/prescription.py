"""`donnees/prescription.json`: rules, needs grid, what the paper needs: for one page."""

from __future__ import annotations

import json

from generator.publish.page import Page
from generator.render.prescription.formulaire import formulaire_json
from generator.render.prescription.grille import grille_json
from generator.render.prescription.papier import papier_json
from generator.render.prescription.regles import regles_json
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """Rules, grid, its words, papers in one file; grid and words are null when there is none."""
    key = site.key(site.whole_key, site.prescription_key)
    return [Page("donnees/prescription.json", key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    content = {
        "regles": regles_json(site.directory),
        "grille": grille_json(site.directory),
        "formulaire": formulaire_json(site.directory),
        "papier": papier_json(site.directory, site.addresses),
    }
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
