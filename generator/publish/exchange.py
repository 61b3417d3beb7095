"""Swapping two folders in one system call, so that nobody ever finds neither."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_LINUX_EXCHANGE = 2
_MACOS_SWAP = 2


def exchange(one: Path, other: Path) -> None:
    """Swap the names of two existing folders of one file system.

    Atomic on Linux (`renameat2`) and macOS (`renamex_np`). A file system that knows neither
    gets two renames, with an instant between them. Raises `OSError` when the system refuses.
    """
    if not _atomic(os.fsencode(one), os.fsencode(other)):
        aside = other.with_name(f"{other.name}.aside")
        one.rename(aside)
        other.rename(one)
        aside.rename(other)


def _atomic(one: bytes, other: bytes) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        return bool(libc.renamex_np(one, other, _MACOS_SWAP) == 0)
    if not hasattr(libc, "renameat2"):
        return False
    return bool(libc.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _LINUX_EXCHANGE) == 0)
