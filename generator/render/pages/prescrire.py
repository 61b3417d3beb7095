"""The prescriber's desk: from *is my patient eligible?* to a printed ordonnance, on one page."""

from __future__ import annotations

from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.site import Site

TITLE = "Prescrire le parcours"


def files(site: Site) -> list[Page]:
    """The page; its title says nothing of anyone, since printing may make a file name of it."""
    adresse = site.addresses.page("prescrire")
    key = site.key(site.whole_key, site.prescription_key)
    return [site.page(adresse, key, lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    contenu = site.block("prescrire/page.html", titre=TITLE)
    tete = site.block("prescrire/tete.html")
    description = "Vérifier l’éligibilité, composer le forfait, trouver la structure, imprimer."
    fil = (Crumb(TITLE, adresse),)
    return site.html(TITLE, description, adresse, contenu, fil, tete, boite=False)
