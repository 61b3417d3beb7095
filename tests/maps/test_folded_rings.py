"""The browser unfolds the rings of the interactive map as the build folded them."""

import json
import shutil
import subprocess

import pytest

from generator.render.maps.geojson import areas, rounded

UNFOLD = """
import { anneau, deplie } from %s;
let lu = "";
for await (const morceau of process.stdin) lu += morceau;
const traits = JSON.parse(lu).map((geometry) => deplie({ geometry, properties: {} }));
console.log(JSON.stringify(traits.map((trait) => trait.geometry)));
"""


@pytest.fixture
def unfold(root):
    """What `carte/anneaux.js` makes of geometries."""
    if shutil.which("node") is None:
        pytest.fail("This test needs Node: install your system's `nodejs` package.")
    module = root / "generator" / "render" / "theme" / "js" / "carte" / "anneaux.js"
    command = ["node", "--input-type=module", "-e", UNFOLD % json.dumps(str(module))]

    def unfold(geometries):
        given = json.dumps(geometries)
        done = subprocess.run(command, input=given, check=True, capture_output=True, text=True)
        return json.loads(done.stdout)

    return unfold


def test_every_epci_comes_back(unfold, cartes):
    """Closed rings, on the same vertices as the contours to a thousandth of a degree."""
    contours = rounded(cartes.coverage.contours)
    folded = [areas([ring for rings in contour for ring in rings]) for contour in contours.values()]
    found = unfold(folded)
    assert 172 == len(found)
    for contour, geometry in zip(contours.values(), found, strict=True):
        expected = [[[*map(list, ring), list(ring[0])] for ring in rings] for rings in contour]
        assert "MultiPolygon" == geometry["type"]
        assert expected == geometry["coordinates"]


def test_a_point_is_left_as_it_is(unfold):
    """Only rings are folded."""
    point = {"type": "Point", "coordinates": [2.4938, 45.1376]}
    assert [point] == unfold([point])
