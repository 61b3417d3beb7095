"""Points written into `structures.yaml`, one or many at a time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from generator.desk.replace import replace_text
from generator.desk.retouche import CannotRetouch, Retouche
from generator.model.base import Keys
from generator.read.project import STRUCTURES
from generator.read.source import Source, Unreadable, read_source
from generator.read.yaml_tree import Node, parse_yaml

from .answer import Answer
from .sites import Lieu
from .tour import Resultat


def with_points(source: Source, tree: Node, results: Iterable[Resultat], day: date) -> str:
    """The file's text with the sure points of `results` in it. Raises `CannotRetouch`."""
    edited = Retouche(source, tree)
    plain = tree.plain()
    for result in results:
        if result.answer and result.sure:
            _set_point(edited, _keys(plain, result.lieu), result.answer, day)
    return edited.text()


def write_point(project: Path, result: Resultat, day: date) -> None:
    """Write one result into the project's file, as it stands now. Raises `CannotRetouch`."""
    try:
        source = read_source(project, STRUCTURES)
        tree, problems = parse_yaml(source)
    except Unreadable:
        problems = []
        tree = None
    if tree is None or problems:
        raise CannotRetouch(
            f"{STRUCTURES} vient d’être changé et ne se lit plus : lancez parcours check"
        )
    replace_text(project / STRUCTURES, with_points(source, tree, [result], day))


def _set_point(edited: Retouche, keys: Keys, answer: Answer, day: date) -> None:
    latitude, longitude = (f"{angle:.5f}" for angle in answer.point)
    origin: Any = {"score": f"{answer.score:.2f}", "label": answer.label, "le": day.isoformat()}
    edited.set((*keys, "latitude"), latitude, after="code_commune")
    edited.set((*keys, "longitude"), longitude, after="latitude")
    edited.set((*keys, "geocodage"), origin, after="longitude")


def _keys(plain: Any, lieu: Lieu) -> Keys:
    """Where a site stands now: somebody may have saved the file since it was read."""
    for index, structure in enumerate(plain["structures"]):
        if structure.get("id") == lieu.structure.id:
            site = structure["sites"][lieu.rang]
            if site["adresse"].strip() == lieu.site.adresse:
                return ("structures", index, "sites", lieu.rang)
    raise CannotRetouch(
        f"la fiche {lieu.structure.id} vient d’être changée dans {STRUCTURES} : "
        "relancez la commande"
    )
