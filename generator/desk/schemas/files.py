"""The schema files of a project, and the line by which each YAML file names its own."""

from __future__ import annotations

import json
from collections.abc import Callable

from generator.model.forfait import Forfait
from generator.model.grille import Grille
from generator.model.region import Region
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires
from generator.read.project import FORFAIT, GRILLE, REGION, STRUCTURES, TERRITORIES

from .for_editors import Schema, schema_of
from .snippets import with_snippet

FOLDER = "schemas"


def _structures() -> Schema:
    item = with_snippet(
        schema_of(Structure),
        "Nouvelle structure",
        "Une fiche entière, à compléter place par place avec la touche Tab.",
    )
    return {
        "title": "Annuaire",
        "type": "object",
        "properties": {
            "structures": {
                "title": "Structures",
                "description": "L’annuaire : une fiche par structure labellisée.",
                "type": "array",
                "items": item,
                "errorMessage": "la liste des fiches est attendue ici, un tiret devant chacune",
            }
        },
        "required": ["structures"],
        "additionalProperties": False,
    }


def _territoires() -> Schema:
    found = schema_of(FichierTerritoires)
    listed = found["properties"]["territoires"]
    listed["items"] = with_snippet(
        listed["items"],
        "Nouveau territoire",
        "Un territoire et un premier EPCI, à compléter avec la touche Tab.",
    )
    return found


_MADE: dict[str, tuple[str, Callable[[], Schema]]] = {
    "structures": (STRUCTURES, _structures),
    "territoires": (f"{TERRITORIES}/*.yaml", _territoires),
    "region": (REGION, lambda: schema_of(Region)),
    "forfait": (FORFAIT, lambda: schema_of(Forfait)),
    "grille": (GRILLE, lambda: schema_of(Grille)),
}

FILES = {name: pattern for name, (pattern, _) in _MADE.items()}
"""For each schema's name, the YAML files it is for."""


def schema_files() -> dict[str, str]:
    """Every schema's text, by its path in a project."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#"}
    return {
        path_of(name): json.dumps(head | make(), ensure_ascii=False, indent=2) + "\n"
        for name, (_, make) in _MADE.items()
    }


def path_of(name: str) -> str:
    """The path of a schema in a project."""
    return f"{FOLDER}/{name}.schema.json"


def modeline(name: str, path: str) -> str:
    """The line that tells an editor which schema the YAML file at `path` is written after."""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{path_of(name)}"
