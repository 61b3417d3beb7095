"""One point for each commune: where its town hall stands, or a place inside its borders."""

from collections import Counter
from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from generator.reference.make.polygons import MOTHER_OF
from generator.reference.make.read_packages import Ground

LonLat = tuple[float, float]


def commune_points(
    grounds: Iterable[Ground], polygons: dict[str, BaseGeometry]
) -> tuple[dict[str, LonLat], dict[str, int]]:
    """Return each commune's point (WGS84 degrees), and how many points come from which source.

    A town hall counts only inside its own commune: some lie hundreds of kilometres away.
    """
    points = {}
    origins: Counter[str] = Counter()
    for ground in grounds:
        if ground.type == "COM":
            origin, points[ground.code] = _point(ground, polygons)
            origins[origin] += 1
    return points, dict(sorted(origins.items()))


def _point(ground: Ground, polygons: dict[str, BaseGeometry]) -> tuple[str, LonLat]:
    polygon = polygons.get(ground.code)
    if polygon is None:
        return "intérieur de la commune d’origine", _inside(polygons[MOTHER_OF[ground.code]])
    if ground.town_hall:
        town_hall = shapely.from_wkb(ground.town_hall)
        if polygon.contains(town_hall):
            return "mairie", _lon_lat(town_hall)
    return "intérieur du polygone", _inside(polygon)


def _inside(polygon: BaseGeometry) -> LonLat:
    return _lon_lat(shapely.point_on_surface(polygon))


def _lon_lat(point: BaseGeometry) -> LonLat:
    lon, lat = shapely.get_coordinates(point)[0].tolist()
    return lon, lat
