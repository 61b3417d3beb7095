"""Code that dies at a chosen access to the disk, in a process of its own."""

import os
import signal
import sys
from collections.abc import Callable
from itertools import count

WATCHED = {
    "open",
    "os.chmod",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.scandir",
    "shutil.rmtree",
    "subprocess.Popen",
    "ctypes.dlsym/handle",
    "ctypes.dlsym",
    "os.fork",
}
"""Events of https://docs.python.org/3/library/audit_events.html, told just before they happen."""


def in_a_process(act: Callable[[], object]) -> int:
    """Do something in a copy of this process, which ends with it; its exit code, as of Popen."""
    copy = os.fork()
    if copy == 0:
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])


def accesses(act: Callable[[], object]) -> int:
    """How many times something reaches for the disk or for another process."""
    reading, writing = os.pipe()

    def tell() -> None:
        numbers = count(1)
        seen = [0]

        def look(event: str, _: object) -> None:
            if event in WATCHED:
                seen[0] = next(numbers)

        sys.addaudithook(look)
        act()
        os.write(writing, str(seen[0]).encode())

    in_a_process(tell)
    os.close(writing)
    with os.fdopen(reading) as said:
        return int(said.read())


def die_at_access(rank: int, act: Callable[[], object]) -> None:
    """Do something, killed before its access number `rank`, by itself or by a process it began.

    Only to be called in a process that may die.
    """
    first, numbers = os.getpid(), count()

    def look(event: str, _: object) -> None:
        if event in WATCHED and next(numbers) == rank:
            os.kill(first, signal.SIGKILL)

    sys.addaudithook(look)
    act()
