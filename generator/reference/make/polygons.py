"""The polygon of each commune, restored from its former communes where the source lacks it."""

from collections import defaultdict

import shapely
from shapely.geometry.base import BaseGeometry

from generator.reference.make.read_packages import Ground

_FORMER = ("COMD", "COMA")

# Re-established communes, and the one they left, whose polygon still contains them.
MOTHER_OF = {"15031": "15141", "15035": "15141", "15047": "15141", "15171": "15141"}


def commune_polygons(grounds: list[Ground]) -> dict[str, BaseGeometry]:
    """Return a polygon (WGS84 degrees) for every commune that has one, or whose parts have one."""
    own = {g.code: g.polygon for g in grounds if g.type == "COM"}
    former = defaultdict(list)
    for ground in grounds:
        if ground.type in _FORMER and ground.parent and ground.polygon:
            former[ground.parent].append(ground.polygon)
    polygons = {}
    for code, polygon in own.items():
        if parts := [polygon] if polygon else former[code]:
            polygons[code] = shapely.union_all(shapely.from_wkb(parts))
    return polygons


def understated_communes(grounds: list[Ground]) -> set[str]:
    """Return the communes whose polygon is older than their last merger: a part has none."""
    return {g.parent for g in grounds if g.type in _FORMER and g.parent and not g.polygon}
