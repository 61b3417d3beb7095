"""Distance as the crow flies."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS = 6_371_008.8
"""Mean radius of the Earth, in metres (IUGG)."""

Point = tuple[float, float]
"""Latitude and longitude, in degrees (WGS 84)."""


def distance(one: Point, other: Point) -> float:
    """Metres between two points on a sphere (haversine): within 0.5 % of the geodesic."""
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    half_chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(half_chord)))
