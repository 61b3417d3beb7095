"""What a family of truths may look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.projet import Projet
from generator.model.territoire import FichierTerritoires, Territoire
from generator.reference.geography import Geography

from .places import Places


@dataclass(frozen=True, slots=True)
class Context:
    """The records found sound, the official geography, the day, and the way back to lines.

    `whole` tells whether every record was sound: truths about what is *missing* wait for that,
    since a record with a spelling mistake is not missing.
    """

    projet: Projet
    geography: Geography
    today: date
    places: Places
    whole: bool
    rules_known: bool = True
    """Whether the rules are those of the file, and no stand-in for a file that is not sound."""

    def territoires(self) -> Iterator[tuple[FichierTerritoires, Territoire]]:
        """Every territoire with the file it stands in."""
        for fichier in self.projet.fichiers:
            for territoire in fichier.territoires:
                yield fichier, territoire
