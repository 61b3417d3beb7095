"""The engine of the national geocoding service, and a region that lacks a few points."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from generator.reference.geography import load_geography

HERE = Path(__file__).parent
PATIENCE = 30
"""Seconds a program may take to start."""


@pytest.fixture(autouse=True, scope="session")
def _geography_read_once():
    """Reading it again for each run of the command would take most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.check.project.load_geography", cache(load_geography))
        yield


@contextmanager
def running(command: list, **options: object) -> Iterator[subprocess.Popen]:
    """A program that ends with the block."""
    process = subprocess.Popen([str(word) for word in command], **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(path: Path, process: subprocess.Popen) -> None:
    """Return once a file is there."""
    limit = time.monotonic() + PATIENCE
    while not path.exists():
        assert process.poll() is None, "redis-server stopped at once"
        assert time.monotonic() < limit, "redis-server does not start"
        time.sleep(0.01)


@pytest.fixture(scope="session")
def addok() -> Iterator[str]:
    """The address of Addok with France's plugins, on Redis, holding a handful of addresses."""
    if shutil.which("redis-server") is None:
        pytest.fail("These tests need redis-server: run tests/install-system.sh.")
    with tempfile.TemporaryDirectory(prefix="addok-") as folder:
        socket = Path(folder, "redis.sock")
        redis = ["redis-server", "--port", "0", "--unixsocket", socket, "--dir", folder]
        redis += ["--save", "", "--appendonly", "no", "--loglevel", "warning"]
        variables = {
            "ADDOK_CONFIG_MODULE": HERE / "addok_config.py",
            "REDIS_SOCKET": socket,
            "ADDOK_LOG_DIR": folder,
            "PYTHONWARNINGS": "ignore",
        }
        environment = os.environ | {name: str(value) for name, value in variables.items()}
        server = [sys.executable, HERE / "addok_server.py", HERE / "adresses.ndjson"]
        with running(redis, stdout=subprocess.DEVNULL) as process:
            wait_for(socket, process)
            with running(server, env=environment, stdout=subprocess.PIPE, text=True) as engine:
                ports = (line.split() for line in engine.stdout)
                port = next(words[1] for words in ports if words[0] == "port")
                yield f"http://127.0.0.1:{port}"
