"""What the ordonnance prints that the browser's directory does not hold."""

from __future__ import annotations

from typing import Any

from generator.link.directory import Directory
from generator.model.mots import NBSP
from generator.model.region import Donnees
from generator.model.structure import Site as Lieu
from generator.model.structure import Structure
from generator.read.typography import typeset
from generator.render.addresses import Addresses

EXEMPLE = "Site d’exemple : ces structures n’existent pas, ni leur adresse, ni leur numéro."


def papier_json(directory: Directory, addresses: Addresses) -> dict[str, Any]:
    """How to reach the structures in force, by identifier; and the warning of an example site.

    `js/prescrire/feuille.js` types a structure (`Structure`); `page` is its full address.
    """
    exemple = directory.region.donnees is Donnees.EXEMPLE
    return {
        "exemple": typeset(EXEMPLE) if exemple else "",
        "structures": {one.id: _structure(one, addresses) for one in directory.en_vigueur},
    }


def _structure(structure: Structure, addresses: Addresses) -> dict[str, Any]:
    contact = structure.contact
    said = {
        "telephone": contact.telephone.replace(" ", NBSP),
        "messagerie": contact.messagerie_securisee,
        "courriel": contact.courriel,
        "horaires": typeset(contact.horaires) if contact.horaires else None,
        "consigne": typeset(structure.adressage.consigne),
        "page": addresses.absolute(addresses.structure(structure.id)),
    }
    lieux = [{"code": lieu.code_commune, "texte": _lieu(lieu)} for lieu in structure.sites]
    return {name: value for name, value in said.items() if value} | {"lieux": lieux}


def _lieu(lieu: Lieu) -> str:
    return typeset(f"{lieu.adresse}, {lieu.code_postal} {lieu.commune}")
