"""What the check makes of a damaged file."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from unittest.mock import patch

from damage import Damage

from generator.check import project as checking
from generator.model.problem import Problem
from generator.read import project as reading
from generator.read.markdown import markdown_to_html
from generator.read.project import Documents, read_project

ROOT = Path(__file__).parents[2]
PARTS = ("structures.yaml", "territories", "content")
TODAY = date(2026, 11, 21)
"""The day the region's examples were made for."""

NEAR = 2
"""Lines between a damage and a message that still leads to it."""


class Outcome(Enum):
    """How a damage ends, the best first."""

    HARMLESS = "harmless"
    LOCATED = "located"
    CAUGHT = "caught elsewhere"
    SILENT = "silent"


@dataclass(frozen=True)
class Verdict:
    """A damage's end, its new messages, and whether the right word is given back, if any."""

    outcome: Outcome
    problems: tuple[Problem, ...]
    given_back: bool | None


class Judge:
    """A copy of the region in a folder of its own, damaged and put right file by file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, folder / part)
        self.sound, problems = self._look()
        self.usual = Counter(map(_said, problems))
        self.texts = {path: one.text for path, one in sorted(self.sound.sources.items())}

    def _look(self) -> tuple[Documents, list[Problem]]:
        documents = read_project(self.folder)
        return documents, checking.check_project(documents, TODAY).problems

    def judge(self, path: str, damage: Damage) -> Verdict:
        """What is said of a file once damaged, beyond what is said of the sound region."""
        file = self.folder / path
        file.write_bytes(damage.raw)
        try:
            documents, problems = self._look()
        finally:
            file.write_text(self.texts[path], encoding="utf-8")
        usual = Counter(self.usual)
        new = []
        for problem in problems:
            if usual[_said(problem)]:
                usual[_said(problem)] -= 1
            else:
                new.append(problem)
        return self._verdict(path, damage, documents, new)

    def _verdict(
        self, path: str, damage: Damage, documents: Documents, new: list[Problem]
    ) -> Verdict:
        near = [
            one
            for one in new
            if one.path == path and damage.first - NEAR <= one.span.line <= damage.last + NEAR
        ]
        if new:
            outcome = Outcome.LOCATED if near else Outcome.CAUGHT
        else:
            same = _meaning(documents, path) == _meaning(self.sound, path)
            outcome = Outcome.HARMLESS if same else Outcome.SILENT
        given_back = None
        if damage.expected and new:
            given_back = any(_gives_back(one, damage.expected) for one in new)
        return Verdict(outcome, tuple(new), given_back)


def _said(problem: Problem) -> tuple[str, str, str]:
    """A message without its place, which a damage above it moves."""
    return (problem.path, problem.rule, problem.sentence)


def _gives_back(problem: Problem, expected: str) -> bool:
    return expected in (problem.suggestion or "") or f"« {expected} »" in problem.sentence


def _meaning(documents: Documents, path: str) -> object:
    """What a file says, however it is written."""
    if path in documents.pages:
        page = documents.pages[path]
        return page.entete.plain(), markdown_to_html(page.text, str, "/")
    return documents.trees[path].plain() if path in documents.trees else None


@contextmanager
def read_once() -> Iterator[None]:
    """Files that did not change, and the official geography, are read once for all damages."""
    with (
        patch.object(reading, "parse_yaml", lru_cache(maxsize=64)(reading.parse_yaml)),
        patch.object(reading, "parse_page", lru_cache(maxsize=64)(reading.parse_page)),
        patch.object(checking, "load_geography", cache(checking.load_geography)),
    ):
        yield
