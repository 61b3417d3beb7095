"""Distance as the crow flies."""

from __future__ import annotations

from math import asin, cos, dist, radians, sin, sqrt

Point = tuple[float, float]
"""Latitude and longitude, in degrees (WGS 84)."""

Vector = tuple[float, float, float]
"""The same point from the Earth's centre, in metres."""

EQUATOR = 6_378_137.0
"""Radius of the Earth at the equator, in metres (WGS 84)."""

ECCENTRICITY = 6.694379990141e-3
"""First eccentricity of the WGS 84 ellipsoid, squared."""

MEAN_RADIUS = 6_371_008.8
"""Mean radius of the Earth, in metres (IUGG)."""


def distance(one: Point, other: Point) -> float:
    """Metres between two points: within 0.5 % of the geodesic anywhere in France."""
    return arc(dist(cartesian(one), cartesian(other)))


def cartesian(point: Point) -> Vector:
    """Where a point at sea level stands, in metres from the Earth's centre."""
    latitude, longitude = radians(point[0]), radians(point[1])
    normal = EQUATOR / sqrt(1 - ECCENTRICITY * sin(latitude) ** 2)
    flat = normal * cos(latitude)
    return (
        flat * cos(longitude),
        flat * sin(longitude),
        normal * (1 - ECCENTRICITY) * sin(latitude),
    )


def arc(chord: float) -> float:
    """The length over ground of a straight line through the Earth; both in metres."""
    return 2 * MEAN_RADIUS * asin(min(1.0, chord / (2 * MEAN_RADIUS)))
