"""The live site over HTTP: its pages, each with a script of ours, and news of the files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs

from .bulletin import Bulletin
from .edition import Edition
from .handler import HTML, TEXT, SiteHandler, kind_of
from .live import NEVER, Live
from .pages import NO_PAGE, NO_SITE, POLICY, RESERVED, instead, with_script

BROWSER = Path(__file__).parent / "navigateur"

PULSE = 5.0
"""Seconds between two signs of life, by which a browser that is gone is noticed."""


class Current:
    """The edition of the moment, the same for all of one request; none before the first one."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self.edition: Edition | None = live.edition
        self.name = live.name(self.edition.number if self.edition else NEVER)

    @property
    def base(self) -> str:
        """The path the site is published under."""
        return self.edition.base if self.edition else "/"

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers the region's hosts will send."""
        own = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}
        return self.edition.headers if self.edition else own

    def find(self, path: str) -> bytes | None:
        """What a file holds. Raises what making it raises."""
        return self._live.find(self.edition, path) if self.edition else None


class LiveHandler(SiteHandler):
    """Answers with the edition of the moment, and at a few addresses of its own."""

    site: Current

    def __init__(self, *request: object, live: Live) -> None:
        self.live = live
        super().__init__(*request, site=Current(live))

    def answer(self, address: str, query: str) -> None:
        """Answer with the site, or say why there is none yet."""
        if address.startswith(RESERVED):
            self._answer_reserved(address.removeprefix(RESERVED), query)
        elif self.site.edition is None:
            page = instead(NO_SITE, self.live.bulletin.text)
            self.reply(HTTPStatus.SERVICE_UNAVAILABLE, HTML, page)
        else:
            try:
                super().answer(address, query)
            except ConnectionError:
                raise
            except Exception:  # noqa: BLE001 (told on the terminal and in the page)
                page = instead(NO_PAGE, self.live.bulletin.text)
                self.reply(HTTPStatus.INTERNAL_SERVER_ERROR, HTML, page)

    def reply(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        """Send an answer whole; a page will follow the editors' files."""
        dressed = with_script(content, self.site.name) if kind == HTML else content
        super().reply(status, kind, dressed)

    def _answer_reserved(self, name: str, query: str) -> None:
        own = {path.name for path in BROWSER.iterdir()}
        if name == "evenements":
            self._send_news()
        elif name == "change":
            self._say_whether_changed(parse_qs(query.removeprefix("?")))
        elif name in own:
            self.reply(HTTPStatus.OK, kind_of(name), (BROWSER / name).read_bytes())
        else:
            self.reply(HTTPStatus.NOT_FOUND, TEXT, b"")

    def _say_whether_changed(self, asked: dict[str, list[str]]) -> None:
        """Whether what a page took from an edition (`depuis`) would be another today."""
        paths = map(self.path_of, asked.get("chemin", []))
        taken = [path for path in paths if path is not None]
        changed = self.live.changed(asked.get("depuis", [""])[0], taken)
        self.reply(HTTPStatus.OK, "application/json", json.dumps(changed).encode())

    def _send_news(self) -> None:
        """Tell a browser of every bulletin until one of us leaves (server-sent events)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        known: Bulletin | None = None
        while (news := self.live.news(known, PULSE)) is not None:
            said = ":" if news is known else f"data: {news.json}"
            self.wfile.write(f"{said}\n\n".encode())
            known = news
