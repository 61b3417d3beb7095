"""Simplifying a coverage: fewer vertices for every territory, the same ones on both sides.

Visvalingam's rule (the corner whose triangle is smallest goes first), applied to all borders at
once. M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of points",
The Cartographic Journal 30 (1), 1993.
"""

from heapq import heapify, heappop, heappush
from math import inf

import shapely
from shapely import LinearRing
from shapely.geometry.base import BaseGeometry

from generator.reference.make.network import Network, Ring, Round, Territory

# Each round: no territory under `fewest` vertices, none over `most` while it has a corner lighter
# than `heaviest`. Territories come down together and gently, and those between 40 and 50 only
# for the sake of a crowded neighbour: else its last long border would be worn down to a line.
_ROUNDS = (
    Round(fewest=50, most=80, heaviest=0.005),
    Round(fewest=50, most=60, heaviest=0.005),
    Round(fewest=40, most=60, heaviest=0.01),
    Round(fewest=40, most=59, heaviest=inf),
)


def simplify(coverage: dict[str, BaseGeometry]) -> dict[str, Territory]:
    """Return each territory as polygons of open rings, with 40 to 60 vertices where possible.

    ``coverage`` is in whole units of a grid; so are the vertices returned, all among its own.
    """
    territories = {siren: _territory(geometry) for siren, geometry in coverage.items()}
    network = Network(territories)
    for round_ in _ROUNDS:
        while _one_pass(network, round_):
            pass
    return {
        siren: [[[v for v in ring if v in network.links] for ring in rings] for rings in polygons]
        for siren, polygons in territories.items()
    }


def _one_pass(network: Network, round_: Round) -> int:
    """Cut superfluous corners, smallest first, and count them; a blocked one may be free later."""
    corners = [corner for vertex in network.links if (corner := network.corner(vertex))]
    heapify(corners)
    cuts = 0
    while corners:
        corner = heappop(corners)
        if (
            network.is_current(corner)
            and network.is_superfluous(corner, round_)
            and network.is_free(corner)
        ):
            cuts += 1
            for end in network.cut(corner):
                if renewed := network.corner(end):
                    heappush(corners, renewed)
    return cuts


def _territory(geometry: BaseGeometry) -> Territory:
    return [
        [_open_ring(ring) for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in shapely.get_parts(geometry)
    ]


def _open_ring(ring: LinearRing) -> Ring:
    return [(round(x), round(y)) for x, y in ring.coords[:-1]]
