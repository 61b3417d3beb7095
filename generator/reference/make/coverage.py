"""The EPCI as one coverage: every border shared exactly, no overlap, no gap but the real ones.

Coordinates here are grid units, ``GRID`` to the degree, and always whole: what follows needs no
rounding, and two neighbours that share a border share its very vertices.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import shapely
from shapely import Point, Polygon, STRtree
from shapely.geometry.base import BaseGeometry

from generator.reference.make.points import LonLat

GRID = 10_000
_ISLET_SHARE = 0.02
# The one piece of another country inside French borders: Llívia, Spain.
_LLIVIA = Point(1.98 * GRID, 42.465 * GRID)


def epci_coverage(
    polygons: dict[str, BaseGeometry],
    points: dict[str, LonLat],
    epci: dict[str, str],
    understated: set[str],
) -> dict[str, BaseGeometry]:
    """Return each EPCI's territory in grid units, from its communes' polygons in degrees.

    A gap between EPCI goes to the EPCI of the ``understated`` commune it touches (one whose
    polygon is older than its last merger), else to the EPCI it shares most of its border with.
    """
    on_grid = {code: _scaled(polygons[code]) for code in polygons.keys() & epci.keys()}
    raw = _dissolved((epci[code], on_grid[code]) for code in sorted(on_grid))
    faces = _faces(raw)
    owners = _owners(faces, raw)
    hints = [(epci[code], on_grid[code]) for code in sorted(understated & on_grid.keys())]
    _fill_gaps(faces, owners, hints)
    territories = _dissolved(_owned(faces, owners))
    homes = _dissolved((epci[code], _scaled(Point(points[code]))) for code in on_grid)
    return _dissolved(_without_fragments(territories, homes))


def _scaled(polygon: BaseGeometry) -> BaseGeometry:
    return shapely.transform(polygon, lambda degrees: degrees * GRID)


def _dissolved(pieces: Iterable[tuple[str, BaseGeometry]]) -> dict[str, BaseGeometry]:
    by_owner = defaultdict(list)
    for owner, piece in pieces:
        by_owner[owner].append(piece)
    return {owner: shapely.union_all(by_owner[owner]) for owner in sorted(by_owner)}


def _faces(raw: dict[str, BaseGeometry]) -> list[Polygon]:
    """Cut the plane along every border, once snapped to the grid."""
    borders = shapely.union_all(shapely.boundary(list(raw.values())), grid_size=1)
    return list(shapely.get_parts(shapely.polygonize(shapely.get_parts(borders))))


def _owners(faces: Sequence[Polygon], raw: dict[str, BaseGeometry]) -> list[str | None]:
    """Tell whose each face is: the first EPCI it lies in, none for a gap."""
    owners: list[str | None] = [None] * len(faces)
    sirens = list(raw)
    inside = STRtree(list(raw.values())).query(shapely.point_on_surface(faces), predicate="within")
    for face, siren in sorted(zip(*inside.tolist(), strict=True), reverse=True):
        owners[face] = sirens[siren]
    return owners


def _fill_gaps(
    faces: Sequence[Polygon], owners: list[str | None], hints: list[tuple[str, BaseGeometry]]
) -> None:
    known = list(owners)
    tree = STRtree(faces)
    hint_tree = STRtree([polygon for _, polygon in hints])
    for gap in (i for i, owner in enumerate(known) if owner is None):
        if not faces[gap].contains(_LLIVIA):
            near = hint_tree.query(faces[gap], predicate="dwithin", distance=2)
            owners[gap] = _heir(gap, faces, known, tree, {hints[i][0] for i in near})


def _heir(
    piece: int,
    pieces: Sequence[Polygon],
    owners: Sequence[str | None],
    tree: STRtree,
    preferred: set[str],
) -> str | None:
    """Return the neighbour that shares most of a piece's border, a preferred one first."""
    shared: dict[str, float] = defaultdict(float)
    for other in sorted(tree.query(pieces[piece], predicate="intersects").tolist()):
        owner = owners[other]
        if owner and owner != owners[piece]:
            shared[owner] += shapely.intersection(pieces[piece], pieces[other]).length
    touching = {owner: length for owner, length in shared.items() if length > 0}
    candidates = touching.keys() & preferred or touching.keys()
    return max(sorted(candidates), key=touching.__getitem__, default=None)


def _owned(faces: Sequence[Polygon], owners: Sequence[str | None]) -> Iterable[tuple[str, Polygon]]:
    return ((owner, face) for face, owner in zip(faces, owners, strict=True) if owner)


def _without_fragments(
    territories: dict[str, BaseGeometry], homes: dict[str, BaseGeometry]
) -> Iterable[tuple[str, Polygon]]:
    """Drop islets, and leave tiny enclaves to a neighbour, unless a commune has its point there."""
    whole, index = shapely.get_parts(list(territories.values()), return_index=True)
    pieces = list(whole)
    sirens = [list(territories)[i] for i in index]
    tree = STRtree(pieces)
    for i, (siren, piece) in enumerate(zip(sirens, pieces, strict=True)):
        large = piece.area >= _ISLET_SHARE * territories[siren].area
        if large or piece.intersects(homes[siren]):
            yield siren, piece
        elif heir := _heir(i, pieces, sirens, tree, set()):
            yield heir, piece
