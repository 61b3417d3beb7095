"""A host as its settings ask it to be: the headers of the site's own `_headers`, gzip, HTTP/1.1."""

import gzip
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from pathlib import Path
from threading import Thread

from generator.desk.serve.handler import SiteHandler
from generator.desk.serve.server import Server
from generator.render.data.en_tetes import PACKED

WORTH_PACKING = ("text/html", *PACKED)


class GoodHandler(SiteHandler):
    """Answers as the product's own server does, packed, with the headers of the settings."""

    protocol_version = "HTTP/1.1"

    def reply(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        """Send an answer whole, packed when the browser can and it is worth it."""
        self._packed = kind.partition(";")[0] in WORTH_PACKING
        super().reply(status, kind, packed(content) if self._packed else content)

    def end_headers(self) -> None:
        """Send what `_headers` says of this address."""
        for name, value in self.site.headers_of(self.path).items():
            self.send_header(name, value)
        if self.__dict__.pop("_packed", False):
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        super(SiteHandler, self).end_headers()


class GoodSite:
    """A built site with its published settings."""

    base = "/"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.rules = read_settings((root / "_headers").read_text("utf-8"))

    def find(self, path: str) -> bytes | None:
        """What a file holds."""
        file = self.root / path
        return file.read_bytes() if file.is_file() else None

    def headers_of(self, address: str) -> Mapping[str, str]:
        """The headers sent with an address: those of every rule that covers it."""
        found: dict[str, str] = {}
        for place, headers in self.rules:
            if address.startswith(place):
                found |= headers
        return found


def read_settings(text: str) -> list[tuple[str, dict[str, str]]]:
    """The rules of a `_headers` file: what an address starts with, and its headers."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if rule := re.fullmatch(r"(/.*)\*", line):
            rules.append((rule[1], {}))
        elif header := re.fullmatch(r"  ([\w-]+): (.+)", line):
            rules[-1][1][header[1]] = header[2]
    return rules


@cache
def packed(content: bytes) -> bytes:
    """As hosts pack on the way: the usual level, no name, no time."""
    return gzip.compress(content, 6, mtime=0)


@contextmanager
def hosted(root: Path) -> Iterator[str]:
    """The address at which a built site is shown, for as long as the block lasts."""
    site = GoodSite(root)
    with Server(("127.0.0.1", 0), lambda *request: GoodHandler(*request, site=site)) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
