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
    pages = sorted(site.directory.projet.pages, key=lambda page: page.entete.ordre)
    contenu = site.block("plan.html", pages=pages, filtres=filtres(site.directory))
    fil = (Crumb("Plan du site", adresse),)
    return site.html("Plan du site", "Toutes les pages du site.", adresse, contenu, fil)
