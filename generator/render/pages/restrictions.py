"""Lists of structures by public, by cancer, by what they offer."""

from __future__ import annotations

from functools import partial

from generator.link.filtres import Filtre, filtres
from generator.link.par_departement import by_departement
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.site import Site

INDEX = "Selon le public et le cancer"


def files(site: Site) -> list[Page]:
    """The index of the lists, and one page a list."""
    index = site.addresses.page("restrictions")
    every = filtres(site.directory)
    pages = [site.page(index, site.whole_key, partial(_index, site, index, every))]
    for filtre in every:
        adresse = site.addresses.restriction(filtre.id)
        pages.append(site.page(adresse, site.whole_key, partial(_list, site, adresse, filtre)))
    return pages


def _index(site: Site, adresse: str, every: list[Filtre]) -> bytes:
    contenu = site.block("restrictions.html", filtres=every)
    description = "Les structures selon les patients qu’elles accueillent."
    return site.html(INDEX, description, adresse, contenu, (Crumb(INDEX, adresse),))


def _list(site: Site, adresse: str, filtre: Filtre) -> bytes:
    contenu = site.block(
        "structures.html",
        titre=f"Structures : {filtre.nom[0].lower()}{filtre.nom[1:]}",
        chapeau="Structures labellisées à ce jour, par département.",
        filtres=(),
        groupes=by_departement(site.directory, filtre.structures),
    )
    fil = (Crumb(INDEX, site.addresses.page("restrictions")), Crumb(filtre.nom, adresse))
    description = f"{filtre.nom} : les structures du parcours de soins global."
    return site.html(filtre.nom, description, adresse, contenu, fil)
