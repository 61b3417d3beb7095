"""The guide's sessions: what it has people type and edit, done for real, and what comes out."""

import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from generator.cli import main

FENCE = re.compile(r"^```(console|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SKIPPED = "[…]\n"
CHANGING = re.compile(r"\d+,\d\d(?= s\.)|[\d\u202f]+(?= pages)")
WHOLE = ", en entier @@"
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

    Lines that are all new come at the end, or replace the file where the first line says so.
    Raises `ValueError` unless the lines to change stand exactly once in the file.
    """
    head, *lines = edit.splitlines()
    name = head.removesuffix(WHOLE).strip("@ ")
    file = project / name
    text = "" if head.endswith(WHOLE) else file.read_text("utf-8")
    old = "".join(line[1:] + "\n" for line in lines if line[0] in " -")
    new = "".join(line[1:] + "\n" for line in lines if line[0] in " +")
    if old and text.count(old) != 1:
        raise ValueError(f"{text.count(old)} times in {file.name}:\n{old}")
    file.write_text(text.replace(old, new) if old else text + new, "utf-8")


def played(block: Block, project: Path) -> list[tuple[str, str]]:
    """Each command of a `console` block, and what it says today."""
    said = []
    for command in re.findall(r"^\$ (.+)\n", block.text, re.MULTILINE):
        words = shlex.split(command)
        if words[0] != "parcours":
            raise ValueError(f"the guide's test knows how to run parcours, not {words[0]}")
        said.append((command, run(words[1:], project)))
    return said


def run(words: list[str], project: Path) -> str:
    """What a command prints, run in the project's folder on the guide's day."""
    screen = TextIOWrapper(BytesIO(), "utf-8", write_through=True)
    with pytest.MonkeyPatch.context() as patch, chdir(project):
        for name, value in {"SOURCE_DATE_EPOCH": DAY, "COLUMNS": "80"}.items():
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
    """Whether a block says what came out, durations and pages apart; `[…]` stands for any lines."""
    pieces = [re.escape(CHANGING.sub("…", piece)) for piece in written.split(SKIPPED)]
    return re.fullmatch("(?:.*\n)*?".join(pieces), CHANGING.sub("…", got)) is not None


def shortened(said: str, usual: str) -> str:
    """What a command says without the warnings that the region of the guide always gives."""
    known = set(map(_message, usual.split("\n\n")[:-1]))
    *told, end = said.split("\n\n")
    shown = "".join(SKIPPED if _message(one) in known else one + "\n\n" for one in told)
    return re.sub(f"(?:{re.escape(SKIPPED)})+", SKIPPED, shown + end)


def _message(paragraph: str) -> str:
    """A message without its place, which changes when lines are added above it."""
    return re.sub(r":\d+:\d+:", "", paragraph.partition("\n")[0])


def page_played(page: str, fresh: Callable[[], Path]) -> str:
    """The page with what its commands say today, its own words kept where they still agree.

    `fresh` gives a copy of the region: one for the page, or one for each `##` part if it says so.
    """
    usual = run(["check"], fresh())
    sections = page.split("\n## ") if FRESH in page.replace("\u00a0", " ") else [page]
    return "\n## ".join(_played(part, fresh(), usual) for part in sections)


def _played(page: str, project: Path, usual: str) -> str:
    parts, last = [], 0
    for block in blocks(page):
        if block.kind == "diff":
            apply(project, block.text)
            continue
        said = played(block, project)
        text = block.text
        if not agrees(text, "".join(f"$ {command}\n{got}" for command, got in said)):
            text = "".join(f"$ {command}\n{shortened(got, usual)}" for command, got in said)
        parts += [page[last : block.start], text]
        last = block.end
    return "".join([*parts, page[last:]])
