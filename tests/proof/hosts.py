"""The hosts the build writes settings for, started for real on its site, behind TLS of one day.

`settings/` gives each what its own administrator would: ports, a certificate, the folder, the way
to HTTPS; it includes what the build wrote, and all the rest is that. `_headers` has no program: the
product's own server sends its lines, as it sends the headers of `parcours serve`.
"""

import re
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template

from hosting import Folder

from generator.desk.serve.handler import SiteHandler
from generator.desk.serve.server import Server

SETTINGS = Path(__file__).with_name("settings")
PATIENCE = 20
"""Seconds a host may take to listen."""


@dataclass(frozen=True)
class Ground:
    """What a host stands on: the site, its two ports, a folder to work in, a certificate."""

    site: Path
    work: Path
    http: int
    https: int
    user: str
    group: str

    @property
    def cert(self) -> Path:
        """The certificate, which signs itself: what asks trusts it alone."""
        return self.work / "localhost.pem"

    @property
    def key(self) -> Path:
        """Its private key."""
        return self.work / "localhost.key"

    def settings(self, name: str) -> str:
        """Where the settings of a host are, filled in."""
        text = Template((SETTINGS / name).read_text("utf-8")).substitute(
            vars(self), cert=self.cert, key=self.key
        )
        file = self.work / name
        file.write_text(text, "utf-8")
        return str(file)


def certificate(ground: Ground) -> None:
    """A certificate for localhost, of one day."""
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    keys = ["-newkey", "rsa:2048", "-nodes", "-keyout", str(ground.key), "-out", str(ground.cert)]
    command = ["openssl", "req", "-x509", "-days", "1", *keys, *subject]
    subprocess.run(command, check=True, capture_output=True)


PROGRAMS: dict[str, Callable[[Ground], list[str]]] = {
    "nginx": lambda ground: ["nginx", "-p", str(ground.work), "-c", ground.settings("nginx.conf")],
    "apache2": lambda ground: ["apache2", "-D", "FOREGROUND", "-f", ground.settings("apache.conf")],
    "caddy": lambda ground: [
        *("caddy", "run", "--adapter", "caddyfile", "--config"),
        ground.settings("Caddyfile"),
    ],
}
"""Each with the command that shows a site with the settings that the build wrote for it."""


@contextmanager
def program(name: str, ground: Ground) -> Iterator[None]:
    """A host at work. Raises `RuntimeError` with its words when it does not listen."""
    command = PROGRAMS[name](ground)
    with (ground.work / "said").open("wb") as said:
        running = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        try:
            _wait(ground, running)
            yield
        finally:
            running.terminate()
            running.wait()


def _wait(ground: Ground, running: subprocess.Popen) -> None:
    deadline = time.monotonic() + PATIENCE
    while running.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", ground.https), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    running.kill()
    raise RuntimeError((ground.work / "said").read_text(errors="replace"))


@contextmanager
def own_server(ground: Ground, folder: Folder) -> Iterator[None]:
    """The product's own server behind TLS, beside one that leads to it."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(ground.cert, ground.key)
    secure = Server(("127.0.0.1", ground.https), partial(SiteHandler, site=folder))
    secure.socket = tls.wrap_socket(secure.socket, server_side=True)
    leads = partial(Leads, f"localhost:{ground.https}")
    plain = ThreadingHTTPServer(("127.0.0.1", ground.http), leads)
    for one in (secure, plain):
        threading.Thread(target=one.serve_forever, daemon=True).start()
    yield
    for one in (secure, plain):
        one.shutdown()
        one.server_close()


class Leads(BaseHTTPRequestHandler):
    """Leads every address to the same behind TLS."""

    def __init__(self, there: str, *request: object) -> None:
        self.there = there
        super().__init__(*request)

    def do_GET(self) -> None:
        """Another address, for ever."""
        self.send_response(301)
        self.send_header("Location", f"https://{self.there}{self.path}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *said: object) -> None:
        """Nothing to say."""


def headers_file(text: str) -> dict[str, str]:
    """What `_headers` sends with every address, by https://docs.netlify.com/routing/headers/."""
    blocks = re.split(r"\n(?=\S)", text)
    (everywhere,) = (block for block in blocks if block.startswith("/*\n"))
    return dict(line.strip().split(": ", 1) for line in everywhere.splitlines()[1:])
