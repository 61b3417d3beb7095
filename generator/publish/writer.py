"""Making pages and writing their files, in two processes when there are many."""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.render.page import Page

from .tree import Entry

WORTH_A_PROCESS = 300
"""Pages under which starting a second process costs more than it saves."""

Entries = dict[str, Entry]
Progress = Callable[[str, int, int], None]


class WorkerDied(Exception):
    """The second process ended without handing over its part."""


def write_pages(pages: Sequence[Page], root: Path, progress: Progress) -> Entries:
    """Make `pages` and write them under `root`; give back what was written.

    A file that already holds the same bytes is left as it is. Raises what making a page raises,
    and `OSError` when the disk does not follow.
    """
    if len(pages) < WORTH_A_PROCESS or not hasattr(os, "fork"):
        return _write(pages, root, progress)
    middle = len(pages) // 2
    gc.freeze()
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(reading)
        _hand_over(pages[middle:], root, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        mine = _write(pages[:middle], root, progress)
        theirs = pipe.read()
    os.waitpid(worker, 0)
    return mine | _unpacked(theirs)


def _hand_over(pages: Sequence[Page], root: Path, pipe: int) -> None:
    """In the second process: write, send the entries or the error, and end at once."""
    try:
        result: Entries | Exception = _write(pages, root, lambda *_: None)
    except Exception as reason:  # noqa: BLE001 (handed to the first process, which raises it)
        result = reason
    with os.fdopen(pipe, "wb") as stream:
        stream.write(pickle.dumps(result))
    os._exit(0)


def _unpacked(sent: bytes) -> Entries:
    if not sent:
        raise WorkerDied
    result = pickle.loads(sent)  # noqa: S301 (our own process wrote it)
    if isinstance(result, Exception):
        raise result
    return dict(result)


def _write(pages: Sequence[Page], root: Path, progress: Progress) -> Entries:
    entries: Entries = {}
    folders: set[str] = set()
    at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for index, page in enumerate(pages):
            entries[page.path] = _write_page(page, at, folders)
            if index % 100 == 0:
                progress("pages", index, len(pages))
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
        os.mkdir(folder, 0o755, dir_fd=at)
