"""What is measured: the region, France, a rebuild, the help. Each story ends in figures."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from generator.reference.geography import Geography

from .builds import HUGO, OURS, Editor, Pair, build_from_nothing, pair
from .directories import france_directory, region_directory
from .live_site import followed
from .measure import Tell, Timed, medians, seconds
from .same_pages import compare
from .synthetic_france import write_synthetic_project
from .workplace import Workplace

REBUILD, HELP, BARE_PYTHON = "rebuild by this generator", "parcours --help", "python -c pass"
FOLLOWED, PATIENCE = "parcours serve", "the aim"
SEED = 20260101
SAVES = 15
"""Fewest saves timed under `parcours serve`: each lasts a fraction of a second."""
SETTLED = 3
"""Builds into one folder before a rebuild is timed: both of its copies exist by then."""
STARTS = 15
"""Fewest starts timed for the help, which lasts a fraction of a second."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A ratio hoped for, and the one found."""

    sentence: str
    found: float
    limit: float

    @property
    def met(self) -> bool:
        """Whether the ratio is within its limit."""
        return self.found <= self.limit


@dataclass(frozen=True, slots=True)
class Figures:
    """A story's end: median seconds and peak bytes by contestant, and the aims.

    Ratios are to `peer`. `note` says what exactly was built and compared.
    """

    title: str
    note: str
    peer: str
    times: Mapping[str, float]
    peaks: Mapping[str, int] = field(default_factory=dict)
    aims: tuple[Aim, ...] = ()


def region(place: Workplace, rounds: int, tell: Tell) -> Figures:
    """Full builds of the repository's own project."""
    both = _region_pair(place)
    alike = _prove(both, tell)
    times, peaks = medians(both.timed(place), rounds, tell), both.peaks()
    note = f"parcours build on the repository’s project, whole process. {alike}."
    aim = Aim("region, time", times[OURS] / times[HUGO], 0.25)
    return Figures("Region", note, HUGO, times, peaks, (aim,))


def france(place: Workplace, rounds: int, tell: Tell) -> Figures:
    """Full builds of a made-up project on all the communes of France."""
    both = _france_pair(place)
    alike = _prove(both, tell)
    times, peaks = medians(both.timed(place), rounds, tell), both.peaks()
    note = (
        "parcours build on the geography of all France, whole process, "
        f"from YAML written beforehand. {alike}."
    )
    aims = (
        Aim("France, time", times[OURS] / times[HUGO], 0.20),
        Aim("France, peak memory", peaks[OURS] / peaks[HUGO], 0.10),
    )
    return Figures("Synthetic France", note, HUGO, times, peaks, aims)


def rebuild(place: Workplace, rounds: int, tell: Tell) -> Figures:
    """A build of the region after one telephone changed, beside Hugo's full build."""
    both = _region_pair(place)
    project, site = place.copy_project("edited"), place.folder / "edited-site"
    editor = Editor(project, place.ours(project, site))
    for _ in range(SETTLED):
        editor.rebuild()
    contestants: dict[str, Timed] = {
        REBUILD: editor.rebuild,
        HUGO: partial(build_from_nothing, both.hugo_site, both.hugos),
    }
    times = medians(contestants, rounds, tell)
    note = (
        "parcours build after one structure’s telephone was edited, whole process, "
        f"after {SETTLED} builds into the same folder; Hugo builds the whole region."
    )
    aim = Aim("rebuild, time", times[REBUILD] / times[HUGO], 0.15)
    return Figures("Rebuild of the region", note, HUGO, times, aims=(aim,))


def live(place: Workplace, rounds: int, tell: Tell) -> Figures:
    """From the save of one telephone to its page, under `parcours serve`, as a browser asks."""
    saves = max(rounds, SAVES)
    with followed(place.copy_project("followed"), place.today) as edits:
        edits.save_and_look()
        contestants: dict[str, Timed] = {FOLLOWED: edits.save_and_look, PATIENCE: lambda: 0.5}
        times = medians(contestants, saves, lambda _: None)
        processor = edits.processor_seconds / edits.saves
    note = (
        f"median of {saves} saves: the file is written, the news comes, the page is asked for "
        f"again and holds the new number. {processor:.2f} s of processor time each."
    )
    aim = Aim("edit to visible, of 0.5 s", times[FOLLOWED] / times[PATIENCE], 1.0)
    return Figures("Edit to visible", note, PATIENCE, times, aims=(aim,))


def help_(place: Workplace, rounds: int, tell: Tell) -> Figures:
    """The help of the command line beside a Python that does nothing."""
    command = Path(sys.executable).with_name("parcours")
    words = [str(command)] if command.exists() else [sys.executable, "-m", "generator"]
    contestants = {
        HELP: partial(seconds, [*words, "--help"]),
        BARE_PYTHON: partial(seconds, [sys.executable, "-c", "pass"]),
    }
    starts = max(rounds, STARTS)
    times = medians(contestants, starts, lambda _: None)
    aim = Aim("help, time", times[HELP] / times[BARE_PYTHON], 3.0)
    note = f"median of {starts} starts each, in turns."
    return Figures("Start of the command", note, BARE_PYTHON, times, aims=(aim,))


def _prove(both: Pair, tell: Tell) -> str:
    """Build both sites once and say in which way they are the same."""
    both.build_both()
    alike = str(compare(both.our_site, both.hugo_site, Random(SEED)))  # noqa: S311 (a sample)
    tell(f"same site: {alike}")
    return alike


def _region_pair(place: Workplace) -> Pair:
    project, site = place.copy_project("region"), place.folder / "region-site"
    directory = region_directory(project, place.today)
    return pair(place, "region", directory, place.ours(project, site), site)


def _france_pair(place: Workplace) -> Pair:
    model, project = place.copy_project("region"), place.folder / "france"
    random = Random(SEED)  # noqa: S311 (made-up structures, the same at every run)
    write_synthetic_project(model, project, Geography(), place.today, random)
    site = place.folder / "france-site"
    directory = france_directory(project, place.today)
    return pair(place, "france", directory, place.ours_on_france(project, site), site)
