"""A live site of the small region in this process, and what a browser would ask of it."""

import http.client
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.desk.serve.live import Live
from generator.desk.serve.server import answering

PATIENCE = 20
"""Seconds after which what should have come counts as never coming."""


@dataclass
class Following:
    """A live site that follows a project, its port, and what it said on the terminal."""

    live: Live
    port: int
    said: list[str] = field(default_factory=list)

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """Status and text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        found = answer.status, answer.read().decode("utf-8", "replace")
        connection.close()
        return found

    def news(self) -> Iterator[dict]:
        """What browsers are told, from now on."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/__parcours__/evenements")
        lines = connection.getresponse()
        while line := lines.readline():
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))

    def after(self, change: Callable[[], object], wanted: Callable[[dict], bool]) -> dict:
        """Make a change; give the first bulletin that is as wanted."""
        news = self.news()
        next(news)
        change()
        return next(told for told in news if wanted(told))


@pytest.fixture
def live(corse, day) -> Live:
    """The live site of the small region; nothing follows it yet."""
    return Live(corse, lambda: day, lambda _: None)


@pytest.fixture
def following(corse, day) -> Iterator[Following]:
    """The small region, followed and answered for until the test ends."""
    yield from follow(corse, day)


def follow(project: Path, day) -> Iterator[Following]:
    """Follow a project until told to go on."""
    said: list[str] = []
    live, stop = Live(project, lambda: day, said.append), threading.Event()
    live.refresh()
    with answering(live, 0) as server:
        thread = threading.Thread(target=live.follow, args=(stop,))
        thread.start()
        try:
            yield Following(live, server.server_port, said)
        finally:
            stop.set()
            thread.join(PATIENCE)
    assert not thread.is_alive()
