"""Territoires and départements in the search index. Communes stay out: the box answers them."""

from __future__ import annotations

from generator.link.coverage import TerritoireLie
from generator.model.lieux import Departement
from generator.model.mots import compte, enumeration
from generator.render.site import Site

from .document import Document, Facette, paragraphs


def lieux(site: Site) -> list[Document]:
    """A document per territoire, then per département."""
    directory = site.directory
    territoires = [_territoire(site, one) for one in directory.territoires]
    return territoires + [_departement(site, one) for one in directory.departements]


def _territoire(site: Site, territoire: TerritoireLie) -> Document:
    structures = site.directory.en_vigueur_of(territoire)
    epci = [one.nom for one in territoire.epci]
    noms = [one.nom for one in structures]
    communes = compte(len(territoire.communes), "commune")
    served = compte(len(structures), "structure") if structures else "aucune structure"
    code, numero = territoire.departement.code, territoire.territoire.numero
    return Document(
        adresse=site.addresses.territoire(territoire.id),
        titre=territoire.nom,
        genre="Territoire",
        rang=f"2 {code:>03} {numero:04}",
        texte=paragraphs(
            f"Intercommunalités : {enumeration(epci)}." if epci else "",
            f"Structures : {enumeration(noms)}." if noms else "",
        ),
        resume=f"{communes} {territoire.departement.de_nom} · {served}",
        facettes={
            Facette.TYPE: ("Territoires",),
            Facette.DEPARTEMENT: (territoire.departement.nom,),
        },
    )


def _departement(site: Site, departement: Departement) -> Document:
    communes = site.directory.geography.communes_of_departement(departement.code)
    return Document(
        adresse=site.addresses.departement(departement.code),
        titre=departement.nom,
        genre="Département",
        rang=f"3 {departement.code:>03}",
        texte=paragraphs(f"Territoires et structures {departement.de_nom}, {departement.code}."),
        resume=compte(len(communes), "commune"),
        facettes={Facette.TYPE: ("Départements",), Facette.DEPARTEMENT: (departement.nom,)},
    )
