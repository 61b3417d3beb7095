"""A progress bar on a terminal, for whatever lasts more than a second."""

from __future__ import annotations

import sys
from time import perf_counter
from types import TracebackType
from typing import Any, Self

PATIENCE = 1.0
"""Seconds before anything is shown."""


class Progress:
    """Called with a step, how far it is and out of how many; draws once patience is over."""

    def __init__(self) -> None:
        self._started = perf_counter()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, step: str, done: int, total: int) -> None:
        """Note the progress of a step."""
        if not sys.stderr.isatty() or perf_counter() - self._started < PATIENCE:
            return
        if self._bar is None:
            self._start(step, total)
        self._bar.update(self._task, completed=done, total=total)

    def _start(self, step: str, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress as Bar

        self._bar = Bar(console=Console(file=sys.__stderr__), transient=True)
        self._bar.start()
        self._task = self._bar.add_task(step, total=total)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        reason: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()
