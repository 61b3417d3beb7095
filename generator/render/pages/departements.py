"""Départements: the index, one page each, and their communes by first letter."""

from __future__ import annotations

from functools import partial

from generator.model.lieux import Departement
from generator.publish.page import Page
from generator.render.layout import Crumb
from generator.render.letters import Entree, entries_by_letter
from generator.render.site import Site

INDEXES = {"departements": "Départements", "communes": "Trouver une commune"}


def files(site: Site) -> list[Page]:
    """The index, at the two addresses people shorten others to, then each département."""
    pages = [
        site.page(adresse, site.base_key, partial(_index, site, adresse, title))
        for adresse, title in ((site.addresses.page(name), INDEXES[name]) for name in INDEXES)
    ]
    for departement in site.directory.departements:
        by_letter = entries_by_letter(site.directory, departement)
        adresse = site.addresses.departement(departement.code)
        make = partial(_departement, site, adresse, departement, by_letter)
        pages.append(site.page(adresse, site.whole_key, make))
        pages += _letters(site, departement, by_letter)
    return pages


def _parent(site: Site) -> Crumb:
    return Crumb(INDEXES["departements"], site.addresses.page("departements"))


def _letters(
    site: Site, departement: Departement, by_letter: dict[str, list[Entree]]
) -> list[Page]:
    found = []
    for lettre in by_letter:
        adresse = site.addresses.initiale(departement.code, lettre)
        make = partial(_letter, site, adresse, departement, by_letter, lettre)
        found.append(site.page(adresse, site.base_key, make))
    return found


def _index(site: Site, adresse: str, title: str) -> bytes:
    contenu = site.block("departements.html", titre=title)
    description = f"{title} : {site.directory.region.nom}, département par département."
    return site.html(title, description, adresse, contenu, (Crumb(title, adresse),))


def _counts(by_letter: dict[str, list[Entree]]) -> list[tuple[str, int]]:
    return [(lettre, len(entries)) for lettre, entries in by_letter.items()]


def _departement(
    site: Site, adresse: str, departement: Departement, by_letter: dict[str, list[Entree]]
) -> bytes:
    directory = site.directory
    contenu = site.block(
        "departement.html",
        departement=departement,
        lettres=_counts(by_letter),
        territoires=[one for one in directory.territoires if one.departement == departement],
        regionales=directory.regionales,
        ligne=site.line,
    )
    fil = (
        _parent(site),
        Crumb(departement.nom, adresse),
    )
    description = (
        f"Parcours de soins global : communes, territoires, structures {departement.de_nom}."
    )
    return site.html(departement.nom, description, adresse, contenu, fil)


def _letter(
    site: Site,
    adresse: str,
    departement: Departement,
    by_letter: dict[str, list[Entree]],
    lettre: str,
) -> bytes:
    contenu = site.block(
        "initiale.html",
        departement=departement,
        lettre=lettre,
        lettres=_counts(by_letter),
        entrees=by_letter[lettre],
    )
    titre = f"Communes {departement.de_nom} en {lettre.upper()}"
    fil = (
        _parent(site),
        Crumb(departement.nom, site.addresses.departement(departement.code)),
        Crumb(f"Communes en {lettre.upper()}", adresse),
    )
    return site.html(titre, f"{titre} : qui intervient chez vous ?", adresse, contenu, fil)
