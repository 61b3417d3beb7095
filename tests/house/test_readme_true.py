"""What the documents state as fact: versions, the message they show, the floors they list."""

import json
import re
import subprocess
import sys
import tomllib

import pytest
import yaml

EXAMPLE = re.compile(r"^```\n(structures\.yaml:(\d+):\d+: .*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def readme(root):
    """The README's text."""
    return (root / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def settings(root):
    """What pyproject.toml says."""
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def test_the_message_it_shows_is_the_one_editors_get(readme, region, root):
    """The same mistake, on the same line of the region's own file, tells the same words."""
    shown, line = EXAMPLE.search(readme).groups()
    file = region / "structures.yaml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    assert "cantal-4]" in lines[int(line) - 1]
    lines[int(line) - 1] = lines[int(line) - 1].replace("cantal-4]", "cantal-44]")
    file.write_text("".join(lines), "utf-8")
    command = [sys.executable, "-m", "generator", "check", "--project", region]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    assert " ".join(shown.split()) in " ".join(done.stdout.split())


def test_the_versions_it_asks_for_are_those_the_packages_ask_for(root, readme, settings):
    """Python and Node."""
    node = json.loads((root / "package.json").read_text("utf-8"))["engines"]["node"]
    asked = re.search(r"Python ≥ ([\d.]+), Node ≥ (\d+)", readme)
    assert (settings["project"]["requires-python"], node) == (f">={asked[1]}", f">={asked[2]}")


def test_the_region_is_the_one_it_describes(root, readme):
    """As many territoires as it says."""
    files = (root / "territories").glob("*.yaml")
    listed = [yaml.safe_load(file.read_text("utf-8"))["territoires"] for file in files]
    assert f"the {sum(map(len, listed))}\nterritoires" in readme


def test_contributing_lists_the_floors_that_are_held(root, settings, figure):
    """From the top to the bottom, the rooms of the contract."""
    text = (root / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| \d \| (.+?) \|", text, re.MULTILINE)
    told = [set(re.findall(r"`generator/(\w+)", row)) for row in rows]
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["id"] == "floors")
    held = [set(layer.split(" | ")) - {"__main__", "fingerprints"} for layer in layers]
    assert [rooms for rooms in held if rooms] == told
    figure("house", rule="floors told as they are held", looked_at=len(told), found=0)
