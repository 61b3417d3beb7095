"""A live site of the small region in this process, and what a browser would ask of it."""

import http.client
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

from generator.check.project import check_project
from generator.check.report import report
from generator.desk.serve.live import Live
from generator.desk.serve.server import answering
from generator.read.project import read_project

PATIENCE = 20
"""Seconds after which what should have come counts as never coming."""


@dataclass
class Following:
    """A live site that follows a project, and its port."""

    live: Live
    port: int

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """Status and text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        found = answer.status, answer.read().decode("utf-8", "replace")
        connection.close()
        return found

    def news(self) -> Iterator[dict]:
        """What browsers are told, from now on; it ends after `PATIENCE`, or with the server."""
        ends = monotonic() + PATIENCE
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/__parcours__/evenements")
        with closing(connection), connection.getresponse() as lines:
            while (line := lines.readline()) and monotonic() < ends:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

    def after(self, change: Callable[[], object], wanted: Callable[[dict], bool]) -> dict:
        """Make a change; give the first bulletin that is as wanted."""
        with closing(self.news()) as news:
            next(news)
            change()
            return next(told for told in news if wanted(told))


@pytest.fixture
def said() -> list[str]:
    """What the live site said on the terminal."""
    return []


@pytest.fixture
def live(corse, day, said) -> Live:
    """The live site of the small region; nothing follows it yet."""
    return Live(corse, lambda: day, said.append)


@pytest.fixture
def following(live) -> Iterator[Following]:
    """The small region, followed and answered for until the test ends."""
    stop = threading.Event()
    live.refresh()
    with answering(live, 0) as server:
        thread = threading.Thread(target=live.follow, args=(stop,))
        thread.start()
        try:
            yield Following(live, server.server_port)
        finally:
            stop.set()
            thread.join(PATIENCE)
    assert not thread.is_alive()


@pytest.fixture
def parcours_check(day) -> Callable[[Path], str]:
    """What `parcours check` prints for a project."""

    def parcours_check(project: Path) -> str:
        documents = read_project(project)
        return report(check_project(documents, day).problems, documents.sources, documents.unread)

    return parcours_check
