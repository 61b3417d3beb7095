"""The answer to the site's one question: who serves this home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.lieux import Commune
from generator.model.structure import Structure

from .coverage import TerritoireLie
from .lacunes import lacunes
from .nearest import Lieu, Proche, candidates, nearest
from .titre import titre


@dataclass(frozen=True, slots=True)
class Intervention:
    """A structure that serves a commune, through a territoire or, when None, region-wide."""

    structure: Structure
    territoire: TerritoireLie | None


@dataclass(frozen=True, slots=True)
class Reponse:
    """What a commune is told. `interventions` cover it; `proches` are merely near."""

    commune: Commune
    titre: str
    territoires: tuple[TerritoireLie, ...]
    interventions: tuple[Intervention, ...]
    proches: tuple[Proche, ...]
    lacunes: tuple[str, ...]


class Secteur:
    """Communes of one EPCI and one département that get the same interventions."""

    def __init__(
        self,
        communes: tuple[Commune, ...],
        territoires: tuple[TerritoireLie, ...],
        interventions: tuple[Intervention, ...],
        lieux: Sequence[Lieu],
    ) -> None:
        """`lieux` hold every site that may be near one of the communes."""
        self.communes = communes
        self.territoires = territoires
        self.interventions = interventions
        self._lieux = lieux

    @cached_property
    def structures(self) -> tuple[Structure, ...]:
        """The structures that cover its communes."""
        return tuple(one.structure for one in self.interventions)

    @cached_property
    def titre(self) -> str:
        """The answer in one line."""
        return titre(self.structures)

    @cached_property
    def lacunes(self) -> tuple[str, ...]:
        """Who is left without a structure, in sentences."""
        return lacunes(self.structures)

    @cached_property
    def candidats(self) -> list[Lieu]:
        """Sites that may be named as near, for one commune of the secteur at least."""
        covering = set(self.structures)
        points = [commune.point for commune in self.communes if commune.point]
        others = [lieu for lieu in self._lieux if lieu.structure not in covering]
        return candidates(others, points) if points else []

    def reponse(self, commune: Commune) -> Reponse:
        """The answer for one of its communes."""
        proches = nearest(self.candidats, commune.point) if commune.point else ()
        return Reponse(
            commune, self.titre, self.territoires, self.interventions, proches, self.lacunes
        )
