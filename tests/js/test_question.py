"""The pure parts of the search page, in Node."""

import shutil
import subprocess

import pytest


def test_the_pure_modules(root):
    """Every case of `question.test.mjs` passes."""
    node = shutil.which("node")
    if node is None:
        pytest.fail("These tests need Node: install your system's `nodejs` package.")
    command = [node, "--test", str(root / "tests" / "js" / "question.test.mjs")]
    finished = subprocess.run(command, check=False, capture_output=True, text=True)
    assert 0 == finished.returncode, finished.stdout
    assert "# pass 10" in finished.stdout
