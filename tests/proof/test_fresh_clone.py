"""The README's commands, typed where nothing is installed yet."""

import os
import re
import subprocess
from time import perf_counter

import pytest

from generator.cli import COMMANDS

LONGEST = 180
"""Seconds for `make site`, packages fetched and installed."""


@pytest.fixture(scope="module")
def clone(root, tmp_path_factory):
    """What somebody has after `git clone`: the last commit, and nothing else."""
    folder = tmp_path_factory.mktemp("clone") / "parcours"
    command = ["git", "clone", "--quiet", root, folder]
    subprocess.run(command, check=True)
    return folder


@pytest.fixture(scope="module")
def typed(clone):
    """Type a command in the clone, as in a new terminal; what it printed, and its seconds."""
    path = [one for one in os.environ["PATH"].split(":") if "node_modules" not in one]
    outside = ("PYTHON", "VIRTUAL_ENV", "PYTEST", "MAKE", "SOURCE_DATE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
    env = kept | {"PATH": ":".join(one for one in path if ".venv" not in one)}

    def typed(*words):
        started = perf_counter()
        done = subprocess.run(
            words, cwd=clone, env=env, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return done.stdout, perf_counter() - started

    return typed


def test_one_command_from_a_clone_to_a_site(clone, typed, figure):
    """`make site` makes its environment, installs what it needs and builds the region."""
    said, seconds = typed("make", "site")
    assert (clone / "site/index.html").is_file()
    assert re.search(r"Site construit dans site\s:\s4\s\d{3}\spages", said)
    assert "make serve" in said
    assert LONGEST > seconds
    figure("commands", command="make site, in a fresh clone, installing included", seconds=seconds)


def test_what_follows_is_cheap(clone, typed, figure):
    """`make check`, the help of each command, a second `make site` that has nothing to do."""
    assert (clone / "site/index.html").is_file(), "the test above made it"
    for target, end in {"check": "aucune erreur", "site": r"0\sfichier refait"}.items():
        said, seconds = typed("make", target)
        assert re.search(end, said)
        figure("commands", command=f"make {target}, once it is there", seconds=seconds)
    helped = [typed(".venv/bin/parcours", name, "--help")[1] for name in COMMANDS]
    label = f"--help of each of the {len(COMMANDS)} commands, together"
    figure("commands", command=label, seconds=sum(helped))


def test_a_clean_clone_is_a_clone(clone, typed):
    """`make clean` leaves what git knows, and nothing else."""
    typed("make", "clean")
    left, _ = typed("git", "status", "--porcelain", "--ignored")
    assert "" == re.sub(r"^!! .*(__pycache__|\.egg-info).*\n", "", left, flags=re.MULTILINE)
