"""`donnees/couverture.csv` and `donnees/couverture-epci.csv`: the coverage, for spreadsheets."""

from __future__ import annotations

from generator.link.couverture_csv import communes_csv, epci_csv
from generator.link.eloignement import eloignements
from generator.publish.page import Page
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """A line per commune, and a line per intercommunalité."""
    return [
        Page("donnees/couverture.csv", site.bilan_key, lambda: _communes(site)),
        Page("donnees/couverture-epci.csv", site.bilan_key, lambda: epci_csv(site.bilan)),
    ]


def _communes(site: Site) -> bytes:
    limit = site.directory.region.couverture.trop_loin_km
    return communes_csv(site.bilan, eloignements(site.directory, site.bilan.zones), limit)
