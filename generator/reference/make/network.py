"""The borders of a coverage as one network of vertices, from which corners can be cut.

A vertex where three borders meet is never a corner, and a corner is free only when its triangle
holds no other vertex: no cut can make one border cross another, so the coverage stays one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from shapely import Polygon

Vertex = tuple[int, int]
Ring = list[Vertex]
Territory = list[list[Ring]]
# A weight, the vertex at the corner, and the two vertices it stands between.
Corner = tuple[float, Vertex, Vertex, Vertex]

_CELL = 500
_LINKS_OF_A_CORNER = 2


@dataclass(frozen=True, slots=True)
class Round:
    """How far to go: vertices to leave each territory, and the weight no cut may exceed."""

    fewest: int
    most: int
    heaviest: float


class Network:
    """The borders of a coverage on a whole-number grid, and who lives along them."""

    def __init__(self, territories: dict[str, Territory]) -> None:
        """Link the vertices of every ring; rings are open (the first vertex is not repeated)."""
        self.links: dict[Vertex, set[Vertex]] = defaultdict(set)
        self.owners: dict[Vertex, set[str]] = defaultdict(set)
        self.cells: dict[Vertex, set[Vertex]] = defaultdict(set)
        for siren, polygons in territories.items():
            for ring in (ring for polygon in polygons for ring in polygon):
                for before, vertex in zip([ring[-1], *ring], ring, strict=False):
                    self.links[before].add(vertex)
                    self.links[vertex].add(before)
                    self.owners[vertex].add(siren)
                    self.cells[_cell(vertex)].add(vertex)
        self.counts = Counter(siren for owners in self.owners.values() for siren in owners)
        self.areas = {siren: _area(polygons) for siren, polygons in territories.items()}

    def corner(self, vertex: Vertex) -> Corner | None:
        """Return a vertex's triangle and its weight: its share of the smallest territory there."""
        if len(self.links[vertex]) != _LINKS_OF_A_CORNER:
            return None
        a, b = sorted(self.links[vertex])
        smallest = min(self.areas[siren] for siren in self.owners[vertex])
        return abs(_cross(a, vertex, b)) / 2 / smallest, vertex, a, b

    def is_current(self, corner: Corner) -> bool:
        """Tell whether the vertex still stands between the two it stood between."""
        _, vertex, a, b = corner
        return self.links.get(vertex) == {a, b}

    def is_superfluous(self, corner: Corner, round_: Round) -> bool:
        """Tell whether a territory has vertices to lose here, none too few, at little cost."""
        weight, vertex, _, _ = corner
        counts = [self.counts[siren] for siren in self.owners[vertex]]
        return (
            weight <= round_.heaviest and min(counts) > round_.fewest and max(counts) > round_.most
        )

    def is_free(self, corner: Corner) -> bool:
        """Tell whether cutting the corner touches no other border."""
        weight, vertex, a, b = corner
        if b in self.links[a]:
            return False
        return weight == 0 or not any(
            _in_triangle(other, a, vertex, b)
            for other in self._around(a, vertex, b)
            if other not in (a, vertex, b)
        )

    def cut(self, corner: Corner) -> tuple[Vertex, Vertex]:
        """Remove the vertex, link the two it stood between, and return them."""
        _, vertex, a, b = corner
        del self.links[vertex]
        for end, other in ((a, b), (b, a)):
            self.links[end].remove(vertex)
            self.links[end].add(other)
        self.counts.subtract(self.owners.pop(vertex))
        self.cells[_cell(vertex)].remove(vertex)
        return a, b

    def _around(self, *corners: Vertex) -> Iterator[Vertex]:
        left, bottom = _cell((min(x for x, _ in corners), min(y for _, y in corners)))
        right, top = _cell((max(x for x, _ in corners), max(y for _, y in corners)))
        for column in range(left, right + 1):
            for row in range(bottom, top + 1):
                yield from self.cells.get((column, row), ())


def _area(territory: Territory) -> float:
    return sum(float(Polygon(shell, holes).area) for shell, *holes in territory)


def _cell(vertex: Vertex) -> Vertex:
    return vertex[0] // _CELL, vertex[1] // _CELL


def _cross(a: Vertex, b: Vertex, c: Vertex) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _in_triangle(point: Vertex, a: Vertex, b: Vertex, c: Vertex) -> bool:
    turns = (_cross(a, b, point), _cross(b, c, point), _cross(c, a, point))
    return min(turns) >= 0 or max(turns) <= 0
