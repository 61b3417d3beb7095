"""The map of the region, and the same as a list."""

from __future__ import annotations

from itertools import groupby

from generator.link.desserte import CLASSES
from generator.publish.page import Page
from generator.render.breadcrumb import Crumb
from generator.render.maps.regionale import GRAND, Regionale
from generator.render.site import Site

TITLE = "La carte de la région"


def files(site: Site) -> list[Page]:
    """The page of the map."""
    adresse = site.addresses.page("carte")
    return [site.page(adresse, site.key(site.carte_key), lambda: _make(site, adresse))]


def _make(site: Site, adresse: str) -> bytes:
    cartes = site.cartes
    drawn = bool(cartes.coverage.contours)
    grouped = groupby(cartes.dessertes.toutes, key=lambda one: one.territoire.departement)
    contenu = site.block(
        "carte.html",
        dessin=Regionale(cartes, site.addresses, GRAND).draw() if drawn else None,
        classes=CLASSES,
        ligne=site.line,
        groupes=[(departement, list(group)) for departement, group in grouped],
    )
    description = f"Les territoires et leurs structures, sur la carte {site.directory.region.nom}."
    return site.html(TITLE, description, adresse, contenu, (Crumb("Carte", adresse),))
