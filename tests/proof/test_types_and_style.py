"""What `make test` runs before the tests: style, types of Python, types of the scripts."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
TOOLS = {
    "ruff, every rule": (BIN / "ruff", "check", "--no-cache"),
    "ruff format": (BIN / "ruff", "format", "--check", "--no-cache"),
    "mypy --strict": (BIN / "mypy", "--cache-dir", "/dev/null"),
    "tsc --checkJs, strict": ("node_modules/.bin/tsc", "--project", "jsconfig.json", "--listFiles"),
}
FILES = re.compile(r"(\d+) (?:files already formatted|source files)")


@pytest.mark.parametrize("tool", TOOLS)
def test_the_code_is_sound_for(tool, root, figure):
    """The tool finds nothing, with nothing remembered from before."""
    done = subprocess.run(TOOLS[tool], cwd=root, check=False, capture_output=True, text=True)
    assert 0 == done.returncode, done.stdout[-3000:]
    ours = [line for line in done.stdout.splitlines() if "/generator/" in line]
    counted = FILES.search(done.stdout)
    looked_at = int(counted[1]) if counted else len(ours) or count(root)
    assert looked_at > 90
    figure("house", rule=tool, looked_at=looked_at, found=0)


def count(root):
    """The Python files that ruff reads."""
    command = (BIN / "ruff", "check", "--show-files")
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    return len(done.stdout.splitlines())
