"""Builds in processes of their own, and folders compared file by file."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from edits import read_tree


@pytest.fixture
def tree() -> Callable[[Path], dict[str, bytes]]:
    """Every file of a folder, by its path in it."""
    return read_tree


@pytest.fixture
def from_scratch(tmp_path, construct) -> Callable[[Path], dict[str, bytes]]:
    """What a project gives when it is built where nothing was built before."""

    def from_scratch(project: Path) -> dict[str, bytes]:
        fresh = tmp_path / "fresh"
        assert construct(project, fresh / "site").published
        found = read_tree(fresh / "site")
        shutil.rmtree(fresh)
        return found

    return from_scratch


@pytest.fixture
def start(root, day) -> Callable[..., subprocess.Popen]:
    """Start `parcours build` as a process of its own.

    Variables given as None are unset; a `separate` one can be interrupted as a group.
    """

    def start(
        project: Path,
        output: Path | None = None,
        *,
        separate: bool = False,
        **variables: str | None,
    ) -> subprocess.Popen:
        kept = {name: text for name, text in (os.environ | variables).items() if text is not None}
        options = [f"--project={project}", f"--output={output or project / 'site'}"]
        return subprocess.Popen(
            [sys.executable, "-m", "generator", "build", f"--date={day}", *options],
            cwd=root,
            env=kept,
            start_new_session=separate,
            text=True,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    return start
