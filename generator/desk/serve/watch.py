"""When the editors' files change: told by the system, and believed only once looked at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from watchfiles import watch
from watchfiles.main import FileChange

from generator.read.project import TERRITORIES
from generator.read.stamps import CONTENT

QUIET = 20
"""Milliseconds without a new change after which a save is taken to be over."""
LONGEST = 200
"""Milliseconds after which changes that never end are looked at all the same."""
PATIENCE = 500
"""Milliseconds between two looks when the system tells nothing: some folders on a network do."""
DEAF = 0.3
"""Seconds between two looks when the system cannot tell: no folder there, too many watched."""


class Watcher:
    """Waits for the system to tell of a change near the editors' files.

    Folders are watched, not files: editors put a new file in the place of the old one. What it
    says is a hint; `stamps` decide.
    """

    def __init__(self, project: Path, stop: Event) -> None:
        self._project = project
        self._stop = stop
        self._folders: list[tuple[str, int]] = []
        self._changes: Iterator[set[FileChange]] = iter(())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        reason: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def wait(self) -> None:
        """Come back when something may have changed, or when it is time to look anyway."""
        folders = list(_folders(self._project))
        try:
            if folders != self._folders:
                self._open(folders)
            told = next(self._changes, set())
        except (OSError, RuntimeError):
            self._folders = []
            self._stop.wait(DEAF)
            return
        # A folder that is gone is watched no more, even if another takes its place.
        if {path for path, _ in folders} & {path for _, path in told}:
            self._folders = []

    def _open(self, folders: list[tuple[str, int]]) -> None:
        self._close()
        self._changes = watch(
            *(path for path, _ in folders),
            watch_filter=None,
            debounce=LONGEST,
            step=QUIET,
            stop_event=self._stop,
            rust_timeout=PATIENCE,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        )
        self._folders = folders

    def _close(self) -> None:
        close = getattr(self._changes, "close", None)
        if close:
            close()


def _folders(project: Path) -> Iterator[tuple[str, int]]:
    """The folders to watch, each with what tells it from another of the same name."""
    below = (os.walk(project / name) for name in (TERRITORIES, CONTENT))
    for folder in (str(project), *(path for path, *_ in chain.from_iterable(below))):
        yield folder, os.stat(folder).st_ino  # noqa: PTH116 (the same)
