"""The contours of the EPCI are one coverage: light, whole, and faithful to the ground."""

import json
import math

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon

from generator.reference.contours import Contour, load_contours
from generator.reference.geography import Geography
from generator.reference.tables import DATA

KM_PER_DEGREE = 111.195
GUYANE = "03"
LLIVIA = shapely.Point(1.98, 42.465)
# An island whose real outline has no more than these 34 vertices.
SIMPLE = {"200050532"}


@pytest.fixture(scope="module")
def contours(france: Geography) -> dict[str, Contour]:
    """Return the contour of every EPCI of France."""
    return {s: c for region in france.regions for s, c in load_contours(region).items()}


@pytest.fixture(scope="module")
def shapes(contours: dict[str, Contour]) -> dict[str, MultiPolygon]:
    """Return the contours as shapely geometries."""
    return {s: MultiPolygon([(rings[0], rings[1:]) for rings in c]) for s, c in contours.items()}


def test_every_epci_has_a_contour(contours: dict[str, Contour], france: Geography) -> None:
    """All 1,255 EPCI are drawn, overseas ones included."""
    assert contours.keys() == france.epci.keys()


def test_a_region_gets_every_epci_it_touches(auvergne_rhone_alpes: Geography) -> None:
    """Région 84 gets its 172 contours, those of the 9 EPCI that straddle its border included."""
    expected = {e.siren for e in auvergne_rhone_alpes.epci.values() if "84" in e.regions}

    assert expected == load_contours("84").keys()


def test_a_collectivity_without_epci_has_no_contour() -> None:
    """French Polynesia has no EPCI: an empty answer, not an error."""
    assert load_contours("987") == {}


def test_contours_are_light(contours: dict[str, Contour]) -> None:
    """Every contour has 40 to 60 vertices, all rings together; one island never had 40."""
    vertices = {s: sum(len(ring) for rings in c for ring in rings) for s, c in contours.items()}

    assert {s for s, n in vertices.items() if not 40 <= n <= 60} == SIMPLE


def test_rings_are_open_and_distinct(contours: dict[str, Contour]) -> None:
    """A ring has at least three vertices and does not repeat the first at its end."""
    for ring in (ring for c in contours.values() for rings in c for ring in rings):
        assert len(set(ring)) == len(ring) >= 3


def test_borders_are_shared_exactly(shapes: dict[str, MultiPolygon]) -> None:
    """Each contour is valid, and together they neither overlap nor leave slivers."""
    assert shapely.is_valid(list(shapes.values())).all()
    assert shapely.coverage_is_valid(list(shapes.values()))


def test_there_is_no_hole_but_spain(shapes: dict[str, MultiPolygon]) -> None:
    """The only hole in the coverage is Llívia, a Spanish town inside the Pyrénées-Orientales."""
    whole = shapely.get_parts(shapely.coverage_union_all(list(shapes.values())))
    holes = [shapely.Polygon(ring) for land in whole for ring in land.interiors]

    assert [hole.contains(LLIVIA) for hole in holes] == [True]


def test_communes_stand_in_their_epci(shapes: dict[str, MultiPolygon], france: Geography) -> None:
    """Each commune's point is within 3 km of its own EPCI's contour, nearly always inside it."""
    members = [c for c in france.communes.values() if c.epci]
    points = shapely.points([(c.longitude, c.latitude) for c in members])
    homes = [shapes[c.epci] for c in members if c.epci]
    kilometres = shapely.distance(homes, points) * KM_PER_DEGREE

    assert kilometres.max() < 3
    assert (kilometres == 0).mean() > 0.995


def test_no_vertex_strays(shapes: dict[str, MultiPolygon], france: Geography) -> None:
    """No vertex is more than 40 km from a commune of its EPCI, outside immense Guyane."""
    for siren, shape in shapes.items():
        communes = france.communes_of_epci(siren)
        if communes[0].region != GUYANE:
            flat = (math.cos(math.radians(shape.centroid.y)) * KM_PER_DEGREE, KM_PER_DEGREE)
            places = shapely.points(
                np.multiply([(c.longitude, c.latitude) for c in communes], flat)
            )
            vertices = shapely.points(shapely.get_coordinates(shape) * flat)
            assert shapely.distance(vertices, shapely.union_all(places)).max() < 40


@pytest.mark.parametrize(
    ("commune", "square_kilometres"),
    [
        ("69123", 533.7),
        ("38185", 545.5),
        ("42218", 723.5),
        ("63113", 300.6),
        ("75056", 814.2),
        ("33063", 578.3),
        ("13055", 3_149.0),
        ("31555", 458.2),
        ("67482", 337.6),
        ("97411", 287.8),
    ],
)
def test_areas_are_the_official_ones(
    shapes: dict[str, MultiPolygon], france: Geography, commune: str, square_kilometres: float
) -> None:
    """The drawn area of large EPCI is within 2 % of the one INSEE publishes."""
    siren = france.communes[commune].epci
    assert siren
    width = math.cos(math.radians(shapes[siren].centroid.y))

    area = shapes[siren].area * KM_PER_DEGREE**2 * width
    assert area == pytest.approx(square_kilometres, rel=0.02)


def test_simplification_kept_the_areas() -> None:
    """Simplifying moved no EPCI's area by more than 3 %, and no border by more than 10 km."""
    measures = json.loads((DATA / "provenance.json").read_text(encoding="utf-8"))["contours"]

    assert measures["ecart_surface_max"] < 0.03
    assert measures["ecart_surface_moyen"] < 0.01
    assert measures["ecart_trace_max_km"] < 10
