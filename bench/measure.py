"""Time and memory of whole processes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import NamedTuple

import psutil  # type: ignore[import-untyped]  # it ships none

from .workplace import REPOSITORY

SAMPLED_EVERY = 0.01
"""Seconds between two looks at a process tree's memory."""

Timed = Callable[[], float]
"""Prepares what must not be timed, does the work, and gives back its seconds."""

Tell = Callable[[str], None]


class CommandFailed(Exception):
    """A builder did not end well; the message holds its last words."""


def seconds(command: Sequence[str]) -> float:
    """Wall-clock seconds of a whole process, from its start to its end. Raises `CommandFailed`."""
    started = perf_counter()
    done = subprocess.run(  # noqa: S603 (our own commands)
        command, cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    elapsed = perf_counter() - started
    if done.returncode:
        raise CommandFailed(f"{' '.join(command)}\n{done.stderr[-2000:]}")
    return elapsed


class Spent(NamedTuple):
    """Seconds of a whole process: on the clock, and of the processor with all its children's."""

    wall: float
    processor: float


def spent(command: Sequence[str]) -> Spent:
    """What a whole process takes, from its start to its end. Raises `CommandFailed`."""
    started = perf_counter()
    with subprocess.Popen(  # noqa: S603 (our own commands)
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        wall = perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailed(" ".join(command))
    return Spent(wall, usage.ru_utime + usage.ru_stime)


def medians(contestants: Mapping[str, Timed], rounds: int, tell: Tell) -> dict[str, float]:
    """The median seconds of each contestant over `rounds` rounds.

    They take turns within a round, so that whatever else the machine does falls on all of them.
    """
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(1, rounds + 1):
        tell(f"round {number} of {rounds}")
        for name, timed in contestants.items():
            taken[name].append(timed())
    return {name: median(values) for name, values in taken.items()}


def peak_memory(command: Sequence[str]) -> int:
    """The most bytes a process and its children held together at any look.

    Proportional set size where the system knows it: a page shared by two processes is counted
    once. Resident size elsewhere. Looking slows the process down: never time it meanwhile.
    """
    peak = 0
    with subprocess.Popen(  # noqa: S603 (our own commands)
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as started:
        root = psutil.Process(started.pid)
        while started.poll() is None:
            peak = max(peak, _held_by_tree(root))
            sleep(SAMPLED_EVERY)
    if started.returncode:
        raise CommandFailed(" ".join(command))
    return peak


def memory_measure() -> str:
    """The name of what `peak_memory` adds up on this system."""
    return "PSS" if Path("/proc/self/smaps_rollup").exists() else "RSS"


def _held_by_tree(root: psutil.Process) -> int:
    with suppress(psutil.Error):
        return sum(_held(process) for process in (root, *root.children(recursive=True)))
    return 0


def _held(process: psutil.Process) -> int:
    """Bytes; none for a process that is already gone."""
    try:
        for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        with suppress(psutil.Error):
            return int(process.memory_info().rss)
    return 0
