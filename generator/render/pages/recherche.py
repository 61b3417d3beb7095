"""The page of the full-text search; without JavaScript, lists stand in."""

from __future__ import annotations

from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.policy import SEARCH, page_policy
from generator.render.recherche.documents import choices, documents_key
from generator.render.site import Site

TITLE = "Rechercher"


def files(site: Site) -> list[Page]:
    """The search page."""
    adresse = site.addresses.page("recherche")
    return [site.page(adresse, documents_key(site), lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    contenu = site.block(
        "recherche.html",
        titre=TITLE,
        facettes=choices(site),
        pages=site.directory.projet.pages_en_ordre,
    )
    return site.html(
        TITLE,
        f"Chercher une structure, un territoire ou une réponse en {site.directory.region.nom}.",
        adresse,
        contenu,
        (Crumb(TITLE, adresse),),
        site.block("recherche-tete.html"),
        politique=page_policy(site.directory.region, SEARCH),
    )
