"""A site's answers over HTTP, under the address it will have."""

from __future__ import annotations

import http.server
import mimetypes
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Protocol
from urllib.parse import unquote

HTML, TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"

_HERE = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d+)?", re.IGNORECASE)


class Shown(Protocol):
    """A site: its base path, the headers of every answer, its files by their path."""

    @property
    def base(self) -> str:
        """The path it is published under, with both slashes."""

    @property
    def headers(self) -> Mapping[str, str]:
        """By name."""

    def find(self, path: str) -> bytes | None:
        """What a file holds."""


class SiteHandler(http.server.BaseHTTPRequestHandler):
    """Answers with a site's files, and with its own page for what is not found."""

    def __init__(self, *request: object, site: Shown) -> None:
        self.site = site
        super().__init__(*request)  # type: ignore[arg-type]  # socketserver's three arguments

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer those who ask this computer by its own name: no other site may lead here."""
        if not _HERE.fullmatch(self.headers.get("Host", "")):
            sentence = "Ce serveur ne répond qu’à l’adresse de cet ordinateur : http://127.0.0.1"
            self.reply(HTTPStatus.MISDIRECTED_REQUEST, TEXT, sentence.encode())
            return
        address, mark, query = self.path.partition("?")
        self.answer(unquote(address, errors="replace"), mark + query)

    def answer(self, address: str, query: str) -> None:
        """Answer with the file at an address. Outside of the base path nothing is found."""
        path = self.path_of(address)
        if path is None:
            if address == "/":
                self.lead_to(self.site.base, HTTPStatus.FOUND)
            else:
                self.answer_absent()
            return
        content = self.site.find(path)
        if content is not None:
            self.reply(HTTPStatus.OK, kind_of(path), content)
        elif not address.endswith("/") and self.site.find(f"{path}/index.html") is not None:
            self.lead_to(f"{self.path.partition('?')[0]}/{query}", HTTPStatus.MOVED_PERMANENTLY)
        else:
            self.answer_absent()

    def path_of(self, address: str) -> str | None:
        """The path of the file an address asks for; None outside of the base path."""
        if not address.startswith(self.site.base):
            return None
        path = address.removeprefix(self.site.base)
        return f"{path}index.html" if path.endswith("/") or not path else path

    def answer_absent(self) -> None:
        """Answer a missing address with the site's own page."""
        page = self.site.find("404.html") or "Cette page n’existe pas.".encode()
        self.reply(HTTPStatus.NOT_FOUND, HTML, page)

    def reply(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        """Send an answer whole."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def lead_to(self, address: str, status: HTTPStatus) -> None:
        """Send elsewhere on this site."""
        self.send_response(status)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def end_headers(self) -> None:
        """Send what a host should, and let no browser keep what the next save changes."""
        for name, value in (*self.site.headers.items(), ("Cache-Control", "no-cache")):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing: who asked for which commune is nobody's business."""


def kind_of(path: str) -> str:
    """The media type of a file, by its name."""
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return HTML if kind == "text/html" else kind
