"""Examples are unmistakably examples, and none is left among real entries.

The telephone numbers set aside for fiction are those of ARCEP's numbering plan (décision
2018-0881): no subscriber will ever have them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.base import Where
from generator.model.problem import Problem
from generator.model.region import Donnees
from generator.model.structure import Structure

FICTION = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98")


def verify(context: Context) -> Iterator[Problem]:
    """On an example site every entry shows it; on a real one, none does."""
    if context.projet.region.donnees is Donnees.REELLES:
        for structure in context.projet.structures:
            if "exemple" in structure.nom.lower():
                sentence = "cette fiche d’exemple est restée parmi les fiches réelles : ôtez-la"
                yield context.places.error(structure.at("nom"), "exemple-oublie", sentence)
        return
    for structure in context.projet.structures:
        yield from _unmistakable(context, structure)


def _unmistakable(context: Context, structure: Structure) -> Iterator[Problem]:
    contact = structure.contact
    if "exemple" not in structure.nom.lower():
        sentence = (
            "ce site est un site d’exemple : le nom doit contenir « exemple » "
            "(ou passez « donnees » à reelles dans content/region.yaml)"
        )
        yield context.places.error(structure.at("nom"), "exemple-ambigu", sentence)
    if not contact.telephone.startswith(FICTION):
        sentence = "un exemple porte un numéro réservé à la fiction, comme 04 65 71 00 01"
        yield context.places.error(contact.at("telephone"), "exemple-ambigu", sentence)
    for where, host in _hosts(structure):
        if not host.endswith(".example"):
            sentence = "l’adresse d’un exemple se termine par « .example »"
            yield context.places.error(where, "exemple-ambigu", sentence)


def _hosts(structure: Structure) -> Iterator[tuple[Where, str]]:
    contact = structure.contact
    for field in ("courriel", "messagerie_securisee"):
        address = getattr(contact, field)
        if address:
            yield contact.at(field), address.rpartition("@")[2]
    if contact.site_web:
        host = contact.site_web.split("://", 1)[1].partition("/")[0]
        yield contact.at("site_web"), host.partition(":")[0]
