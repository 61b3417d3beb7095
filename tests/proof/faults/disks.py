"""Small disks, full or not to be written to, and commands that permissions bind. Linux only."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Self

import pytest

_NO_OVERRIDE = ("--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"These proofs need `{name}`, of util-linux.")
    return found


def plain_root() -> list[str]:
    """What to put before a command so that permissions hold for it, even when we are root."""
    return [_tool("setpriv"), *_NO_OVERRIDE] if os.geteuid() == 0 else []


class Disk:
    """A disk in memory mounted on `path`, where only what `enter` precedes sees it as mounted.

    A process holds it in a namespace of its own, which needs no right of root where the system
    lets users have one; it goes with that process. `seen` leads to it from outside.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Self:
        mine = ["--mount"] if os.geteuid() == 0 else ["--user", "--map-root-user", "--mount"]
        mount = 'mount -t tmpfs -o size=64m disk "$0" && echo mounted && exec sleep infinity'
        self._holder = subprocess.Popen(
            [_tool("unshare"), *mine, "sh", "-c", mount, str(self.path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        if self._holder.stdout.readline() != "mounted\n":
            pytest.fail("These proofs need `unshare --mount`: be root, or allow user namespaces.")
        user = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
        self.enter = [_tool("nsenter"), f"--target={self._holder.pid}", "--mount", *user]
        self.seen = Path(f"/proc/{self._holder.pid}/root{self.path}")
        return self

    def __exit__(self, *_: object) -> None:
        self._holder.kill()
        self._holder.communicate()

    def do(self, *words: object) -> None:
        """Run a command there."""
        subprocess.run([*self.enter, *map(str, words)], check=True, capture_output=True)

    def leave_free(self, size: int) -> None:
        """Fill the disk but for a number of bytes."""
        filler = self.seen / "rempli"
        filler.unlink(missing_ok=True)
        found = os.statvfs(self.seen)
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, found.f_bfree * found.f_bsize - size))

    def empty(self) -> None:
        """Take away what fills it."""
        (self.seen / "rempli").unlink()
