"""When the project's own files keep a spreadsheet from being read or written."""

from __future__ import annotations

from generator.model.problem import Problem
from generator.read.project import Documents


class ProjectRefused(Exception):
    """The project's own files are not to be trusted; `problems` say why."""

    def __init__(self, problems: list[Problem], documents: Documents) -> None:
        super().__init__("les fichiers de la région contiennent des erreurs")
        self.problems = problems
        self.documents = documents
