"""Keeping the directory on a device, and the pages shown when the network is cut."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.filtre import Filtres
from generator.render.next_steps import next_steps
from generator.render.site import Site

ROOT = "hors-ligne"
TITLE = "L’annuaire sans réseau"
ABSENT = "Cette page n’est pas gardée"
COMMUNE = "Commune, sans réseau"


def files(site: Site) -> list[Page]:
    """The page with the button; the stand-in for a page that is not kept, and for a commune's."""
    button = site.addresses.page(ROOT)
    absent = site.addresses.page(f"{ROOT}/absente")
    commune = site.addresses.page(f"{ROOT}/commune")
    return [
        site.page(button, site.base_key, partial(_button, site, button)),
        site.page(absent, site.base_key, partial(_absent, site, absent)),
        site.page(commune, site.whole_key, partial(_commune, site, commune)),
    ]


def _button(site: Site, adresse: str) -> bytes:
    contenu = site.block("hors-ligne.html")
    description = "Garder l’annuaire sur son appareil, pour le consulter sans réseau."
    tete = _head(site, "hors-ligne.js")
    return site.html(TITLE, description, adresse, contenu, (Crumb(TITLE, adresse),), tete)


def _absent(site: Site, adresse: str) -> bytes:
    contenu = site.block("hors-ligne-absente.html", boite=site.block("boite.html", place="page"))
    description = "Sans réseau, seules les pages gardées sur l’appareil s’affichent."
    fil = _under(site, ABSENT, adresse)
    return site.html(ABSENT, description, adresse, contenu, fil, boite=False)


def _commune(site: Site, adresse: str) -> bytes:
    contenu = site.block(
        "hors-ligne-commune.html",
        filtre=Filtres(site).form(site.directory.en_vigueur),
        suite=next_steps(site),
    )
    description = "La réponse d’une commune, faite sur l’appareil quand le réseau est coupé."
    tete = _head(site, "commune-hors-ligne.js")
    fil = _under(site, "Commune", adresse)
    return site.html(COMMUNE, description, adresse, contenu, fil, tete)


def _head(site: Site, script: str) -> Markup:
    return site.block("script.html", nom=script)


def _under(site: Site, nom: str, adresse: str) -> tuple[Crumb, ...]:
    return Crumb(TITLE, site.addresses.page(ROOT)), Crumb(nom, adresse)
