"""The home page: one question, two doors."""

from __future__ import annotations

from generator.link.values import value
from generator.publish.page import Page
from generator.render.site import Site


def files(site: Site) -> list[Page]:
    """The home page."""
    adresse = site.addresses.page()
    return [site.page(adresse, site.whole_key, lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    directory = site.directory
    contenu = site.block(
        "accueil.html",
        plafond=value("forfait.plafond", directory),
        couvertes=directory.communes_couvertes,
    )
    titre, description = "Qui intervient chez vous ?", directory.region.description
    return site.html(titre, description, adresse, contenu, boite=False)
