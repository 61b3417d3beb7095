"""The map of a territoire, or of where a structure intervenes: its ground, its sites, around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.link.coverage import TerritoireLie
from generator.model.lieux import Commune
from generator.model.structure import Site, Structure
from generator.read.typography import typeset

from .cartes import Cartes, largest
from .chains import Vertex
from .dessin import Dessin, Rond, Zone, rond
from .framed import framed
from .grid import Bounds, Cell, Grid
from .inside import inside
from .paths import areas, strokes
from .words import Placement

LARGEUR = 400
REPERE, NOM = 17, 14
BORD = 8
"""Cells beside the drawing that a line drawn there may reach into it from."""


class Locale:
    """Draws some territoires and some sites, with what lies around in grey."""

    def __init__(
        self,
        cartes: Cartes,
        territoires: Iterable[TerritoireLie],
        structures: Iterable[Structure],
        *,
        everything: bool,
    ) -> None:
        """`everything` shows all sites, however far; else the ground alone decides what is shown.

        Without territoires, the whole region is the ground.
        """
        self._cartes = cartes
        self._territoires = tuple(territoires)
        emprises = [cartes.emprises.of(one) for one in self._territoires]
        self.sirens = dict.fromkeys(siren for one in emprises for siren in one.sirens)
        self._points = [point for one in emprises for point in one.points]
        if not self._territoires:
            self.sirens = dict.fromkeys(cartes.coverage.contours)
        self._sites = [(site, _point(cartes, site)) for one in structures for site in one.sites]
        self._outline = cartes.coverage.outline(self.sirens)
        self._bounds = Bounds.around(self._extent(everything=everything))
        self.grid = Grid(self._bounds, LARGEUR, margin=22)
        self._placement = Placement(self.grid)
        self._ronds: list[Rond] = []

    def _extent(self, *, everything: bool) -> Iterator[Vertex]:
        yield from (vertex for ring in self._outline for vertex in ring)
        for west, north in self._points:
            yield from ((west - 0.1, north - 0.07), (west + 0.1, north + 0.07))
        if everything:
            yield from (point for _, point in self._sites if point)

    def draw(self, reperes: Iterable[tuple[str, tuple[str, ...]]]) -> Dessin:
        """The drawing, with each of the `reperes` (a text, and the EPCI it names) on its ground."""
        zones = [
            Zone(self._around(), "voisin"),
            Zone(areas(self._outline, self.grid), "servi"),
            Zone(strokes(self._inner(), self.grid), "fin"),
        ]
        self._ronds += [rond(self.grid.cell(one), 5, "servi") for one in self._points]
        sites = self._draw_sites()
        for texte, sirens in reperes:
            outline = self._cartes.coverage.outline(sirens)
            if outline:
                cells = list(map(self.grid.cell, inside(outline)))
                self._placement.put(cells, texte, "repere", REPERE)
        for commune, cell in sites:
            self._placement.put_beside(cell, typeset(commune), "nom", NOM)
        self._draw_towns()
        return Dessin.on(self.grid, self._bounds, zones, self._ronds, self._placement.mots)

    def _around(self) -> str:
        """What shows of the EPCI beside the ground."""
        frame = self.grid.shown(BORD)
        coverage = self._cartes.coverage
        near = (
            ring
            for siren, bounds in coverage.bounds.items()
            if siren not in self.sirens and frame.meets(bounds)
            for rings in coverage.contours[siren]
            for ring in rings
        )
        return areas(framed(near, frame), self.grid)

    def _inner(self) -> list[list[Vertex]]:
        """Borders inside the ground: of EPCI, or of départements when it is the whole region."""
        if not self._territoires:
            return self._cartes.coverage.borders(self._cartes.emprises.departements)
        return self._cartes.coverage.borders(dict(zip(self.sirens, self.sirens, strict=True)))

    def shows(self, site: Site) -> bool:
        """Whether a site falls on the drawing."""
        point = _point(self._cartes, site)
        return point is not None and self.grid.holds(self.grid.cell(point))

    def _draw_sites(self) -> list[tuple[str, Cell]]:
        """A point each; gives back the communes to name, and where."""
        placed = [(site, self.grid.cell(point)) for site, point in self._sites if point]
        shown = [(site, cell) for site, cell in placed if self.grid.holds(cell)]
        for _, cell in shown:
            self._placement.keep_free(cell, 6)
            self._ronds.append(rond(cell, 6, "lieu"))
        named = {site.code_commune: (site.commune, cell) for site, cell in reversed(shown)}
        return list(named.values())[::-1]

    def _draw_towns(self) -> None:
        """A few towns without a site, to know where one is."""
        taken = {site.code_commune for site, _ in self._sites}
        for commune in largest([one for one in self._communes() if one.code not in taken], 3):
            latitude, longitude = commune.point or (0.0, 0.0)
            cell = self.grid.cell((longitude, latitude))
            if self._placement.put_beside(cell, typeset(commune.nom), "ville", NOM - 2, dot=4):
                self._ronds.append(rond(cell, 3, "bourg"))

    def _communes(self) -> Iterable[Commune]:
        if not self._territoires:
            return self._cartes.directory.geography.communes.values()
        return (commune for one in self._territoires for commune in one.communes)


def _point(cartes: Cartes, site: Site) -> Vertex | None:
    point = cartes.directory.point_of(site)
    return (point[1], point[0]) if point else None
