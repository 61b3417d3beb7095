"""What the browser's modules are tried on: indexes and rules made by Python, in node."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from javascript import Module
from reference_forfait import POLICIES, UNFUNDED

from generator.reference.geography import Geography, load_geography
from generator.render.bundles.ailleurs import drawers
from generator.render.data.communes import index
from generator.render.prescription.regles import regles_json

HERE = Path(__file__).parent
REGIONS = ("84", "94", "01", "04", "11", "988")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for a `code_region` runs on each of them."""
    if "code_region" in metafunc.fixturenames:
        metafunc.parametrize("code_region", REGIONS)


@pytest.fixture(scope="session")
def geographies() -> dict[str, Geography]:
    """A large region, one whose codes hold letters, islands, Paris and a collectivity."""
    return {code: load_geography(code) for code in REGIONS}


@pytest.fixture(scope="session")
def france() -> Geography:
    """All France as one region."""
    return load_geography()


@pytest.fixture(scope="session")
def indexes(directory, geographies, france) -> dict[str, bytes]:
    """The box's index of each region, and of all France."""
    region = directory.region

    def settings(code: str, geography: Geography):
        return region.model_copy(update={"code": code, "nom": geography.regions[code].nom})

    found = {code: index(one, settings(code, one)) for code, one in geographies.items()}
    return found | {"france": index(france, region)}


@pytest.fixture(scope="session")
def tiroirs(directory) -> dict[str, bytes]:
    """The files of the communes outside the repository's region."""
    return drawers(directory.geography)


@pytest.fixture
def node(root, tmp_path) -> Callable[..., str]:
    """Run a file of node tests on data, one JSON file a name; give what it printed."""

    def node(name: str, **data: object) -> str:
        executable = shutil.which("node")
        if executable is None:
            pytest.fail("These tests need node: install your system's `nodejs` package.")
        for key, value in data.items():
            content = value if isinstance(value, bytes) else json.dumps(value).encode()
            (tmp_path / f"{key}.json").write_bytes(content)
        ran = subprocess.run(
            [executable, "--test", "--test-reporter=spec", str(HERE / name)],
            cwd=root,
            env=os.environ | {"DONNEES": str(tmp_path)},
            check=False,
            capture_output=True,
            text=True,
        )
        assert 0 == ran.returncode, ran.stdout[-6000:] + ran.stderr[-2000:]
        return ran.stdout

    return node


@pytest.fixture(scope="module")
def shared(directory):
    """Return the set of 2021 as the page carries it, and each setting a region may choose."""
    rules = regles_json(directory)
    settings_ = rules["politiques"]
    found = {"jeu": rules["jeux"][0]}
    for policy, unfunded in product(POLICIES, UNFUNDED):
        found[f"{policy}-{unfunded}"] = {
            **settings_,
            "consultation_sans_bilan": {**settings_["consultation_sans_bilan"], "choix": policy},
            "hors_financement": {**settings_["hors_financement"], "choix": unfunded},
        }
    return found


@pytest.fixture(scope="module")
def evaluer(shared):
    """Return the engine's verdict on a choice, under a policy."""
    with Module("prescription/forfait.js", **shared) as module:
        yield lambda choix, policy, unfunded=True: module(
            "evaluer", "$jeu", f"${policy}-{unfunded}", choix
        )
