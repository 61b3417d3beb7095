"""`donnees/annuaire.json`: all that answers « who serves this home » away from a commune's page.

- `jour`, `region`, `contact`: as pages show them; `rappel`: what « Et maintenant ? » says.
- `publics` and `cancers`: one patient of each (« un adulte », « un cancer du sein »), by code.
- `structures` in force: what a card shows, in finished words; the codes of whom they take, and
  `refus`, why they turn others away; their `sites` with `[latitude, longitude]` in degrees, or
  null where unknown.
- `territoires`: identifier and name, by rank.
- `secteurs`: communes that get one answer: its `titre` and `lacunes`, ranks of its
  `territoires`, its `interventions` as pairs `[structure, territoire or null]` of ranks.
- `communes`: the rank of each one's secteur, by INSEE code as in `communes.json`.
"""

from __future__ import annotations

import json
from typing import Any

from generator.link.coverage import TerritoireLie
from generator.link.directory import Directory
from generator.link.reponse import Secteur
from generator.link.values import value
from generator.model.libelles import PORTEURS, QUELQU_UN, UN_CANCER, refus, restrictions
from generator.model.mots import jour
from generator.model.structure import Structure
from generator.publish.page import Page
from generator.read.typography import typeset
from generator.render.site import Site

Data = dict[str, Any]


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The directory in one file."""
    return [Page("donnees/annuaire.json", site.whole_key, lambda: _make(site.directory))]


def _make(directory: Directory) -> bytes:
    content = {
        "jour": jour(directory.today),
        **_frame(directory),
        "structures": [_structure(directory, one) for one in directory.en_vigueur],
        "territoires": [{"id": one.id, "nom": one.nom} for one in directory.territoires],
        **_answers(directory),
    }
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _frame(directory: Directory) -> Data:
    """What stands around every answer."""
    region = directory.region
    said = ("forfait.prescripteurs", "forfait.plafond", "forfait.mention")
    rappel = {name.partition(".")[2]: typeset(value(name, directory)) for name in said}
    contact = region.contact.model_dump(mode="json", exclude_none=True)
    return {
        "region": {"code": region.code, "nom": region.nom},
        "contact": {name: typeset(text) for name, text in contact.items()},
        "rappel": {**rappel, "moment": typeset(directory.regles.moment)},
        "publics": QUELQU_UN,
        "cancers": UN_CANCER,
    }


def _structure(directory: Directory, structure: Structure) -> Data:
    """A structure as a card shows it, and what tells whether it takes a patient."""
    return {
        "id": structure.id,
        "nom": typeset(structure.nom),
        "porteur": PORTEURS[structure.porteur],
        "restrictions": [typeset(words) for words in restrictions(structure)],
        "telephone": structure.contact.telephone,
        "public": structure.public,
        "cancers": structure.cancers,
        "precision": typeset(structure.precision_public or ""),
        "refus": {name: typeset(words) for name, words in refus(structure).items()},
        "adressage": structure.adressage.mode,
        "teleconsultation": structure.teleconsultation,
        "sites": [
            {"commune": site.commune, "point": directory.point_of(site)} for site in structure.sites
        ],
    }


def _answers(directory: Directory) -> Data:
    """The answers, each written once, and which of them every commune gets."""
    structures = {structure: rank for rank, structure in enumerate(directory.en_vigueur)}
    territoires = {territoire: rank for rank, territoire in enumerate(directory.territoires)}
    ranks: dict[str, int] = {}
    by_commune: dict[str, int] = {}
    for secteur in directory.secteurs:
        answer = json.dumps(_answer(secteur, structures, territoires))
        rank = ranks.setdefault(answer, len(ranks))
        by_commune.update((commune.code, rank) for commune in secteur.communes)
    return {
        "secteurs": [json.loads(answer) for answer in ranks],
        "communes": [by_commune[code] for code in sorted(by_commune)],
    }


def _answer(
    secteur: Secteur, structures: dict[Structure, int], territoires: dict[TerritoireLie, int]
) -> Data:
    return {
        "titre": secteur.titre,
        "territoires": [territoires[one] for one in secteur.territoires],
        "interventions": [
            (structures[one.structure], territoires[one.territoire] if one.territoire else None)
            for one in secteur.interventions
        ],
        "lacunes": secteur.lacunes,
    }
