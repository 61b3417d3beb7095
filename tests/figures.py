"""What a run proved: each test with its verdict, its time and the figures it measured."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FIGURE = "figure"
Figure = Callable[..., None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make proof` asks for the long proofs too, and for what they measured."""
    parser.addoption(
        "--proof", metavar="FILE", type=Path, help="run the long proofs; add what they say to FILE"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Keep what is proved, once, in the process that leads the others."""
    file = config.getoption("--proof")
    if file is not None and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Record(file))


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Add a row to a table of the report: `figure("lighthouse", page="/", performance=100)`."""

    def figure(table: str, **columns: Any) -> None:
        record_property(FIGURE, {"table": table, "row": columns})

    return figure


@pytest.fixture(scope="session")
def proving(request: pytest.FixtureRequest) -> bool:
    """Whether this run is the long one, which says what it measured."""
    return request.config.getoption("--proof") is not None


class Record:
    """Writes a line of JSON for each test that ended: `test`, `outcome`, `seconds`, `figures`."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.told: dict[str, dict[str, Any]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test fails when any of its three parts does; its figures come with the last."""
        before = self.told.get(report.nodeid, {"outcome": "passed", "seconds": 0.0})
        failed = report.failed or before["outcome"] == "failed"
        skipped = report.skipped or before["outcome"] == "skipped"
        self.told[report.nodeid] = {
            "test": report.nodeid,
            "outcome": "failed" if failed else "skipped" if skipped else "passed",
            "seconds": before["seconds"] + report.duration,
            "figures": [value for name, value in report.user_properties if name == FIGURE],
        }

    def pytest_sessionfinish(self) -> None:
        """In the order of names, whatever process ran each."""
        with self.file.open("a", encoding="utf-8") as lines:
            for _, told in sorted(self.told.items()):
                lines.write(f"{json.dumps(told, ensure_ascii=False)}\n")
