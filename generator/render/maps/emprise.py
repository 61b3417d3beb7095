"""The ground of territoires and départements, as far as the contours of the EPCI draw it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.link.coverage import TerritoireLie
from generator.link.directory import Directory
from generator.reference.contours import Contour


@dataclass(frozen=True, slots=True)
class Emprise:
    """The EPCI that draw a territoire, and its communes that stand in none of them.

    `points` are (longitude, latitude), in degrees.
    """

    sirens: tuple[str, ...]
    points: tuple[tuple[float, float], ...]


class Emprises:
    """What each territoire and département covers of the contours."""

    def __init__(self, directory: Directory, contours: Mapping[str, Contour]) -> None:
        self._directory = directory
        self._contours = contours

    @cached_property
    def departements(self) -> dict[str, str]:
        """The département that holds most communes of each EPCI, by SIREN."""
        geography = self._directory.geography
        found = {}
        for siren in self._contours:
            codes = Counter(one.departement for one in geography.communes_of_epci(siren))
            found[siren] = min(codes, key=lambda code: (-codes[code], code), default="")
        return found

    def of(self, territoire: TerritoireLie) -> Emprise:
        """EPCI it lists, then those of the départements it lists, then communes left over."""
        whole = {one.code for one in territoire.territoire.departements}
        named = [one.siren for one in territoire.epci if one.siren in self._contours]
        if whole:
            named += [siren for siren, code in self.departements.items() if code in whole]
        sirens = tuple(dict.fromkeys(named))
        apart = [
            one
            for one in territoire.communes
            if one.epci not in sirens and one.departement not in whole
        ]
        points = tuple((one.point[1], one.point[0]) for one in apart if one.point)
        return Emprise(sirens, points)

    @cached_property
    def territoires(self) -> dict[str, str]:
        """The territoire each EPCI is painted for, by SIREN: the one with most of its communes."""
        best: dict[str, tuple[int, str]] = {}
        for territoire in self._directory.territoires:
            counts = Counter(one.epci for one in territoire.communes)
            for siren in self.of(territoire).sirens:
                if counts[siren] > best.get(siren, (0, ""))[0]:
                    best[siren] = (counts[siren], territoire.id)
        return {siren: identifiant for siren, (_, identifiant) in best.items()}
