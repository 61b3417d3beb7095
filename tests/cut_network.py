"""A host that can be cut, slowed and given another site; windows in which workers may work."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from hosting import Folder
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.desk.serve.handler import SiteHandler
from generator.model.region import Region

KEEP = "Garder l’annuaire sur cet appareil"
ERASE = "Effacer de cet appareil"


@dataclass
class Host:
    """A server on a port of its own. `refuses` says which paths are answered by an error."""

    site: Path
    region: Region
    port: int = 0
    slow: float = 0.0
    refuses: Callable[[str], bool] = lambda _: False
    asked: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The address of the host, without a final slash."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Listen, at the same port as the last time."""
        made = partial(_Handler, host=self, site=Folder(self.site, self.region))
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), made)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Refuse connections, as a host that is down."""
        self.server.shutdown()
        self.server.server_close()


class _Handler(SiteHandler):
    def __init__(self, *request, host: Host, **settings) -> None:
        self.host = host
        super().__init__(*request, **settings)

    def do_GET(self) -> None:  # noqa: N802 (the base class's name)
        """Answer as the product does, unless the host is told otherwise."""
        self.host.asked.append(self.path)
        time.sleep(self.host.slow)
        if self.host.refuses(self.path):
            self.send_response(503)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        super().do_GET()


@pytest.fixture
def host(built_site, directory) -> Iterator[Host]:
    """The region's site on a host of its own."""
    yield from _running(Host(built_site, directory.region))


@pytest.fixture
def small_host(corse, construct) -> Iterator[Host]:
    """A small region's site, whose project `corse` can be edited and built again."""
    outcome = construct(corse)
    assert outcome.published
    yield from _running(Host(corse / "site", outcome.checked.projet.region))


def _running(host: Host) -> Iterator[Host]:
    host.start()
    yield host
    host.stop()


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[[Host], BrowserContext]]:
    """Open a French reader's window on a host; whatever goes wrong in its pages fails the test."""
    opened, found = [], []

    def window(host: Host) -> BrowserContext:
        context = browser.new_context(
            base_url=host.address, locale="fr-FR", timezone_id="Europe/Paris"
        )
        context.on("weberror", lambda raised: found.append(str(raised.error)))
        context.on("console", lambda told: found.append(told.text) if _is_policy(told) else None)
        opened.append(context)
        return context

    yield window
    for context in opened:
        context.close()
    assert [] == found


def _is_policy(told) -> bool:
    return told.type == "error" and "Content Security Policy" in told.text


@pytest.fixture
def until() -> Callable[..., None]:
    """Wait until a script that returns a promise gives a value; fail after ten seconds."""

    def until(page: Page, script: str, expected: object) -> None:
        for _ in range(100):
            found = page.evaluate(script)
            if found == expected:
                return
            page.wait_for_timeout(100)
        assert expected == found

    return until


@pytest.fixture
def keep() -> Callable[[Page], None]:
    """Press the button as a reader would, and wait until the directory is kept."""

    def keep(page: Page, base: str = "/") -> None:
        page.goto(f"{base}hors-ligne/")
        page.get_by_role("button", name=KEEP).click()
        expect(page.locator("#garde")).to_have_attribute("data-etat", "gardee", timeout=20_000)

    return keep


@pytest.fixture
def kept(host, window, keep) -> Page:
    """A page of a window in which the region is kept, with the network cut both ways."""
    context = window(host)
    page = context.new_page()
    keep(page)
    context.set_offline(True)
    host.stop()
    yield page
    context.set_offline(False)
    host.start()
