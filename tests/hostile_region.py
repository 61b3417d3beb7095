"""A region's project in which every field of the models is written once at least."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from hostile_fields import Place, places, replaced

from generator.model.forfait import Forfait
from generator.model.grille import Grille
from generator.model.page import EnTete
from generator.model.region import Region
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires
from generator.read.project import FORFAIT, GRILLE, REGION, STRUCTURES

_NOT_YAML = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What a YAML file cannot hold as it is, or not inside a line, but can hold escaped."""

REGION_MORE = """
annuaires_voisins:
  - region: "76"
    nom: Annuaire exemple
    adresse: https://annuaire-voisin.example/
    verifie_le: 2026-09-15
fond_de_carte: { adresse: "https://tuiles.example/{z}/{x}/{y}.png", attribution: © Exemple }
forge: { type: github, depot: https://forge.example/organisation/annuaire, branche: main }
"""
STRUCTURE_MORE = """
finess: "990000001"
precision_public: à partir de 18 ans
"""
STRUCTURE_REGION_WIDE = """
id: centre-exemple-corte
nom: Centre exemple de Corte
toute_la_region: oui
"""
GRILLE_MORE = """
validee_par: Comité exemple
validee_le: 2026-01-31
qualification: Décision d’exemple
"""
WHOLE_DEPARTEMENT = """
- { code: "2A", nom: Corse-du-Sud }
"""


def numbered(value: str, rank: int) -> str:
    """A value and its number, in the length any free field takes; a name says it is an example."""
    return f"{value[:180]} exemple n{rank}"


def _yaml(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)


@dataclass
class HostileRegion:
    """The files of a project as trees and texts; `escaped` writes every odd sign by its number."""

    folder: Path
    trees: dict[str, Any] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    escaped: bool = False

    def places(self) -> Iterator[Place]:
        """Every value of every file."""
        for path, tree in self.trees.items():
            if path == STRUCTURES:
                for index, one in enumerate(tree["structures"]):
                    yield from places(path, Structure, one, ("structures", index))
            else:
                yield from places(path, _model(path), tree)

    def put(self, place: Place, value: str) -> None:
        """Write a text in a field."""
        replaced(self.trees[place.path], place.keys, value)

    def spoil(self, chosen: Iterable[Place], value_of: Callable[[int], str]) -> list[Place]:
        """Write in each place the value of its rank, numbered: no two of them are alike."""
        spoilt = list(chosen)
        for rank, place in enumerate(spoilt):
            self.put(place, numbered(value_of(rank), rank))
        self.write()
        return spoilt

    def write(self, *paths: str) -> None:
        """Write the files, or those that are named."""
        for path in paths or self.trees:
            text = self._text(self.trees[path])
            if path in self.bodies:
                text = f"---\n{text}---\n{self.bodies[path]}"
            (self.folder / path).write_text(text, "utf-8", "surrogatepass")

    def _text(self, tree: Any) -> str:
        """A tree as JSON, which is YAML, with the escapes of YAML."""
        odd = re.compile("[^\n\x20-\x7e]") if self.escaped else _NOT_YAML
        written = json.dumps(tree, ensure_ascii=False, indent=1)
        return odd.sub(lambda sign: f"\\U{ord(sign[0]):08x}", written) + "\n"


def _model(path: str) -> Any:
    named = {REGION: Region, FORFAIT: Forfait, GRILLE: Grille}
    return EnTete if path.endswith(".md") else named.get(path, FichierTerritoires)


def hostile_region(corse: Path) -> HostileRegion:
    """The small region of the tests, with every field; it is sound until something is put in it."""
    made = HostileRegion(corse)
    for path in sorted(corse.rglob("*.yaml")):
        made.trees[path.relative_to(corse).as_posix()] = _yaml(path.read_text("utf-8"))
    for path in sorted((corse / "content" / "pages").glob("*.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        name = path.relative_to(corse).as_posix()
        made.trees[name], made.bodies[name] = _yaml(head), body
    _complete(made.trees)
    made.write()
    return made


def _complete(trees: dict[str, Any]) -> None:
    trees[REGION] |= _yaml(REGION_MORE)
    trees[GRILLE] |= _yaml(GRILLE_MORE) | {"statut": "validee"}
    for name in ("consultation_sans_bilan", "hors_financement", "teleconsultation"):
        trees[FORFAIT]["politiques"][name]["a_confirmer"] = "À relire"
    mesures = next(one["mesures"] for one in trees[GRILLE]["domaines"] if "mesures" in one)
    mesures[0]["aide"] = "Sans chaussures"
    first, second = trees[STRUCTURES]["structures"]
    first |= _yaml(STRUCTURE_MORE)
    first["contact"]["messagerie_securisee"] = "accueil@hopital.mssante.example"
    first["sites"][0]["geocodage"] = {"score": "0.97", "label": "1 Quai", "le": "2026-11-21"}
    third = json.loads(json.dumps(second)) | _yaml(STRUCTURE_REGION_WIDE)
    third["label"] |= {"statut": "labellisee"}
    del third["territoires"], third["label"]["motif"]
    trees[STRUCTURES]["structures"].append(third)
    south = trees["territories/2a.yaml"]["territoires"][0]
    south["departements"] = _yaml(WHOLE_DEPARTEMENT)
    del south["epci"]
