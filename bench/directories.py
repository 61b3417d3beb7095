"""From a project's folder to its directory: read, check and link, as the product does them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from generator.check import truths
from generator.check.context import Context
from generator.check.places import Places
from generator.check.project import check_project
from generator.check.shape import Record, shape
from generator.link.directory import Directory
from generator.model.base import Where
from generator.model.forfait import Forfait
from generator.model.lieux import Departement
from generator.model.page import EnTete, PageDeContenu
from generator.model.problem import Problem
from generator.model.projet import Projet
from generator.model.region import Region
from generator.model.structure import Structure
from generator.model.territoire import FichierTerritoires
from generator.read.project import FORFAIT, REGION, STRUCTURES, Documents, read_project
from generator.reference.geography import Geography

OF_ONE_REGION = "departement-hors-region"
"""The one truth a whole country cannot keep."""


class NotSound(Exception):
    """The project to measure does not pass the check."""


class WholeFrance(Directory):
    """A directory whose region is the country."""

    @cached_property
    def departements(self) -> tuple[Departement, ...]:
        """The départements that have communes, by code."""
        every = self.geography.departements.values()
        return tuple(one for one in every if self.geography.communes_of_departement(one.code))


def region_directory(project: Path, today: date) -> Directory:
    """The directory of a region's project. Raises `NotSound`."""
    checked = check_project(read_project(project), today)
    if not checked.sound or checked.projet is None or checked.geography is None:
        raise NotSound(checked.problems)
    return Directory(checked.projet, checked.geography, today)


def france_directory(project: Path, today: date) -> WholeFrance:
    """The directory of a project that covers all France: the same steps, on all of its geography.

    The product checks one region against its own communes; here the same shapes and truths are
    verified against every commune of the country. Raises `NotSound`.
    """
    places, geography = Places(read_project(project)), Geography()
    problems = list(places.documents.problems)
    projet = _typed(places, problems)
    context = Context(projet, geography, today, places, whole=True)
    problems += _false_truths(context)
    if any(problem.is_error for problem in problems):
        raise NotSound(problems)
    return WholeFrance(projet, geography, today)


def _typed(places: Places, problems: list[Problem]) -> Projet:
    """Every record of the documents against its model."""

    def one(model: type[Record], path: str, *keys: str | int) -> Record:
        found = shape(model, places, Where(path, keys), problems)
        if found is None:
            raise NotSound(problems)
        return found

    documents = places.documents
    listed = documents.trees[STRUCTURES].find(("structures",)).value or ()
    return Projet(
        one(Region, REGION),
        tuple(one(Structure, STRUCTURES, "structures", index) for index in range(len(listed))),
        tuple(one(FichierTerritoires, path) for path in documents.territories()),
        one(Forfait, FORFAIT),
        tuple(_page(documents, path, one(EnTete, path)) for path in documents.pages),
    )


def _page(documents: Documents, path: str, entete: EnTete) -> PageDeContenu:
    document = documents.pages[path]
    adresse = Path(path).stem
    return PageDeContenu(adresse, path, entete, document.text, document.first_line)


def _false_truths(context: Context) -> Iterator[Problem]:
    for module in iter_modules(truths.__path__):
        for problem in import_module(f"{truths.__name__}.{module.name}").verify(context):
            if problem.rule != OF_ONE_REGION:
                yield problem
