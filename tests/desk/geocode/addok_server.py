"""The engine of the national service on loopback: index the addresses of a file, then serve.

Run with the address file as argument and addok's own variables; prints the port it listens on.
"""

import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

from addok.batch import process_documents
from addok.http.wsgi import application


class Quiet(WSGIRequestHandler):
    """Tells nobody about each request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


process_documents(*Path(sys.argv[1]).read_text("utf-8").splitlines())
server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
sys.stdout.write(f"port {server.server_port}\n")
sys.stdout.flush()
server.serve_forever()
