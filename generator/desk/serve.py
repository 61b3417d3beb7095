"""Looking at the built site on this computer, under the address it will have."""

from __future__ import annotations

import http.server
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path

from generator.check.places import Places
from generator.check.shape import shape
from generator.model.base import Where
from generator.model.region import Region
from generator.read.project import REGION, read_project
from generator.render.policy import host_headers


class CannotServe(Exception):
    """The site cannot be shown; the message is a French sentence."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site's files under its base path, and its own page for what is not found."""

    def __init__(self, *request: object, region: Region, directory: str) -> None:
        self.base = region.base
        self.headers_to_send = host_headers(region) | {"Cache-Control": "no-cache"}
        super().__init__(*request, directory=directory)  # type: ignore[arg-type]

    def send_head(self) -> object:  # type: ignore[override]
        """Take the base path off; outside of it nothing is found."""
        if not self.path.startswith(self.base):
            if self.path == "/":
                self._lead_to(self.base, HTTPStatus.FOUND)
            else:
                self.send_error(HTTPStatus.NOT_FOUND)
            return None
        path, mark, query = self.path.partition("?")
        if Path(self.translate_path(path)).is_dir() and not path.endswith("/"):
            self._lead_to(f"{path}/{mark}{query}", HTTPStatus.MOVED_PERMANENTLY)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """The file behind an address: the base path is no folder."""
        return super().translate_path("/" + path.removeprefix(self.base))

    def list_directory(self, path: object) -> None:  # noqa: ARG002 (the base class's signature)
        """A folder without a page leads nowhere, as it will once published."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def _lead_to(self, address: str, status: HTTPStatus) -> None:
        self.send_response(status)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing address with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        """Send what a host should, and let no browser keep a page that the next build changes."""
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing: who asked for which commune is nobody's business."""


class Server(http.server.ThreadingHTTPServer):
    """Several answers at once; a browser that leaves before the end is no event."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, unless the other side is gone."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def region_of(project: Path) -> Region:
    """The project's settings. Raises `CannotServe`."""
    documents = read_project(project)
    region = None
    if REGION in documents.trees:
        region = shape(Region, Places(documents), Where(REGION), [])
    if region is None:
        raise CannotServe("content/region.yaml est incorrect : lancez parcours check")
    return region


def serve(project: Path, port: int, ready: Callable[[str], None]) -> None:
    """Serve the built site of `project` on the loopback until interrupted.

    `ready` is told the address. Raises `CannotServe` when there is no site or the port is taken.
    """
    site = project / "site"
    if not site.is_dir():
        raise CannotServe("aucun site construit : lancez d’abord parcours build")
    region = region_of(project)
    handler = partial(Handler, region=region, directory=str(site.absolute()))
    try:
        server = Server(("127.0.0.1", port), handler)
    except OSError:
        raise CannotServe(f"le port {port} est déjà pris : essayez --port {port + 1}") from None
    with server:
        ready(f"http://127.0.0.1:{server.server_port}{region.base}")
        server.serve_forever()
