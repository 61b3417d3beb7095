"""The contours of the EPCI: simplified polygons that share their borders exactly."""

import json
from functools import lru_cache

from generator.reference.tables import DATA, read_epci

Ring = list[tuple[float, float]]
Contour = list[list[Ring]]

# An EPCI that lies in several regions stands in this file alone.
SHARED = "interregions"


@lru_cache(maxsize=1)
def load_contours(*regions: str) -> dict[str, Contour]:
    """Return the contour of every EPCI that has a commune in one of the regions, by SIREN.

    A contour is a list of polygons; a polygon, its outer ring then its holes; a ring, its
    (longitude, latitude) vertices in WGS84 degrees, open (the first is not repeated at the end).
    The overseas collectivities have no EPCI, hence no contour. The last ones read are kept: they
    come with the program, and nobody changes them.
    """
    epci = read_epci()
    shared = {s: c for s, c in _read(SHARED).items() if set(regions) & set(epci[s].regions)}
    apart = (contour for region in regions for contour in _read(region).items())
    return dict(sorted((dict(apart) | shared).items()))


def _read(name: str) -> dict[str, Contour]:
    path = DATA / f"contours-{name}.json"
    if not path.exists():
        return {}
    polygons_by_siren = json.loads(path.read_text(encoding="utf-8"))
    return {
        siren: [[[(lon, lat) for lon, lat in ring] for ring in rings] for rings in polygons]
        for siren, polygons in polygons_by_siren.items()
    }
