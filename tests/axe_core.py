"""axe-core in a page, with the rules of the standards we hold to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]
SOURCE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
RUN = "tags => axe.run({ runOnly: { type: 'tag', values: tags } })"


@dataclass(frozen=True)
class Look:
    """What one look found: a line for each finding; rules that passed; what it cannot judge."""

    findings: list[str]
    passed: list[str]
    undecided: list[str]


def look(page: Any) -> Look:
    """Run axe-core in a page as it stands."""
    if not SOURCE.is_file():
        pytest.fail("These tests need axe-core: run `npm ci --ignore-scripts`.")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SOURCE.read_text("utf-8"))
    report = page.evaluate(RUN, TAGS)
    assert 10 < len(report["passes"])
    return Look(
        [line for found in report["violations"] for line in _lines(found)],
        [found["id"] for found in report["passes"]],
        [line for found in report["incomplete"] for line in _lines(found)],
    )


def _lines(found: dict[str, Any]) -> list[str]:
    return [f"{found['id']}: {node['html'][:120]}" for node in found["nodes"]]


@pytest.fixture(scope="session")
def axe() -> Callable[[Any], list[str]]:
    """Run axe-core in a page; give its findings, a line each."""

    def axe(page: Any) -> list[str]:
        return look(page).findings

    return axe
