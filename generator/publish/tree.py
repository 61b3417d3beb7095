"""A folder of published files, and what we remember of each."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Entry(NamedTuple):
    """A published file: the fingerprint it was made from, and how it looked on the disk."""

    key: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Tree:
    """A folder of files and its memory, kept outside of it under the folder's inode number.

    A folder without a memory, or a file that no longer looks as remembered, counts as unknown.
    """

    root: Path
    memory: Path
    entries: dict[str, Entry] = field(default_factory=dict)
    remembered_ns: int = 0

    @classmethod
    def open(cls, root: Path, state: Path) -> Tree:
        """The tree at `root`, with what `state` remembers of it, if anything."""
        memory = state / f"{root.stat().st_ino}.json"
        try:
            remembered = json.loads(memory.read_bytes())
            entries = {path: Entry(*entry) for path, entry in remembered.items()}
            return cls(root, memory, entries, memory.stat().st_mtime_ns)
        except (OSError, ValueError, TypeError, AttributeError):
            return cls(root, memory)

    def forget(self) -> None:
        """Drop the memory on disk: from here until `remember`, the folder is not to be trusted."""
        self.memory.unlink(missing_ok=True)

    def remember(self) -> None:
        """Write the memory, whole or not at all."""
        aside = self.memory.with_suffix(".new")
        aside.write_text(json.dumps(self.entries), "utf-8")
        aside.replace(self.memory)

    def drop_changed(self) -> None:
        """Forget the entries whose file is gone or no longer looks as remembered."""
        for path, entry in list(self.entries.items()):
            try:
                found = os.lstat(f"{self.root}/{path}")
            except OSError:
                del self.entries[path]
                continue
            if (found.st_size, found.st_mtime_ns) != (entry.size, entry.mtime_ns):
                del self.entries[path]

    def drop_strays(self) -> None:
        """Delete what somebody put among our files.

        Only folders that changed since we last remembered can hold anything new.
        """
        folders = {above for path in self.entries for above in _parents(path)}
        for folder in ("", *folders):
            if os.stat(f"{self.root}/{folder}").st_mtime_ns < self.remembered_ns:  # noqa: PTH116 (thousands of folders: pathlib takes twice the time)
                continue
            for found in os.scandir(f"{self.root}/{folder}"):
                path = f"{folder}/{found.name}".removeprefix("/")
                if path not in self.entries and path not in folders:
                    _delete(self.root / path)

    def remove(self, paths: Iterable[str]) -> None:
        """Delete files, and the folders this leaves empty."""
        for path in paths:
            (self.root / path).unlink(missing_ok=True)
            self.entries.pop(path, None)
            for folder in (self.root / path).parents:
                if folder == self.root or any(folder.iterdir()):
                    break
                folder.rmdir()

    def catch_up(self, other: Tree) -> None:
        """Become the same as `other`, sharing its files as hard links: nothing is copied."""
        self.remove([path for path in self.entries if path not in other.entries])
        for path, entry in other.entries.items():
            if self.entries.get(path) != entry:
                target = self.root / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.unlink(missing_ok=True)
                target.hardlink_to(other.root / path)
                self.entries[path] = entry


def _parents(path: str) -> list[str]:
    """The folders above a path, the nearest first; the root is not one."""
    above = path.rpartition("/")[0]
    return [above, *_parents(above)] if above else []


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
