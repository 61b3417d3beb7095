"""The server on the loopback: one thread follows the files, the others answer browsers."""

from __future__ import annotations

import gc
import http.server
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread

from .live import Live
from .live_handler import LiveHandler

LOOPBACK = "127.0.0.1"
LAST_PORT = 65_535


class CannotServe(Exception):
    """The site cannot be shown; the message is a French sentence."""


class Server(http.server.ThreadingHTTPServer):
    """Several answers at once; a browser that leaves before the end is no event."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, unless the other side is gone."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed asks for a socket


@contextmanager
def answering(live: Live, port: int) -> Iterator[Server]:
    """Answer browsers, in other threads, for as long as the block lasts. Raises `CannotServe`."""
    try:
        server = Server((LOOPBACK, port), partial(LiveHandler, live=live))
    except PermissionError:
        raise CannotServe(f"le port {port} est réservé au système : essayez --port 8000") from None
    except OSError:
        other = port + 1 if port < LAST_PORT else 8000
        raise CannotServe(f"le port {port} est déjà pris : essayez --port {other}") from None
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            live.close()
            server.shutdown()
            thread.join()


def serve(live: Live, port: int, ready: Callable[[str], None], stop: Event) -> None:
    """Show the live site and follow the files until told to stop, or interrupted.

    `ready` is told the address. Raises `CannotServe` when the port is taken.
    """
    with answering(live, port) as server:
        live.refresh()
        gc.freeze()  # the geography and the like stay: no search for cycles walks them again
        base = live.edition.base if live.edition else "/"
        ready(f"http://{LOOPBACK}:{server.server_port}{base}")
        live.follow(stop)
