"""Proof that the two sites compared are the same site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from itertools import zip_longest
from pathlib import Path
from random import Random

SAMPLE = 50
"""Commune pages whose words are compared."""
CLOSE_ENOUGH = 0.05
"""Share by which the mean sizes of a commune page may differ."""

COMMUNE = re.compile(r"communes/[0-9][0-9AB][0-9]{3}/")
"""Paths of the communes' pages."""

_SCRIPTS = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")


class NotTheSame(Exception):
    """The two sites say different things: measuring them would mean nothing."""


@dataclass(frozen=True, slots=True)
class Alike:
    """What was compared: files on each side, commune pages read, mean bytes of such a page."""

    files: int
    read: int
    ours: float
    hugos: float

    def __str__(self) -> str:
        return (
            f"{self.files:,} files at the same paths; {self.read} commune pages picked at random "
            f"say the same words; such a page weighs {self.ours:,.0f} bytes, "
            f"Hugo’s {self.hugos:,.0f}"
        )


def compare(ours: Path, hugos: Path, random: Random) -> Alike:
    """Check that both folders hold the same paths, words and weights. Raises `NotTheSame`."""
    paths = _paths(ours)
    apart = paths ^ _paths(hugos)
    if apart:
        raise NotTheSame(f"{len(apart)} files are on one side only, such as {min(apart)}")
    communes = sorted(path for path in paths if COMMUNE.match(path))
    read = random.sample(communes, min(SAMPLE, len(communes)))
    for path in read:
        _same_words(path, ours, hugos)
    mean_ours, mean_hugos = _mean(ours, communes), _mean(hugos, communes)
    if abs(mean_hugos / mean_ours - 1) > CLOSE_ENOUGH:
        sentence = f"a commune page weighs {mean_ours:.0f} bytes, Hugo’s {mean_hugos:.0f}"
        raise NotTheSame(sentence)
    return Alike(len(paths), len(read), mean_ours, mean_hugos)


def words(html: str) -> list[str]:
    """The text of a page: tags taken out, white space folded, title and crumbs included."""
    return unescape(_TAGS.sub(" ", _SCRIPTS.sub(" ", html))).split()


def _same_words(path: str, ours: Path, hugos: Path) -> None:
    mine = words((ours / path).read_text("utf-8"))
    theirs = words((hugos / path).read_text("utf-8"))
    for index, (one, other) in enumerate(zip_longest(mine, theirs)):
        if one != other:
            around = slice(max(index - 4, 0), index + 4)
            raise NotTheSame(
                f"{path} says “{' '.join(mine[around])}”, Hugo’s “{' '.join(theirs[around])}”: "
                "bring bench/hugo/layouts up to date with the generator’s templates"
            )


def _paths(site: Path) -> set[str]:
    return {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}


def _mean(site: Path, paths: list[str]) -> float:
    return sum((site / path).stat().st_size for path in paths) / len(paths)
