"""The site's modules, run by Node from Python tests."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def appels(calls: list[tuple[Any, ...]]) -> list[Any]:
    """Call functions of the site's modules: (module, function, arguments…) each."""
    return _node("reponse-appels.js", given=json.dumps(calls))


def toutes(site: Path) -> list[dict[str, Any]]:
    """Every commune's answer, as the browser works it out from a built site's data files."""
    return _node("reponse-toutes.js", site)


def _node(name: str, *arguments: object, given: str = "") -> Any:
    """What a script of this folder prints, read as JSON."""
    node = shutil.which("node")
    if node is None:
        pytest.fail("These tests need Node 20 or newer.")
    command = [node, str(HERE / name), *map(str, arguments)]
    done = subprocess.run(command, input=given, check=False, capture_output=True, text=True)
    assert 0 == done.returncode, done.stderr
    return json.loads(done.stdout)
