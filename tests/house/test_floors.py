"""The five steps: no room uses one above it, decisions are pure, and only publishing writes."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

SAID = re.compile(r"Analyzed (\d+) files, (\d+) dependencies")
KEPT = re.compile(r"Contracts: (\d+) kept, (\d+) broken")

PURE = ("read", "check", "link", "render", "model")
"""What says the same of the same files, wherever and whenever it runs."""

UNKNOWABLE = {"random", "secrets", "uuid", "socket", "http", "urllib.request", "time", "locale"}
"""Modules that tell of the moment, of the machine or of others."""

WRITING = {"write_text", "write_bytes", "mkdir", "makedirs", "unlink", "rename", "replace_file"}
WRITING |= {"rmdir", "rmtree", "touch", "symlink_to", "hardlink_to", "copytree", "copyfile"}
CLOCK = {"date.today", "datetime.now", "datetime.today", "os.environ", "os.getenv"}


def test_no_arrow_runs_up(root, figure):
    """The contracts of pyproject.toml, read by import-linter: floors, tools, kinds, no circle."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=root, check=False, capture_output=True, text=True
    )
    assert 0 == done.returncode, done.stdout
    files, imports = map(int, SAID.search(done.stdout).groups())
    kept, broken = map(int, KEPT.search(done.stdout).groups())
    assert (files > 300, kept > 5, broken) == (True, True, 0)
    figure("house", rule="no import runs up the floors", looked_at=imports, found=broken)


def read(tree):
    """What is read of a name (`date.today`) or of a value (`write_text`), with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr, node.lineno
            if isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}", node.lineno


def taken(tree):
    """The modules that are imported, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno


@pytest.fixture(scope="module")
def pure(files):
    """The modules that must be pure, parsed."""
    folders = tuple(f"generator/{room}" for room in PURE)
    return {path: ast.parse(text) for path, text in files.named(".py", folders=folders).items()}


def test_pure_steps_ask_nobody(pure, figure):
    """No clock, chance, network nor environment: the day comes in from outside."""
    asked = [
        f"{path}:{line}: {name}"
        for path, tree in pure.items()
        for found, forbidden in ((taken(tree), UNKNOWABLE), (read(tree), CLOCK))
        for name, line in found
        if name in forbidden
    ]
    assert "" == "\n".join(asked)
    figure("house", rule="pure steps ask no clock, network or chance", looked_at=len(pure), found=0)


def test_only_publishing_writes(pure, figure):
    """Reading, checking, linking and rendering leave the disk as it is."""
    written = [
        f"{path}:{line}: {name}"
        for path, tree in pure.items()
        for name, line in read(tree)
        if name in WRITING
    ]
    assert "" == "\n".join(written)
    figure("house", rule="pure steps write no file", looked_at=len(pure), found=0)
