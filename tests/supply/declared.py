"""Under which licence each package says it is, and who looked when it does not say it plainly."""

import tomllib
from importlib.metadata import distribution
from pathlib import Path

from license_expression import get_spdx_licensing
from locks import Package

REVIEWED = Path(__file__).with_name("reviewed.toml")

CLASSIFIERS = {
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Those that can mean one licence alone; « BSD License » could mean two."""

_SPDX = get_spdx_licensing()


class UnclearLicence(Exception):
    """A package does not say its licence in words of SPDX, and nobody has reviewed it."""


def licence(package: Package) -> tuple[str, str]:
    """An SPDX expression and where it was read. Raises `UnclearLicence` rather than guess."""
    reviewed = _reviewed().get(package.key)
    if reviewed and reviewed["version"] == package.version:
        return reviewed["licence"], reviewed["source"]
    said = package.licence.strip("()") if package.kind == "npm" else _installed(package)
    if not is_spdx(said):
        raise UnclearLicence(f"{package.key} {package.version} says {said!r}: add it to {REVIEWED}")
    return said, "package.json" if package.kind == "npm" else "metadata of the wheel"


def _installed(package: Package) -> str:
    """What the installed package declares: PEP 639 first, then the old field, then classifiers."""
    found = distribution(package.name)
    if found.version != package.version:
        raise UnclearLicence(f"{package.key}: {found.version} is installed, not {package.version}")
    written = found.metadata["License-Expression"] or found.metadata["License"] or ""
    listed = [
        one for one in found.metadata.get_all("Classifier", []) if one.startswith("License ::")
    ]
    if not is_spdx(written) and len(listed) == 1:
        return CLASSIFIERS.get(listed[0], listed[0])
    return written


def is_spdx(text: str) -> bool:
    """Whether a text is an expression of identifiers of the SPDX list, written as it is there."""
    if not text or len(text) > 200:
        return False
    read = _SPDX.validate(text, strict=True)
    return not read.errors and read.normalized_expression == text


def reviewed_keys() -> dict[str, str]:
    """The versions of the packages somebody reviewed, to find those that are there no more."""
    return {key: one["version"] for key, one in _reviewed().items()}


def _reviewed() -> dict[str, dict[str, str]]:
    return tomllib.loads(REVIEWED.read_text("utf-8"))
