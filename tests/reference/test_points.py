"""Every commune with an EPCI has a point, in the right place."""

import json
import math

import pytest

from generator.model.lieux import Commune
from generator.reference.geography import Geography
from generator.reference.tables import DATA

KM_PER_DEGREE = 111.2


def kilometres(commune: Commune, latitude: float, longitude: float) -> float:
    """Return a flat-earth distance, good to a few metres over a few kilometres."""
    assert commune.latitude is not None
    assert commune.longitude is not None
    east = (commune.longitude - longitude) * math.cos(math.radians(latitude))
    return KM_PER_DEGREE * math.hypot(commune.latitude - latitude, east)


def test_only_the_collectivities_have_no_point(france: Geography) -> None:
    """Metropolitan France and the DROM have a point for each of their 34,875 communes."""
    without = {c.region for c in france.communes.values() if c.latitude is None}

    assert {"975", "977", "978", "984", "986", "987", "988", "989"} == without


@pytest.mark.parametrize(
    ("code", "latitude", "longitude"),
    [
        ("15014", 44.93, 2.44),
        ("69123", 45.76, 4.84),
        ("63113", 45.78, 3.08),
        ("75056", 48.86, 2.35),
        ("13055", 43.30, 5.37),
        ("2A004", 41.92, 8.74),
        ("59350", 50.63, 3.06),
        ("97209", 14.60, -61.07),
        ("97302", 4.94, -52.33),
        ("97411", -20.88, 55.45),
        ("97611", -12.78, 45.23),
    ],
)
def test_known_communes_stand_where_they_are(
    france: Geography, code: str, latitude: float, longitude: float
) -> None:
    """Well-known communes are within 3 km of their published coordinates."""
    assert kilometres(france.communes[code], latitude, longitude) < 3


def test_no_two_communes_share_a_point(france: Geography) -> None:
    """Points are distinct, but for four communes placed inside the one they left."""
    points = [(c.latitude, c.longitude) for c in france.communes.values() if c.latitude]

    assert len(points) - len(set(points)) == 3


def test_the_origin_of_every_point_is_recorded() -> None:
    """The provenance file counts 34,875 points: nine in ten are town halls."""
    origins = json.loads((DATA / "provenance.json").read_text(encoding="utf-8"))["points"]

    assert sum(origins.values()) == 34_875
    assert origins["mairie"] > 0.9 * 34_875
