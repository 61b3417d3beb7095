"""Problems as they are told: one format a file in `reports/`, found there by its name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module

from generator.model.problem import Problem
from generator.read.source import Source

from . import reports
from .findings import Findings


@dataclass(frozen=True, slots=True)
class Told:
    """What to print, and what to add at the end of which files."""

    printed: str
    appended: dict[str, str] = field(default_factory=dict)


def tell(findings: Findings, form: str, environment: Mapping[str, str]) -> Told:
    """Findings in one of the formats. `environment` says where a forge waits for more."""
    reporter = import_module(f"{reports.__name__}.{form}")
    appended = getattr(reporter, "appended", None)
    return Told(reporter.report(findings), appended(findings, environment) if appended else {})


def report(
    problems: Iterable[Problem], sources: Mapping[str, Source], unread: Collection[str] = ()
) -> str:
    """All problems as text, ended by a summary in words; `unread` as in `Findings`."""
    return tell(Findings(list(problems), sources, unread), "text", {}).printed
