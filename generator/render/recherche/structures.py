"""Structures in the search index.

One whose label is not in force today is still found by its name, marked as such; the choices that
promise a care (public, cancer, soin) keep it out.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.link.normaliser import normalise
from generator.model import libelles
from generator.model.mots import enumeration
from generator.model.structure import Structure
from generator.model.values import OuiNonInconnu
from generator.model.vocabulaire import Cancer, Public
from generator.render.site import Site

from .document import Document, Facette, paragraphs

PUBLICS = {Public.ADULTES: "Adultes", Public.ENFANTS: "Enfants"}
TELECONSULTATION = "Téléconsultation"

IN_FORCE, STOPPED = 2.0, 0.3
"""How much the text of a structure counts: who offers a care comes before who speaks of it."""

_UNRESTRICTED = "Adultes et enfants, tous les cancers"


def structures(site: Site) -> list[Document]:
    """A document per structure."""
    return [_document(site, structure) for structure in site.directory.structures]


def cancer_label(cancer: Cancer) -> str:
    """A cancer among the choices."""
    nom = libelles.CANCERS[cancer]
    return f"{nom[0].upper()}{nom[1:]}"


def _document(site: Site, structure: Structure) -> Document:
    label, today = structure.label, site.directory.today
    in_force = label.in_force(today)
    communes = enumeration(list(dict.fromkeys(one.commune for one in structure.sites)))
    restricted = libelles.restrictions(structure)
    porteur = libelles.PORTEURS[structure.porteur]
    facettes = {Facette.TYPE: (porteur,), Facette.DEPARTEMENT: _departements(site, structure)}
    return Document(
        adresse=site.addresses.structure(structure.id),
        titre=structure.nom,
        genre=porteur,
        rang=f"1 {normalise(structure.nom)}",
        texte=_text(site, structure),
        resume=communes,
        telephone=structure.contact.telephone,
        facettes=facettes | (_care(structure) if in_force else {}),
        ouvert="" if restricted else _UNRESTRICTED,
        pastilles=restricted,
        etat="" if in_force else libelles.etat(label, today),
        poids=IN_FORCE if in_force else STOPPED,
    )


def _departements(site: Site, structure: Structure) -> tuple[str, ...]:
    """Where it receives or intervenes; every one of the region for a region-wide structure."""
    directory = site.directory
    if structure.toute_la_region:
        return tuple(one.nom for one in directory.departements)
    served = {one.departement.code for one in directory.territoires_of(structure)}
    seated = {directory.commune_of(one).departement for one in structure.sites}
    return tuple(directory.geography.departements[code].nom for code in sorted(served | seated))


def _care(structure: Structure) -> dict[Facette, tuple[str, ...]]:
    """Whom it takes and what it offers: one that takes all cancers takes each of them."""
    takes = [
        one
        for one in Cancer
        if one is not Cancer.TOUS and (structure.tous_cancers or one in structure.cancers)
    ]
    soins = [libelles.DOMAINES[soin.domaine] for soin in structure.soins]
    if structure.teleconsultation is OuiNonInconnu.OUI:
        soins.append(TELECONSULTATION)
    return {
        Facette.PUBLIC: tuple(PUBLICS[one] for one in structure.public),
        Facette.CANCER: tuple(map(cancer_label, takes)),
        Facette.SOIN: tuple(soins),
    }


def _text(site: Site, structure: Structure) -> Markup:
    """What tells it from others; how to be referred, the page itself says."""
    territoires = site.directory.territoires_of(structure)
    served = [f"{one.nom} ({', '.join(epci.nom for epci in one.epci)})" for one in territoires]
    lieux = (
        f"{one.nom}, {one.code_postal} {one.commune}. {one.acces or ''}" for one in structure.sites
    )
    partners = [one.partenaire for one in structure.soins if one.partenaire]
    return paragraphs(
        structure.presentation,
        *lieux,
        f"Partenaires : {enumeration(partners)}." if partners else "",
        f"Intervient dans : {enumeration(served)}." if served else "",
    )
