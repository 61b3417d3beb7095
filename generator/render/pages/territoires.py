"""The list of territoires, and one page each."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from generator.link.coverage import TerritoireLie
from generator.link.lacunes import lacunes
from generator.link.normaliser import normalise
from generator.model.lieux import Commune
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.maps.locale import Locale
from generator.render.site import Site

INDEX = "Territoires"


def files(site: Site) -> list[Page]:
    """The index and a page per territoire."""
    index = site.addresses.page("territoires")
    pages = [site.page(index, site.whole_key, partial(_index, site, index))]
    for territoire in site.directory.territoires:
        adresse = site.addresses.territoire(territoire.id)
        make = partial(_territoire, site, adresse, territoire)
        listed = (*site.directory.structures_of(territoire), *site.directory.regionales)
        modifier = site.modifier(territoire.territoire.at())
        key = site.key(site.territoires_key, modifier, *map(site.structure_key, listed))
        pages.append(site.page(adresse, key, make))
    return pages


def _index(site: Site, adresse: str) -> bytes:
    territoires = site.directory.territoires
    grouped = groupby(territoires, key=lambda territoire: territoire.departement)
    contenu = site.block(
        "territoires.html",
        groupes=[(departement, list(group)) for departement, group in grouped],
        en_vigueur=site.directory.en_vigueur_of,
    )
    description = f"Les territoires du parcours de soins global en {site.directory.region.nom}."
    return site.html(INDEX, description, adresse, contenu, (Crumb(INDEX, adresse),))


def _territoire(site: Site, adresse: str, territoire: TerritoireLie) -> bytes:
    directory = site.directory
    structures = directory.en_vigueur_of(territoire)
    every = directory.structures_of(territoire)
    contenu = site.block(
        "territoire.html",
        t=territoire,
        structures=structures,
        regionales=directory.regionales,
        arretees=[one for one in every if one not in structures],
        lacunes=lacunes((*structures, *directory.regionales)),
        groupes=_communes_by_epci(site, territoire),
        **_carte(site, territoire),
        carte=site.card,
        ligne=site.line,
        modifier=site.modifier(territoire.territoire.at()),
    )
    fil = (Crumb(INDEX, site.addresses.page("territoires")), Crumb(territoire.nom, adresse))
    description = f"Qui intervient sur {territoire.nom} : structures et communes."
    return site.html(territoire.nom, description, adresse, contenu, fil)


def _carte(site: Site, territoire: TerritoireLie) -> dict[str, object]:
    """The drawing, if the territoire can be drawn, and the structures that have no site on it."""
    if not site.cartes.shown(territoire):
        return {"dessin": None}
    structures = site.directory.en_vigueur_of(territoire)
    locale = Locale(site.cartes, [territoire], structures, everything=False)
    numbered = [(str(n), (epci.siren,)) for n, epci in enumerate(territoire.epci, start=1)]
    away = [one for one in structures if not any(map(locale.shows, one.sites))]
    return {"dessin": locale.draw(numbered), "ailleurs": away}


def _communes_by_epci(site: Site, territoire: TerritoireLie) -> list[tuple[str, list[Commune]]]:
    """The communes under their EPCI's name, in the order the territoire lists them."""
    groups: dict[str, list[Commune]] = {epci.nom: [] for epci in territoire.epci}
    for commune in territoire.communes:
        epci = site.directory.geography.epci.get(commune.epci or "")
        groups.setdefault(epci.nom if epci else "Autres communes", []).append(commune)
    return [
        (nom, sorted(communes, key=lambda one: normalise(one.nom)))
        for nom, communes in groups.items()
    ]
