"""The prescriber's desk: from *is my patient eligible?* to a printed ordonnance, on one page."""

from __future__ import annotations

from generator.link.directory import Directory
from generator.model.libelles import UN_CANCER
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.filtre import un_cancer, un_patient
from generator.render.site import Site

TITLE = "Prescrire le parcours"
ETAPES = {
    "eligibilite": "Éligibilité",
    "besoins": "Besoins",
    "forfait": "Forfait",
    "adressage": "Structure",
    "ordonnance": "Ordonnance",
}
"""The steps of the page, in order: the name of their section, and what readers call them."""


def files(site: Site) -> list[Page]:
    """The page; its title says nothing of anyone, since printing may make a file name of it."""
    adresse = site.addresses.page("prescrire")
    key = site.key(site.whole_key, site.prescription_key)
    return [site.page(adresse, key, lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    forfait = site.directory.projet.forfait
    contenu = site.block(
        "prescrire/page.html",
        titre=TITLE,
        etapes=ETAPES,
        prescripteurs=prescripteurs(site.directory),
        politiques=forfait.politiques,
        publics=un_patient(),
        cancers=un_cancer(frozenset(UN_CANCER)),
    )
    tete = site.block("prescrire/tete.html")
    description = "Vérifier l’éligibilité, composer le forfait, trouver la structure, imprimer."
    fil = (Crumb(TITLE, adresse),)
    return site.html(TITLE, description, adresse, contenu, fil, tete, boite=False)


def prescripteurs(directory: Directory) -> list[str]:
    """Who may prescribe under one of the rule sets at least, each once; dates tell which."""
    jeux = directory.projet.forfait.jeux
    return list(dict.fromkeys(one for jeu in jeux for one in jeu.prescripteurs))
