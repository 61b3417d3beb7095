"""The story of an export: the directory as a spreadsheet, or its empty template."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.check.project import Checked, check_project
from generator.model.projet import Projet
from generator.model.region import Donnees
from generator.model.territoire import Territoire
from generator.read.project import STRUCTURES, Documents, read_project

from .cells import FileRefused
from .refused import ProjectRefused
from .write.example_row import DONNEES_EXAMPLE, example
from .write.flatten import Row, flatten
from .write.write_csv import write_csv
from .write.write_xlsx import write_xlsx

ENDINGS = (".xlsx", ".csv")

LOSSY = {"soin-en-double", "identifiant-en-double"}
"""What a table of one row a structure cannot tell apart."""


def export(project: Path, ending: str, today: date, *, template: bool) -> tuple[bytes, int]:
    """The file's bytes, and how many structures it holds.

    Raises `FileRefused` for an ending that is not ours, `ProjectRefused` when a structure could
    not be told whole.
    """
    if ending not in ENDINGS:
        raise FileRefused("donnez un nom qui finit par « .xlsx » ou « .csv »")
    documents = read_project(project)
    checked = check_project(documents, today)
    if checked.geography is None or checked.projet is None:
        raise ProjectRefused([one for one in checked.problems if one.is_error], documents)
    territoires = [one for fichier in checked.projet.fichiers for one in fichier.territoires]
    if template:
        rows = [
            (row, DONNEES_EXAMPLE)
            for row in flatten(example(checked.geography, territoires, today))
        ]
    else:
        rows = list(_rows(documents, checked, checked.projet))
    count = 0 if template else len(checked.projet.structures)
    if ending == ".csv":
        return write_csv(rows), count
    return write_xlsx(rows, _made_of(territoires), today), count


def _rows(documents: Documents, checked: Checked, projet: Projet) -> Iterator[tuple[Row, str]]:
    tree = documents.trees.get(STRUCTURES)
    listed = tree.find(("structures",)).plain() if tree else None
    told = [one for one in checked.problems if one.path == STRUCTURES and one.rule in LOSSY]
    if not isinstance(listed, list) or len(listed) != len(projet.structures) or told:
        problems = [one for one in checked.problems if one.path == STRUCTURES and one.is_error]
        raise ProjectRefused(problems, documents)
    donnees = "exemple" if projet.region.donnees is Donnees.EXEMPLE else ""
    for record in listed:
        yield from ((row, donnees) for row in flatten(record))


def _made_of(territoires: list[Territoire]) -> list[tuple[str, str]]:
    """Each territoire's identifier, and the places it is made of."""
    return [
        (
            one.id,
            ", ".join(
                [
                    *(place.nom for place in one.epci),
                    *(place.nom for place in one.communes),
                    *(place.nom for place in one.departements),
                ]
            ),
        )
        for one in territoires
    ]
