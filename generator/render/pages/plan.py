"""The site map for people."""

from __future__ import annotations

from generator.link.filtres import filtres
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.site import Site


def files(site: Site) -> list[Page]:
    """The site map."""
    adresse = site.addresses.page("plan-du-site")
    return [site.page(adresse, site.whole_key, lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    contenu = site.block(
        "plan.html", pages=site.directory.projet.pages_en_ordre, filtres=filtres(site.directory)
    )
    fil = (Crumb("Plan du site", adresse),)
    return site.html("Plan du site", "Toutes les pages du site.", adresse, contenu, fil)
