"""`parcours serve` in a process of its own, an editor who saves, and a browser that looks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from itertools import count
from pathlib import Path
from time import perf_counter
from urllib.parse import urlencode

import psutil  # type: ignore[import-untyped]  # it ships none

from .workplace import REPOSITORY

CARD = "/structures/comite-exemple-cantal/"
ENTRY = "id: comite-exemple-cantal\n"


class Edits:
    """One structure's telephone is saved again and again; its page is open in a browser."""

    def __init__(self, structures: Path, port: int, process: psutil.Process) -> None:
        self._structures, self._port, self._process = structures, port, process
        self._numbers = count(10)
        self._edition = ""
        self._news = self._open("/__parcours__/evenements")
        self._next_news()
        self._open(CARD).read()
        self._started = self._spent()
        self.saves = 0

    @property
    def processor_seconds(self) -> float:
        """What the server has spent since the page was opened."""
        return self._spent() - self._started

    def _spent(self) -> float:
        spent = self._process.cpu_times()
        return float(spent.user + spent.system)

    def save_and_look(self) -> float:
        """Seconds from the save until the page that shows it has come whole."""
        ending = f"{next(self._numbers) % 90 + 10}"
        text = self._edited(ending)
        since, self.saves = self._edition, self.saves + 1
        started = perf_counter()
        self._structures.write_text(text, "utf-8")
        page = b""
        while f"{ending}</a>".encode() not in page:
            self._next_news()
            asked = urlencode({"depuis": since, "chemin": CARD})
            if json.loads(self._open(f"/__parcours__/change?{asked}").read()):
                page = self._open(CARD).read()
        return perf_counter() - started

    def _edited(self, ending: str) -> str:
        before, entry, after = self._structures.read_text("utf-8").partition(ENTRY)
        upto, key, rest = after.partition("telephone: ")
        return f"{before}{entry}{upto}{key}{rest[:12]}{ending}{rest[14:]}"

    def _next_news(self) -> None:
        while not (line := self._news.readline()).startswith(b"data: "):
            pass
        self._edition = json.loads(line.removeprefix(b"data: "))["edition"]

    def _open(self, path: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        connection.request("GET", path)
        return connection.getresponse()


@contextmanager
def followed(project: Path, today: date) -> Iterator[Edits]:
    """A project under `parcours serve`, until the block ends."""
    words = ("serve", "--port=0", f"--project={project}", f"--date={today}")
    command = [sys.executable, "-m", "generator", *words]
    with subprocess.Popen(  # noqa: S603 (our own command)
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            said = next(line for line in server.stdout or () if "http://" in line)
            port = int(said.rpartition(":")[2].partition("/")[0])
            yield Edits(project / "structures.yaml", port, psutil.Process(server.pid))
        finally:
            server.kill()
