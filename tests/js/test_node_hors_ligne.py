"""What the worker decides and keeps, run by Node: see the `.test.js` files beside."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(("name", "cases"), [("garde", 7), ("copie", 28), ("avertissement", 3)])
def test_modules_of_the_worker(name, cases):
    """Every case of the module's own test file passes, and none is left out."""
    node = shutil.which("node")
    if node is None:
        pytest.fail("These tests need Node 20 or newer.")
    command = [node, "--test", "--test-reporter=tap", str(HERE / f"{name}.test.js")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert 0 == done.returncode, done.stdout
    passed = int(done.stdout.split("\n# pass ")[1].split("\n")[0])
    assert cases == passed
