"""The map of the whole region: each territoire in the colour of how it is served."""

from __future__ import annotations

from typing import NamedTuple

from generator.link.desserte import Desserte
from generator.read.typography import typeset
from generator.render.addresses import Addresses

from .cartes import Cartes
from .dessin import Dessin, Rond, Zone, rond
from .grid import Bounds, Grid
from .inside import inside
from .paths import areas, strokes
from .words import Placement


class Format(NamedTuple):
    """How fine a map of the region is: cells across, size of its numbers and names, what it shows.

    Sizes are those of a phone; the style sheet makes letters smaller on wider screens.
    """

    largeur: int
    repere: int
    ville: int
    villes: int
    epci: bool


PETIT = Format(360, 15, 12, 9, epci=False)
GRAND = Format(720, 28, 21, 24, epci=True)


class Regionale:
    """Draws the region in a format."""

    def __init__(self, cartes: Cartes, addresses: Addresses, taille: Format) -> None:
        self._cartes = cartes
        self._addresses = addresses
        self._format = taille
        contours = cartes.coverage.contours
        self._outline = cartes.coverage.outline(contours)
        self._bounds = Bounds.around(vertex for ring in self._outline for vertex in ring)
        self._grid = Grid(self._bounds, taille.largeur, margin=4)
        self._placement = Placement(self._grid)
        self._ronds: list[Rond] = []

    def draw(self) -> Dessin:
        """Areas, borders, numbers, then the names that find room."""
        painted = self._cartes.emprises.territoires
        bare = {siren for siren in self._cartes.coverage.contours if siren not in painted}
        rest = self._cartes.coverage.outline(bare)
        zones = [Zone(areas(rest, self._grid), "hors", "hors")]
        zones += [self._zone(one) for one in self._cartes.dessertes.toutes]
        zones += self._lines()
        for commune in self._cartes.villes[: self._format.villes]:
            self._ville(commune.nom, commune.point)
        return Dessin.on(self._grid, self._bounds, zones, self._ronds, self._placement.mots)

    def _zone(self, desserte: Desserte) -> Zone:
        """A territoire's area, and its number on it; communes listed alone are points."""
        identifiant = desserte.territoire.id
        painted = self._cartes.emprises.territoires
        mine = {siren for siren, owner in painted.items() if owner == identifiant}
        outline = self._cartes.coverage.outline(mine)
        points = self._cartes.emprises.of(desserte.territoire).points
        for point in points:
            cell = self._grid.cell(point)
            self._ronds.append(rond(cell, self._format.ville // 3, desserte.classe))
        if outline or points:
            where = inside(outline) if outline else points
            cells = list(map(self._grid.cell, where))
            self._placement.put(cells, self._cartes.repere(desserte), "repere", self._format.repere)
        return Zone(
            areas(outline, self._grid),
            desserte.classe,
            desserte.classe,
            self._addresses.territoire(identifiant),
            desserte.territoire.nom,
        )

    def _lines(self) -> list[Zone]:
        coverage, departements = self._cartes.coverage, self._cartes.emprises.departements
        every = {siren: siren for siren in coverage.contours}
        fine = coverage.borders(every) if self._format.epci else []
        return [
            Zone(strokes(fine, self._grid), "fin"),
            Zone(strokes(coverage.borders(departements), self._grid), "departement"),
        ]

    def _ville(self, nom: str, point: tuple[float, float] | None) -> None:
        if point is None:
            return
        cell = self._grid.cell((point[1], point[0]))
        if self._placement.put_beside(cell, typeset(nom), "ville", self._format.ville, dot=4):
            self._ronds.append(rond(cell, 3, "bourg"))
