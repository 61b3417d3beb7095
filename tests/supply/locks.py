"""What the lock files pin: every package by name and version, with the hashes of its archives."""

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pip_requirements_parser import RequirementsFile

ROOT = Path(__file__).parents[2]
BUILD, EVERYTHING = ROOT / "requirements" / "site.txt", ROOT / "requirements" / "dev.txt"
NPM, NPM_PROOF = ROOT / "package-lock.json", ROOT / "tests" / "proof" / "package-lock.json"

SITE, RUN, TESTS = "site", "build", "tests"
"""Where a package ends: in what the site ships, in what builds it, or in what tests it."""


@dataclass(frozen=True)
class Package:
    """A pinned package. `hashes` are hexadecimal, by the length of their algorithm.

    `licence` is what a lock file says of it, empty when it says nothing.
    """

    kind: str
    name: str
    version: str
    hashes: tuple[str, ...]
    usage: str
    licence: str = ""

    @property
    def key(self) -> str:
        """How tables name it: `pypi/jinja2`, `npm/leaflet`."""
        return f"{self.kind}/{self.name}"


def normal(name: str) -> str:
    """A Python package's name as the index writes it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def python_packages() -> list[Package]:
    """Both requirement files: what the build runs, then what only tests run."""
    built = {package.name: package for package in _pinned(BUILD, RUN)}
    others = [package for package in _pinned(EVERYTHING, TESTS) if package.name not in built]
    return [*built.values(), *others]


def _pinned(file: Path, usage: str) -> Iterator[Package]:
    for one in RequirementsFile.from_file(str(file)).requirements:
        hashes = tuple(sorted(found.removeprefix("sha256:") for found in one.hash_options))
        yield Package("pypi", normal(one.name), one.get_pinned_version, hashes, usage)


def npm_packages() -> list[Package]:
    """Both locks of npm: what the site takes, then what tests take. One version, one package."""
    found: dict[tuple[str, str], Package] = {}
    for lock in (NPM, NPM_PROOF):
        for package in _locked(json.loads(lock.read_text("utf-8"))["packages"].items()):
            found.setdefault((package.name, package.version), package)
    return list(found.values())


def _locked(entries: Iterable[tuple[str, dict]]) -> Iterator[Package]:
    for path, entry in entries:
        if path:
            _, _, name = path.rpartition("node_modules/")
            hashes = (b64decode(entry["integrity"].removeprefix("sha512-")).hex(),)
            usage = TESTS if entry.get("dev") else SITE
            licence = entry.get("license", "")
            yield Package("npm", name, entry["version"], hashes, usage, licence)
