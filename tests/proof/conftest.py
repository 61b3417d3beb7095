"""The long proofs run when `make proof` asks for them, and say what they measured."""

from pathlib import Path

import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`make test` leaves this folder alone."""
    return True if config.getoption("--proof") is None else None
