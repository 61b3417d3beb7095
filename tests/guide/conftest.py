"""Compare the guide with what the program says, or, with `--update`, write what it says."""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

import pytest

from generator.read.yaml_tree import parse_yaml
from generator.reference.geography import load_geography

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


def pytest_addoption(parser):
    """`make guide` is `pytest tests/guide --update`."""
    parser.addoption("--update", action="store_true", help="write the examples of the guide anew")


@pytest.fixture(scope="session")
def guide() -> Path:
    """The folder of the editor's guide."""
    return GUIDE


@pytest.fixture
def same_as_written(request) -> Callable[[Path, str], None]:
    """Compare a text with a file of the guide; write it there when asked to."""
    update = request.config.getoption("--update", default=False)

    def same_as_written(file: Path, expected: str) -> None:
        if update:
            file.write_text(expected, "utf-8")
        assert expected == (file.read_text("utf-8") if file.exists() else ""), "run: make guide"

    return same_as_written


@pytest.fixture(autouse=True, scope="session")
def _read_once():
    """Geography, and the files a mistake leaves alone: reading them takes most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.check.project.load_geography", cache(load_geography))
        patch.setattr("generator.read.project.parse_yaml", lru_cache(64)(parse_yaml))
        yield
