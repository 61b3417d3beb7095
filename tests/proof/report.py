"""The written report: each section states a promise, and takes its figures from the run."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


class NotProved(Exception):
    """A section speaks of a test or a figure that this run did not produce."""


@dataclass(frozen=True)
class Proof:
    """A test that ended: its name, verdict and seconds, and the rows it measured."""

    test: str
    outcome: str
    seconds: float
    figures: list[dict[str, Any]] = field(default_factory=list)


def read_proofs(file: Path) -> list[Proof]:
    """What `tests/figures.py` wrote, in its order."""
    return [Proof(**json.loads(line)) for line in file.read_text("utf-8").splitlines()]


@dataclass(frozen=True)
class Report:
    """docs/proof.md: verdict, machine, and a section for each promise."""

    proofs: list[Proof]
    machine: dict[str, str]
    day: date

    @cached_property
    def failed(self) -> list[str]:
        """What did not pass: a test that was skipped, a promise without figures prove nothing."""
        return [proof.test for proof in self.proofs if proof.outcome != "passed"] + [
            f"{name}: lacks {text}" for name, text in self._spoken if isinstance(text, NotProved)
        ]

    @property
    def verdict(self) -> str:
        """One sentence."""
        count = Counter(proof.outcome for proof in self.proofs)
        said = [f"{number:,} {outcome}" for outcome, number in sorted(count.items())]
        silent = sum(isinstance(text, NotProved) for _, text in self._spoken)
        return ", ".join(said + [f"{silent} sections without their figures"] * bool(silent))

    def text(self) -> str:
        """The report as Markdown."""
        sections = [text for _, text in self._spoken if isinstance(text, str)]
        return self._templates.get_template("report.md.j2").render(report=self, sections=sections)

    @cached_property
    def _templates(self) -> Environment:
        templates = Environment(
            loader=FileSystemLoader(HERE),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701 (Markdown, from our own figures)
        )
        templates.globals.update(table=self.table, passed=self.passed, rows=self.rows)
        return templates

    @cached_property
    def _spoken(self) -> list[tuple[str, str | NotProved]]:
        names = sorted(path.name for path in (HERE / "sections").glob("*.md.j2"))
        return [(name, self._section(name)) for name in names]

    def _section(self, name: str) -> str | NotProved:
        try:
            return str(self._templates.get_template(f"sections/{name}").render()).strip()
        except NotProved as lack:
            return lack

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table, in the order of the tests that measured them."""
        figures = (figure for proof in self.proofs for figure in proof.figures)
        measured = [figure["row"] for figure in figures if figure["table"] == table]
        if not measured:
            raise NotProved(table)
        return measured

    def table(self, table: str) -> str:
        """The rows as a Markdown table, figures to the right."""
        rows = self.rows(table)
        names = list(dict.fromkeys(name for row in rows for name in row))
        numbers = {name for name in names if all(_is_number(row.get(name, 0)) for row in rows)}
        rule = ["--:" if name in numbers else "---" for name in names]
        cells = [[_written(row.get(name, "")) for name in names] for row in rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in [names, rule, *cells])

    def passed(self, *patterns: str) -> str:
        """« 12 tests passed » for the tests whose names start so; none is an error."""
        named = [
            proof
            for pattern in patterns
            for proof in self.proofs
            if fnmatchcase(proof.test, f"{pattern}*")
        ]
        if not named:
            raise NotProved(", ".join(patterns))
        failed = sum(proof.outcome != "passed" for proof in named)
        counted = "1 test" if len(named) == 1 else f"{len(named):,} tests"
        return f"{counted}{f', **{failed} failed**' if failed else ' passed'}"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "**no**"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:.3g}" if isinstance(value, float) else str(value).replace("|", "\\|")
