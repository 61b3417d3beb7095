"""What the program itself contributes to every page: its code, its templates, its geography."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pydantic

PROGRAM = Path(__file__).parent


def installed() -> list[str]:
    """The libraries beside this program, with their versions, as pip names their folders."""
    beside = Path(pydantic.__file__).parent.parent
    return sorted(path.name for path in beside.glob("*.dist-info"))


def program_fingerprint(region: str) -> str:
    """A digest of the program's files and of the geography of one region.

    Pages made by another version of the program, or from other official data, are made again.
    """
    digest = hashlib.blake2b(sys.version.encode(), digest_size=12)
    digest.update(" ".join(installed()).encode())
    data = PROGRAM / "reference" / "data"
    files = [
        *(path for path in PROGRAM.rglob("*.py")),
        *(path for path in (PROGRAM / "render" / "theme").rglob("*.*")),
        *(
            path
            for path in (*data.glob("*.csv"), *data.glob("contours-*.json"))
            if "-" not in path.stem or path.stem.endswith((region, "-interregions"))
        ),
    ]
    for path in sorted(files):
        digest.update(path.relative_to(PROGRAM).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
