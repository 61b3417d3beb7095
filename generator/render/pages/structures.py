"""The list of all structures, by département."""

from __future__ import annotations

from generator.link.filtres import filtres
from generator.link.par_departement import by_departement
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.site import Site

TITLE = "Toutes les structures"


def files(site: Site) -> list[Page]:
    """The page of all structures."""
    adresse = site.addresses.page("structures")
    key = site.key(site.whole_key, _last(site))
    return [site.page(adresse, key, lambda: _make(site, adresse))]


def _last(site: Site) -> str:
    """The editor at the last entry: a new one goes under it. Empty without a forge."""
    structures = site.directory.projet.structures
    return site.modifier(structures[-1].at()) if structures else ""


def _make(site: Site, adresse: str) -> bytes:
    structures = site.directory.structures
    chapeau = (
        "Les organisations labellisées pour le parcours de soins global, "
        "par département de leur premier lieu d’accueil."
    )
    contenu = site.block(
        "structures.html",
        titre=TITLE,
        chapeau=chapeau,
        filtres=filtres(site.directory),
        groupes=by_departement(site.directory, structures),
    )
    if site.editeur:
        proposer = site.editeur.proposer()
        contenu += site.block("ajouter.html", modifier=_last(site), proposer=proposer)
    description = f"Les structures du parcours de soins global en {site.directory.region.nom}."
    return site.html(TITLE, description, adresse, contenu, (Crumb("Structures", adresse),))
