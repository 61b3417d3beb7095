"""One page per structure: who it takes, what it offers, how to be referred, where, since when."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from generator.model import libelles
from generator.model.fraicheur import months_since
from generator.model.structure import Structure
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.json_ld import structure_json_ld
from generator.render.maps.dessin import Dessin
from generator.render.maps.locale import Locale
from generator.render.site import Site


def files(site: Site) -> list[Page]:
    """A page per structure, whatever its label: an address once given stays."""
    found = []
    for structure in site.directory.structures:
        key = site.key(
            site.territoires_key, site.structure_key(structure), site.modifier(structure.at())
        )
        adresse = site.addresses.structure(structure.id)
        found.append(site.page(adresse, key, partial(_make, site, structure)))
    return found


def _make(site: Site, structure: Structure) -> bytes:
    directory = site.directory
    adresse = site.addresses.structure(structure.id)
    months = months_since(structure.verifie_le, directory.today)
    contenu = site.block(
        "structure.html",
        s=structure,
        en_vigueur=structure.label.in_force(directory.today),
        etat=libelles.etat(structure.label, directory.today),
        territoires=directory.territoires_of(structure),
        dessin=_carte(site, structure),
        mois=months,
        perimee=months >= directory.region.verification_perimee_apres_mois,
        signalement=report_address(site, structure),
        modifier=site.modifier(structure.at()),
    )
    departement = directory.departement_of(structure)
    fil = (
        Crumb("Structures", site.addresses.page("structures")),
        Crumb(departement.nom, f"{site.addresses.page('structures')}#d{departement.code}"),
        Crumb(structure.nom, adresse),
    )
    description = f"{structure.nom} : public, soins, contact, adressage, territoires."
    tete = structure_json_ld(site, structure)
    return site.html(structure.nom, description, adresse, contenu, fil, tete)


def _carte(site: Site, structure: Structure) -> Dessin | None:
    """Where it intervenes and receives, if that can be drawn."""
    cartes = site.cartes
    territoires = site.directory.territoires_of(structure)
    drawn = [one for one in territoires if cartes.shown(one)]
    if not cartes.coverage.contours or not (drawn or structure.toute_la_region):
        return None
    locale = Locale(cartes, drawn, [structure], everything=True)
    return locale.draw((cartes.numeros[one.id], cartes.emprises.of(one).sirens) for one in drawn)


def report_address(site: Site, structure: Structure) -> str:
    """A `mailto:` to the regional contact, with the structure already named."""
    address = site.addresses.absolute(site.addresses.structure(structure.id))
    subject = f"Erreur sur la fiche {structure.id}"
    body = (
        f"Bonjour,\n\nJe signale une erreur sur la fiche « {structure.nom} » ({structure.id}) :\n"
        f"{address}\n\nCe qui est faux :\n\nCe qui serait juste :\n\n"
        "(N’écrivez rien sur la santé d’une personne.)\n"
    )
    contact = site.directory.region.contact.courriel
    body = body.replace("\n", "\r\n")
    return f"mailto:{contact}?subject={quote(subject)}&body={quote(body)}"
