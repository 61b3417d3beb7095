"""From a project's folder to its directory: read, check and link, as the product does them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.check.project import check_project
from generator.link.directory import Directory
from generator.read.project import read_project

from .wider import FRANCE, wider


class NotSound(Exception):
    """The project to measure does not pass the check."""


def region_directory(project: Path, today: date) -> Directory:
    """The directory of a region's project. Raises `NotSound`."""
    checked = check_project(read_project(project), today)
    if not checked.sound or checked.projet is None or checked.geography is None:
        raise NotSound([problem for problem in checked.problems if problem.is_error])
    return Directory(checked.projet, checked.geography, today)


def france_directory(project: Path, today: date) -> Directory:
    """The directory of a project that covers all France. Raises `NotSound`."""
    with wider(FRANCE):
        return region_directory(project, today)
