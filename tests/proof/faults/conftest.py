"""A small region with a site, commands run as editors do, and what is found after each fault."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from disks import Disk, plain_root
from edits import read_tree

PATIENCE = 120
"""Seconds after which a command counts as never ending."""

PLACE = re.compile(r"^\S+:\d+:\d+: ")
SAID = re.compile(r"\S+:\d+:\d+: erreur: |parcours( \w+)? : ")


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said."""

    code: int
    text: str

    @property
    def sentences(self) -> list[str]:
        """The errors among what was said: those of files, and those of the command."""
        return [line for line in self.text.splitlines() if SAID.match(line)]


@dataclass
class Fault:
    """What is looked at after each run: the site is the old one or the new, files are whole."""

    project: Path
    normal: Callable[[str], str]
    sentences: int = 1
    told: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)

    def site(self) -> dict[str, bytes]:
        """Every file of the site."""
        return read_tree(self.project / "site")

    def files(self) -> dict[str, bytes]:
        """Every file of the editor's, those that a command left behind included."""
        found = read_tree(self.project)
        return {path: found[path] for path in found if not re.match(r"(\.site\.|site/)", path)}

    def judge(self, said: Said, code: int, old: dict[str, bytes], new: dict[str, bytes]) -> None:
        """One sentence, no traceback, the exit code asked for; the old site or the new, whole."""
        assert "Traceback" not in said.text, said.text
        assert code == said.code, said.text
        assert bool(code) == bool(said.sentences), said.text
        assert len({PLACE.sub("", one) for one in said.sentences}) <= self.sentences, said.text
        found = self.site()
        assert found in (old, new), said.text
        self.was.append("old" if found == old else "new")
        self.told += [self.normal(one) for one in said.sentences[:1]]


@pytest.fixture
def normal(tmp_path) -> Callable[[str], str]:
    """A sentence as any machine would print it: without temporary folders and names."""

    def normal(text: str) -> str:
        text = re.sub(rf"(/proc/\d+/root)?{re.escape(str(tmp_path))}[^\s»)]*/", "…/", text)
        return re.sub(r"\.[a-z0-9_]{8}(?=\.part\b|/)", ".…", text)

    return normal


@pytest.fixture
def fault(corse, normal, construct) -> Fault:
    """The small region with a site built, and an edit that changes every page."""
    assert construct(corse).published
    return Fault(corse, normal)


@pytest.fixture
def retitle(edit) -> Callable[[Path], None]:
    """An edit that changes every page."""
    old, new = "titre: Parcours de soins global", "titre: Soins de support"
    return lambda project: edit(project, "content/region.yaml", old, new)


@pytest.fixture
def new_site(tmp_path, construct) -> Callable[[Path], dict[str, bytes]]:
    """The site that a project should give."""

    def new_site(project: Path) -> dict[str, bytes]:
        assert construct(project, tmp_path / "expected").published
        return read_tree(tmp_path / "expected")

    return new_site


@pytest.fixture
def parcours(root, day) -> Callable[..., Said]:
    """Run a command on a project, as a person whom permissions bind, on a disk if one is given."""

    def parcours(
        *words: object, project: Path, disk: Disk | None = None, **options: object
    ) -> Said:
        place = plain_root() if disk is None else disk.enter
        dated = [] if words[0] in {"preview", "schemas"} else [f"--date={day}"]
        command = [sys.executable, "-m", "generator", *map(str, words), *dated]
        finished = subprocess.run(
            [*place, *command, f"--project={project}"],
            cwd=root,
            env=os.environ | {"PYTHONPATH": str(root)},
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            **options,
        )
        return Said(finished.returncode, finished.stdout.decode("utf-8", "replace"))

    return parcours


@pytest.fixture
def tell(figure) -> Callable[..., None]:
    """A row of the report for a fault, with each different sentence that was printed."""

    def tell(fault: str, command: str, found: Fault) -> None:
        figure(
            "faults",
            fault=fault,
            command=command,
            times=len(found.was),
            old_site=found.was.count("old"),
            new_site=found.was.count("new"),
            sentence=" / ".join(dict.fromkeys(found.told)) or "(none: it succeeds)",
        )

    return tell


@pytest.fixture
def disk(tmp_path) -> Iterator[Disk]:
    """A small disk in memory, seen by the commands that enter it."""
    (tmp_path / "disque").mkdir()
    with Disk(tmp_path / "disque") as mounted:
        yield mounted
