"""How the editors' files look on the disk, to know whether somebody saved one meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from .project import STRUCTURES, TERRITORIES

CONTENT = "content"

Stamps = dict[str, tuple[int, ...]]


def stamps(project: Path) -> Stamps:
    """How every file and folder an editor may touch looks: it changes whenever they do."""
    found: Stamps = {}
    for path in _watched(project):
        try:
            seen = os.stat(path)  # noqa: PTH116 (a text is what `os.walk` gives)
        except OSError:
            continue
        found[path] = (seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
    return found


def _watched(project: Path) -> Iterator[str]:
    yield str(project / STRUCTURES)
    for folder, folders, files in chain.from_iterable(
        os.walk(project / name) for name in (TERRITORIES, CONTENT)
    ):
        yield from (f"{folder}/{name}" for name in ("", *folders, *files))
