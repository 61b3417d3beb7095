"""Every document of the search index, and the choices that narrow a search."""

from __future__ import annotations

from collections import Counter

from generator.model import libelles
from generator.model.vocabulaire import Cancer
from generator.render.site import Site

from .document import Document, Facette
from .lieux import lieux
from .pages import LISTE, PAGE, pages
from .structures import PUBLICS, TELECONSULTATION, cancer_label, structures

Choices = list[tuple[Facette, list[tuple[str, int]]]]


def documents(site: Site) -> list[Document]:
    """Every document: structures, places, pages."""
    return [*structures(site), *lieux(site), *pages(site)]


def documents_key(site: Site) -> str:
    """A fingerprint of everything the documents are made from."""
    return site.key(site.whole_key, *(page.markdown for page in site.directory.projet.pages))


def choices(site: Site) -> Choices:
    """For each facette its values in a fixed order, with how many documents bear each."""
    every = documents(site)
    found = []
    for facette, values in _values(site).items():
        counted = Counter(value for one in every for value in one.facettes.get(facette, ()))
        found.append((facette, [(value, counted[value]) for value in values if counted[value]]))
    return [(facette, values) for facette, values in found if values]


def _values(site: Site) -> dict[Facette, list[str]]:
    cancers = [cancer_label(one) for one in Cancer if one is not Cancer.TOUS]
    types = [*libelles.PORTEURS.values(), "Territoires", "Départements", PAGE, LISTE]
    return {
        Facette.DEPARTEMENT: [one.nom for one in site.directory.geography.departements.values()],
        Facette.PUBLIC: list(PUBLICS.values()),
        Facette.CANCER: cancers,
        Facette.SOIN: [*libelles.DOMAINES.values(), TELECONSULTATION],
        Facette.TYPE: types,
    }
