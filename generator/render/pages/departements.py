"""Départements: the index, one page each, and their communes by first letter."""

from __future__ import annotations

from functools import partial

from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.letters import Alphabet
from generator.render.site import Site

INDEXES = {"departements": "Départements", "communes": "Trouver une commune"}


def files(site: Site) -> list[Page]:
    """The index, at the two addresses people shorten others to, then each département."""
    pages = [
        site.page(adresse, site.base_key, partial(_index, site, adresse, title))
        for adresse, title in ((site.addresses.page(name), INDEXES[name]) for name in INDEXES)
    ]
    for departement in site.directory.departements:
        alphabet = Alphabet(site.directory, site.addresses, departement)
        adresse = site.addresses.departement(departement.code)
        make = partial(_departement, site, adresse, alphabet)
        pages.append(site.page(adresse, site.whole_key, make))
        for lettre, address in alphabet.adresses.items():
            make = partial(_letter, site, address, alphabet, lettre)
            pages.append(site.page(address, site.base_key, make))
    return pages


def _parent(site: Site) -> Crumb:
    return Crumb(INDEXES["departements"], site.addresses.page("departements"))


def _index(site: Site, adresse: str, title: str) -> bytes:
    contenu = site.block("departements.html", titre=title)
    description = f"{title} : {site.directory.region.nom}, département par département."
    return site.html(title, description, adresse, contenu, (Crumb(title, adresse),))


def _departement(site: Site, adresse: str, alphabet: Alphabet) -> bytes:
    directory, departement = site.directory, alphabet.departement
    contenu = site.block(
        "departement.html",
        departement=departement,
        lettres=alphabet.adresses,
        territoires=[one for one in directory.territoires if one.departement == departement],
        regionales=directory.regionales,
        ligne=site.line,
    )
    fil = (_parent(site), Crumb(departement.nom, adresse))
    description = (
        f"Parcours de soins global : communes, territoires, structures {departement.de_nom}."
    )
    return site.html(departement.nom, description, adresse, contenu, fil)


def _letter(site: Site, adresse: str, alphabet: Alphabet, lettre: str) -> bytes:
    departement = alphabet.departement
    contenu = site.block(
        "initiale.html",
        departement=departement,
        lettre=lettre,
        lettres=alphabet.adresses,
        entrees=alphabet.entries[lettre],
    )
    titre = f"Communes {departement.de_nom} en {lettre.upper()}"
    fil = (
        _parent(site),
        Crumb(departement.nom, site.addresses.departement(departement.code)),
        Crumb(f"Communes en {lettre.upper()}", adresse),
    )
    return site.html(titre, f"{titre} : qui intervient chez vous ?", adresse, contenu, fil)
