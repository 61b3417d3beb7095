"""The contours of the EPCI, ready to be written, and how far they stand from the real ones."""

from statistics import fmean

import shapely
from shapely import MultiPolygon
from shapely.geometry.base import BaseGeometry

from generator.reference.make.coverage import GRID, epci_coverage
from generator.reference.make.network import Territory
from generator.reference.make.points import LonLat
from generator.reference.make.simplify import simplify

Degrees = tuple[float, float]
Contour = list[list[list[Degrees]]]
Measures = dict[str, int | float | dict[str, int]]

_KM_PER_DEGREE = 111.2
_FEWEST, _MOST = 40, 60


def epci_contours(
    polygons: dict[str, BaseGeometry],
    points: dict[str, LonLat],
    epci: dict[str, str],
    understated: set[str],
) -> tuple[dict[str, Contour], Measures]:
    """Return each EPCI's contour (WGS84 degrees, four decimals), and the measures of them all."""
    coverage = epci_coverage(polygons, points, epci, understated)
    territories = simplify(coverage)
    contours = {siren: _in_degrees(territory) for siren, territory in territories.items()}
    return contours, _measures(coverage, territories)


def _in_degrees(territory: Territory) -> Contour:
    return [[[(x / GRID, y / GRID) for x, y in ring] for ring in rings] for rings in territory]


def _measures(coverage: dict[str, BaseGeometry], territories: dict[str, Territory]) -> Measures:
    vertices = {s: sum(len(r) for rings in t for r in rings) for s, t in territories.items()}
    drawn = {s: MultiPolygon([(r[0], r[1:]) for r in t]) for s, t in territories.items()}
    gaps = [abs(drawn[s].area / real.area - 1) for s, real in coverage.items()]
    strays = [shapely.hausdorff_distance(drawn[s], real) for s, real in coverage.items()]
    return {
        "epci": len(drawn),
        "sommets": sum(vertices.values()),
        "hors_40_60": {s: n for s, n in vertices.items() if not _FEWEST <= n <= _MOST},
        "ecart_surface_moyen": round(fmean(gaps), 4),
        "ecart_surface_max": round(max(gaps), 4),
        "ecart_trace_max_km": round(max(strays) / GRID * _KM_PER_DEGREE, 1),
    }
