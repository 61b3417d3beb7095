"""Two builders on the same content: the commands, the proof, and how a build is timed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from generator.link.directory import Directory

from .hugo_content import write_hugo_content
from .measure import Timed, peak_memory, seconds
from .workplace import REPOSITORY, Workplace

OURS, HUGO, WRITING = "this generator", "Hugo", "writing the same files alone"

_TELEPHONE = re.compile(r"(telephone: \d\d \d\d \d\d \d\d )\d\d")


@dataclass(frozen=True, slots=True)
class Pair:
    """The same site for both builders: our command, Hugo's, and the folders they fill."""

    ours: list[str]
    hugos: list[str]
    our_site: Path
    hugo_site: Path

    def build_both(self) -> None:
        """Build both sites, to be compared; what the machine keeps warm is warm after this."""
        build_from_nothing(self.our_site, self.ours)
        build_from_nothing(self.hugo_site, self.hugos)

    def timed(self, place: Workplace) -> dict[str, Timed]:
        """Full builds by both, and the bare writing of our site's files."""
        return {
            OURS: partial(build_from_nothing, self.our_site, self.ours),
            HUGO: partial(build_from_nothing, self.hugo_site, self.hugos),
            WRITING: partial(write_again, self.our_site, place.folder / "copy"),
        }

    def peaks(self) -> dict[str, int]:
        """Peak bytes of a full build by each."""
        remove_site(self.our_site)
        remove_site(self.hugo_site)
        return {OURS: peak_memory(self.ours), HUGO: peak_memory(self.hugos)}


def pair(place: Workplace, name: str, directory: Directory, ours: list[str], site: Path) -> Pair:
    """Our command `ours`, which fills `site`, beside Hugo's on the content of `directory`."""
    source, hugo_site = place.folder / f"hugo-{name}", place.folder / f"hugo-{name}-site"
    if not source.exists():
        write_hugo_content(directory, source)
    address = directory.region.adresse_du_site
    return Pair(ours, place.hugos(source, hugo_site, address), site, hugo_site)


def build_from_nothing(site: Path, command: list[str]) -> float:
    """Seconds of a build whose folder does not exist."""
    remove_site(site)
    return seconds(command)


def remove_site(site: Path) -> None:
    """Take away a built site, and what our builds remember of it."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.rmtree(site.with_name(f".{site.name}.parcours"), ignore_errors=True)


def write_again(site: Path, copy: Path) -> float:
    """Seconds that writing a site's files takes when their bytes are in memory already."""
    shutil.rmtree(copy, ignore_errors=True)
    words = [sys.executable, "-m", "bench.writing", str(site), str(copy)]
    done = subprocess.run(  # noqa: S603 (our own module)
        words, cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    shutil.rmtree(copy, ignore_errors=True)
    return float(done.stdout)


class Editor:
    """Changes one structure's telephone, as an editor would, and builds again."""

    def __init__(self, project: Path, command: list[str]) -> None:
        self._structures = project / "structures.yaml"
        self._command = command
        self._numbers = count(10)

    def rebuild(self) -> float:
        """Seconds of the build after one more edit; the edit itself is not timed."""
        text = self._structures.read_text("utf-8")
        number = next(self._numbers) % 90 + 10
        edited = _TELEPHONE.sub(rf"\g<1>{number}", text, count=1)
        self._structures.write_text(edited, "utf-8")
        return seconds(self._command)
