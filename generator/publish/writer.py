"""Making pages and writing their files, in two processes when there are many."""

from __future__ import annotations

import gc
import marshal
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, NoReturn

from generator.publish.page import Page

from .tree import Entry

WORTH_A_PROCESS = 300
"""Pages under which starting a second process costs more than it saves."""

TOGETHER = 64
"""Pages of one kind dealt at once to one of the two processes, at the most."""

Entries = dict[str, Entry]
Progress = Callable[[str, int, int], None]


def write_pages(pages: Sequence[Page], root: Path, progress: Progress) -> Entries:
    """Make `pages` and write them under `root`; give back what was written.

    A file that already holds the same bytes is left as it is. Raises what making a page raises,
    and `OSError` when the disk does not follow.
    """
    if len(pages) < WORTH_A_PROCESS or not hasattr(os, "fork"):
        return _write(pages, root, progress)
    mine, theirs = _dealt(pages)
    with _second_process(theirs, root) as pipe:
        entries = _write(mine, root, progress)
        sent = pipe.read()
    # A second process that failed hands over nothing: its part fails again here, to be told.
    return entries | (_received(sent) if sent else _write(theirs, root, progress))


def _dealt(pages: Sequence[Page]) -> tuple[list[Page], list[Page]]:
    """Two parts of equal length; pages of one key share pieces of HTML, and stay together."""
    parts: tuple[list[Page], list[Page]] = ([], [])
    for _, alike in groupby(pages, key=lambda page: page.key):
        for together in batches(list(alike), TOGETHER):
            min(parts, key=len).extend(together)
    return parts


def batches(pages: list[Page], size: int) -> Iterator[list[Page]]:
    """The pages, so many at a time."""
    for start in range(0, len(pages), size):
        yield pages[start : start + size]


@contextmanager
def _second_process(pages: Sequence[Page], root: Path) -> Iterator[BinaryIO]:
    """Write `pages` in a process that ends with this block, and give the pipe of its entries."""
    gc.freeze()
    reading, writing = os.pipe()
    first = os.getpid()
    worker = os.fork()
    if worker == 0:
        _hand_over(pages, root, writing, first)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            yield pipe
    finally:
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
        gc.unfreeze()


def _hand_over(pages: Sequence[Page], root: Path, pipe: int, first: int) -> NoReturn:
    """In the second process: write, send the entries, and end whatever happens."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        entries = _write(pages, root, lambda *_: _live_with(first))
        with os.fdopen(pipe, "wb") as stream:
            stream.write(marshal.dumps({path: tuple(entry) for path, entry in entries.items()}))
    finally:
        os._exit(0)


def _received(sent: bytes) -> Entries:
    return {path: Entry(*entry) for path, entry in marshal.loads(sent).items()}  # noqa: S302 (from a process of ours)


def _live_with(first: int) -> None:
    """End when the first process is gone: nobody waits for us."""
    if os.getppid() != first:
        os._exit(1)


def _write(pages: Sequence[Page], root: Path, progress: Progress) -> Entries:
    entries: Entries = {}
    folders: set[str] = set()
    at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for index, page in enumerate(pages):
            progress("pages", index, len(pages))
            entries[page.path] = _write_page(page, at, folders)
    finally:
        os.close(at)
    return entries


def _write_page(page: Page, at: int, folders: set[str]) -> Entry:
    """Write one page under the open folder `at`: a new file, never over one that is being read."""
    content = page.make()
    folder = page.path.rpartition("/")[0]
    if folder and folder not in folders:
        _make_folder(folder, at)
        folders.add(folder)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        file = os.open(page.path, flags, 0o644, dir_fd=at)
    except FileExistsError:
        if _holds(page.path, at, content):
            found = os.stat(page.path, dir_fd=at)
            return Entry(page.key, found.st_size, found.st_mtime_ns)
        os.unlink(page.path, dir_fd=at)
        file = os.open(page.path, flags, 0o644, dir_fd=at)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
        return Entry(page.key, len(content), os.fstat(file).st_mtime_ns)
    finally:
        os.close(file)


def _holds(path: str, at: int, content: bytes) -> bool:
    file = os.open(path, os.O_RDONLY, dir_fd=at)
    with os.fdopen(file, "rb") as stream:
        return stream.read() == content


def _make_folder(folder: str, at: int) -> None:
    try:
        os.mkdir(folder, 0o755, dir_fd=at)
    except FileExistsError:
        return
    except FileNotFoundError:
        _make_folder(folder.rpartition("/")[0], at)
        # Again, for the other process may make this one meanwhile.
        _make_folder(folder, at)
