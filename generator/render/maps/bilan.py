"""The map of the coverage: each EPCI as it is covered, and where a structure would add most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.link.desserte import Classe
from generator.link.perimetres import Perimetre
from generator.link.zones import Zone as Ground
from generator.read.typography import typeset

from .cartes import Cartes
from .dessin import Dessin, Zone
from .grid import Bounds, Grid
from .inside import inside
from .paths import areas, strokes
from .regionale import Format
from .words import Placement

HORS = "hors"
ETATS = (HORS, *Classe)
"""How an EPCI is covered: outside the territoires, or as a territoire is."""

MOYEN = Format(540, 21, 16, 8, epci=True)


class Bilans:
    """Draws the EPCI of a region in their states."""

    def __init__(self, cartes: Cartes, grounds: Sequence[Ground]) -> None:
        self._cartes = cartes
        self._states = epci_states(grounds)
        contours = cartes.coverage.contours
        outline = cartes.coverage.outline(contours)
        self._bounds = Bounds.around(vertex for ring in outline for vertex in ring)
        self._grid = Grid(self._bounds, MOYEN.largeur, margin=4)
        self._placement = Placement(self._grid)

    def draw(self, ranked: Sequence[Perimetre]) -> Dessin:
        """Areas by state, borders, places where patients are received, ranks, a few towns."""
        zones = [self._area(state) for state in ETATS]
        zones += [self._borders(), self._departements(), self._sites()]
        for rank, perimetre in enumerate(ranked, start=1):
            self._rank(rank, perimetre)
        for commune in self._cartes.villes[: MOYEN.villes]:
            if commune.point:
                cell = self._grid.cell((commune.point[1], commune.point[0]))
                self._placement.put_beside(cell, typeset(commune.nom), "ville", MOYEN.ville, dot=4)
        return Dessin.on(self._grid, self._bounds, zones, [], self._placement.mots)

    def _area(self, state: str) -> Zone:
        mine = {
            siren
            for siren in self._cartes.coverage.contours
            if self._states.get(siren, HORS) == state
        }
        return Zone(areas(self._cartes.coverage.outline(mine), self._grid), state, state)

    def _borders(self) -> Zone:
        every = {siren: siren for siren in self._cartes.coverage.contours}
        return Zone(strokes(self._cartes.coverage.borders(every), self._grid), "fin")

    def _departements(self) -> Zone:
        lines = self._cartes.coverage.borders(self._cartes.emprises.departements)
        return Zone(strokes(lines, self._grid), "departement")

    def _sites(self) -> Zone:
        """Every place at once: a dot is a stroke without length."""
        directory = self._cartes.directory
        points = [
            point
            for structure in directory.en_vigueur
            if not structure.toute_la_region
            for site in structure.sites
            if (point := directory.point_of(site))
        ]
        cells = sorted({self._grid.cell((point[1], point[0])) for point in points})
        drawn = (f"M{x} {y}h0" for x, y in cells if self._grid.holds((x, y)))
        return Zone("".join(drawn), "sites")

    def _rank(self, rank: int, perimetre: Perimetre) -> None:
        """The number of a perimeter on its ground, if contours can draw it."""
        sirens = {zone.epci.siren for zone in perimetre.zones if zone.epci}
        outline = self._cartes.coverage.outline(sirens & self._cartes.coverage.contours.keys())
        if outline:
            cells = list(map(self._grid.cell, inside(outline)))
            self._placement.put(cells, str(rank), "repere", MOYEN.repere)


def epci_states(grounds: Sequence[Ground]) -> dict[str, str]:
    """How each EPCI is covered, by SIREN; `certains` too when only some of its communes are."""
    found: dict[str, set[str]] = defaultdict(set)
    for ground in grounds:
        if ground.epci:
            outside = not ground.territoires and ground.classe is Classe.AUCUNE
            found[ground.epci.siren].add(HORS if outside else ground.classe)
    return {siren: _state(states) for siren, states in found.items()}


def _state(states: set[str]) -> str:
    if len(states) == 1:
        return next(iter(states))
    return Classe.CERTAINS if states & {Classe.TOUS, Classe.CERTAINS} else Classe.AUCUNE
