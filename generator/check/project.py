"""The whole check: shapes first, then every truth that needs more than one place to be seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pkgutil import iter_modules

from generator.model.base import Where
from generator.model.forfait import Forfait
from generator.model.grille import Grille
from generator.model.page import EnTete, PageDeContenu
from generator.model.problem import Problem, Span
from generator.model.projet import Projet
from generator.model.region import Region
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires
from generator.read.project import FORFAIT, GRILLE, REGION, STRUCTURES, Documents
from generator.read.source import error
from generator.reference.geography import Geography, UnknownRegion, load_geography

from . import truths
from .context import Context
from .places import Places
from .shape import shape
from .stand_in import stand_in


@dataclass(slots=True)
class Checked:
    """What the check leaves: the problems, sorted, and the project when nothing stops it."""

    problems: list[Problem]
    projet: Projet | None = None
    geography: Geography | None = None

    @property
    def sound(self) -> bool:
        """Whether a site can be built."""
        return self.projet is not None and not any(found.is_error for found in self.problems)


@dataclass(slots=True)
class _Shapes:
    """Records found sound one by one, and the problems of the others."""

    places: Places
    problems: list[Problem] = field(default_factory=list)

    def region(self) -> Region | None:
        if REGION not in self.places.documents.trees:
            return None
        return shape(Region, self.places, Where(REGION), self.problems)

    def forfait(self) -> Forfait | None:
        if FORFAIT not in self.places.documents.trees:
            return None
        return shape(Forfait, self.places, Where(FORFAIT), self.problems)

    def grille(self) -> Grille | None:
        if GRILLE not in self.places.documents.trees:
            return None
        return shape(Grille, self.places, Where(GRILLE), self.problems)

    def structures(self) -> tuple[Structure, ...]:
        tree = self.places.documents.trees.get(STRUCTURES)
        if tree is None:
            return ()
        listed = tree.value.get("structures") if isinstance(tree.value, dict) else None
        if listed is None or not isinstance(listed.value, list) or len(tree.value or ()) > 1:
            sentence = (
                "ce fichier attend un seul champ « structures », suivi de la liste des fiches"
            )
            stray = [
                node.key_span
                for key, node in (tree.value.items() if isinstance(tree.value, dict) else ())
                if key != "structures" and node.key_span
            ]
            span = stray[0] if stray else Span(1, 1)
            self.problems.append(error(STRUCTURES, span, "groupe-attendu", sentence))
            return ()
        places = (
            Where(STRUCTURES, ("structures", index), entry.span.line)
            for index, entry in enumerate(listed.value)
        )
        found = (shape(Structure, self.places, where, self.problems) for where in places)
        return tuple(structure for structure in found if structure)

    def fichiers(self) -> tuple[FichierTerritoires, ...]:
        paths = self.places.documents.territories()
        found = (
            shape(FichierTerritoires, self.places, Where(path), self.problems) for path in paths
        )
        return tuple(fichier for fichier in found if fichier)

    def pages(self) -> tuple[PageDeContenu, ...]:
        found = []
        for path, document in self.places.documents.pages.items():
            entete = shape(EnTete, self.places, Where(path), self.problems)
            if entete:
                adresse = path.rsplit("/", 1)[1].removesuffix(".md")
                found.append(
                    PageDeContenu(adresse, path, entete, document.text, document.first_line)
                )
        return tuple(found)


def check_project(documents: Documents, today: date) -> Checked:
    """Every problem of the documents, and the typed project when it can be built on `today`."""
    places = Places(documents)
    shapes = _Shapes(places)
    region, forfait = shapes.region(), shapes.forfait()
    structures, fichiers, pages = shapes.structures(), shapes.fichiers(), shapes.pages()
    grille = shapes.grille()
    problems = documents.problems + shapes.problems
    settings = region or stand_in(Region, places, REGION)
    try:
        geography = load_geography(settings.code)
    except UnknownRegion as reason:
        if region:
            problems.append(places.error(region.at("code"), "region-inconnue", str(reason)))
        return Checked(_sorted(problems))
    rules = forfait or stand_in(Forfait, places, FORFAIT)
    projet = Projet(settings, structures, fichiers, rules, pages, grille)
    rules_known = bool(forfait) and not any(one.path == FORFAIT for one in problems)
    context = Context(projet, geography, today, places, not problems, rules_known)
    for module in iter_modules(truths.__path__):
        problems += import_module(f"{truths.__name__}.{module.name}").verify(context)
    return Checked(_sorted(problems), projet, geography)


def _sorted(problems: list[Problem]) -> list[Problem]:
    return sorted(set(problems), key=lambda found: found.order)
