"""The guide's sessions: what it has people type and edit, done for real, and what comes out."""

import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from generator.cli import main

FENCE = re.compile(r"^```(console|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SKIPPED = "[…]"
DURATION = re.compile(r"\d+,\d\d s")
FRESH = "Chaque exemple repart de la région d’origine."
DAY = "1795219200"
"""21 November 2026, as `SOURCE_DATE_EPOCH` counts."""


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: its kind, its text and where that text stands."""

    kind: str
    text: str
    start: int
    end: int


def blocks(page: str) -> Iterator[Block]:
    """Commands and edits of a page, in order."""
    for found in FENCE.finditer(page):
        yield Block(found[1], found[2], found.start(2), found.end(2))


def apply(project: Path, edit: str) -> None:
    """Do what a `diff` block shows: a line `@@ file @@`, then lines kept, `-` gone and `+` new.

    Raises `ValueError` unless the lines to change stand exactly once in the file.
    """
    head, *lines = edit.splitlines()
    file = project / head.strip("@ ")
    text = file.read_text("utf-8") if file.exists() else ""
    old = "".join(line[1:] + "\n" for line in lines if line[0] in " -")
    new = "".join(line[1:] + "\n" for line in lines if line[0] in " +")
    if old and text.count(old) != 1:
        raise ValueError(f"{text.count(old)} times in {file.name}:\n{old}")
    file.write_text(text.replace(old, new) if old else text + new, "utf-8")


def played(block: Block, project: Path, environment: Mapping[str, str]) -> str:
    """A `console` block as it comes out today: each command after its `$`, then what it says."""
    said = []
    for command in re.findall(r"^\$ .+\n", block.text, re.MULTILINE):
        words = shlex.split(command[2:])
        if words[0] != "parcours":
            raise ValueError(f"the guide's test knows how to run parcours, not {words[0]}")
        said.append(command + run(words[1:], project, environment))
    return "".join(said)


def run(words: list[str], project: Path, environment: Mapping[str, str]) -> str:
    """What a command prints, run in the project's folder on the guide's day."""
    screen = TextIOWrapper(BytesIO(), "utf-8", write_through=True)
    with pytest.MonkeyPatch.context() as patch, chdir(project):
        for name, value in {"SOURCE_DATE_EPOCH": DAY, "COLUMNS": "80", **environment}.items():
            patch.setenv(name, value)
        with redirect_stdout(screen), redirect_stderr(screen):
            _main(words)
    return screen.buffer.getvalue().decode()


def _main(words: list[str]) -> None:
    try:
        main(words)
    except SystemExit:
        sys.stdout.flush()


def agrees(written: str, got: str) -> bool:
    """Whether a block says what came out, durations apart; `[…]` stands for lines left out."""
    pieces = [re.escape(piece) for piece in DURATION.sub("… s", written).split(SKIPPED + "\n")]
    return re.fullmatch("(?:.*\n)*?".join(pieces), DURATION.sub("… s", got)) is not None


def page_played(page: str, fresh: Callable[[], Path], environment: Mapping[str, str]) -> str:
    """The page with what its commands say today, its own words kept where they still agree.

    `fresh` gives a copy of the region: one for the page, or one for each `##` part if it says so.
    """
    sections = page.split("\n## ") if FRESH in page.replace("\u00a0", " ") else [page]
    return "\n## ".join(_played(part, fresh(), environment) for part in sections)


def _played(page: str, project: Path, environment: Mapping[str, str]) -> str:
    parts, last = [], 0
    for block in blocks(page):
        if block.kind == "diff":
            apply(project, block.text)
            continue
        got = played(block, project, environment)
        parts += [page[last : block.start], block.text if agrees(block.text, got) else got]
        last = block.end
    return "".join([*parts, page[last:]])
