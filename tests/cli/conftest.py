"""The command line as a person runs it, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest


@pytest.fixture
def parcours(root) -> Callable[..., subprocess.CompletedProcess]:
    """Run `python -m generator` with arguments, and give its exit code and both outputs."""

    def parcours(*arguments: object, **variables: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", "generator", *map(str, arguments)],
            cwd=root,
            env=os.environ | variables,
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )

    return parcours
