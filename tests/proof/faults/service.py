"""A geocoding service that finds every address in Ajaccio."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ABOUT = {"label": "1 Rue Exemple 20000 Ajaccio", "score": 0.95, "citycode": "2A004"}
FOUND = {
    "features": [
        {
            "geometry": {"type": "Point", "coordinates": [8.7376, 41.9186]},
            "properties": ABOUT | {"type": "housenumber"},
        }
    ]
}


class Finding(BaseHTTPRequestHandler):
    """Answers the same whatever is asked."""

    def do_GET(self) -> None:
        """Answer."""
        body = json.dumps(FOUND).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def geocode_with(project: Path, address: str) -> None:
    """Have a project ask the service at an address."""
    settings = project / "content" / "region.yaml"
    text, found = re.subn("https://data.geopf.fr/geocodage", address, settings.read_text("utf-8"))
    assert 1 == found
    settings.write_text(text, "utf-8")


@contextmanager
def answering() -> Iterator[str]:
    """The address of the service, until the block ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Finding) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
