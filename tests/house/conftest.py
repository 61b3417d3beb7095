"""What the house rules are read from: the files of the program, its tests and its bench."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
CODE = ("generator", "tests", "bench")
MADE = {"node_modules", "out", "__pycache__"}
"""Folders inside those that nobody wrote."""


@dataclass(frozen=True)
class Script:
    """A module of JavaScript: the names it imports by module, what it exports and touches."""

    imports: dict[str, list[str]]
    exports: list[str]
    browser: list[str]
    text: str


class Files:
    """The files people wrote in some folders of the repository, by their path in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def named(self, *endings: str, folders: tuple[str, ...] = CODE) -> dict[str, str]:
        """The texts of the files that end so."""
        found = {}
        for folder in folders:
            for at, inner, names in os.walk(self.root / folder):
                inner[:] = sorted(set(inner) - MADE)
                for name in filter(lambda name: name.endswith(endings), sorted(names)):
                    path = Path(at, name)
                    found[path.relative_to(self.root).as_posix()] = path.read_text("utf-8")
        return found


@pytest.fixture(scope="session")
def files(root) -> Files:
    """The repository's files."""
    return Files(root)


@pytest.fixture(scope="session")
def scripts(root, files) -> dict[str, Script]:
    """The scripts of the site and of the editor's desk, by path, as TypeScript reads them."""
    command = ["node", str(HERE / "read-scripts.mjs"), *files.named(".js", folders=("generator",))]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    told: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return {path: Script(**one) for path, one in told.items()}
