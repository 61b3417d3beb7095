"""A thousand damages, by family, and what became of them."""

import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import slips_nobody_can_know
import slips_of_files
import slips_of_pages
import slips_of_values
import slips_of_words
import slips_of_writing
from damage import Damage
from judge import Judge, Outcome, Verdict

MODULES = (slips_of_writing, slips_of_words, slips_of_values, slips_of_files, slips_of_pages)
KNOWABLE = {name: family for module in MODULES for name, family in module.FAMILIES.items()}
UNKNOWABLE = slips_nobody_can_know.FAMILIES
FAMILIES = KNOWABLE | UNKNOWABLE

LONG = {"structures.yaml", "content/forfait.yaml", "content/grille.yaml"}
OFTEN = 4
"""Files of hundreds of lines are damaged as many times oftener than the others."""


@dataclass(frozen=True)
class Trial:
    """One damage of one file, and the verdict."""

    family: str
    path: str
    damage: Damage
    verdict: Verdict


def trials(judge: Judge, seed: int, count: int) -> Iterator[Trial]:
    """`count` damages: families in turn, files at random among those that offer a place."""
    names = list(FAMILIES)
    for number in range(count):
        family = names[number % len(names)]
        random = Random(f"{seed} {number}")  # noqa: S311 (slips, not secrets)
        path, damage = _damage(judge.texts, family, random)
        yield Trial(family, path, damage, judge.judge(path, damage))


def _damage(texts: dict[str, str], family: str, random: Random) -> tuple[str, Damage]:
    often = [path for path in texts for _ in range(OFTEN if path in LONG else 1)]
    for path in random.sample(often, len(often)) * 9:
        damage = FAMILIES[family](texts[path], random)
        if damage and damage.raw != texts[path].encode():
            return path, damage
    raise LookupError(f"no file of the region offers a place to « {family} »")


@dataclass(frozen=True)
class Row:
    """The figures of a family, or of several: shares from 0 to 1, None when out of nothing.

    `caught` counts among those that change something, `located` among those caught, and
    `given_back` among those caught that had a word to give back.
    """

    name: str
    count: int
    harmless: int
    caught: float | None
    located: float | None
    given_back: float | None
    median: float
    worst: int


def row(name: str, found: Sequence[Trial]) -> Row:
    """The figures of some trials."""
    verdicts = [one.verdict for one in found]
    changing = [one for one in verdicts if one.outcome is not Outcome.HARMLESS]
    caught = [one for one in changing if one.outcome is not Outcome.SILENT]
    words = [one.given_back for one in caught if one.given_back is not None]
    messages = [len(one.problems) for one in caught] or [0]
    return Row(
        name,
        len(verdicts),
        len(verdicts) - len(changing),
        _share(len(caught), len(changing)),
        _share(sum(one.outcome is Outcome.LOCATED for one in caught), len(caught)),
        _share(sum(words), len(words)),
        statistics.median(messages),
        max(messages),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def table(found: Sequence[Trial]) -> list[Row]:
    """A row a family, then one for all that can be known, one for what cannot."""
    by_family: dict[str, list[Trial]] = defaultdict(list)
    for trial in found:
        by_family[trial.family].append(trial)
    rows = [row(name, by_family[name]) for name in FAMILIES if by_family[name]]
    known = [trial for trial in found if trial.family in KNOWABLE]
    beyond = [trial for trial in found if trial.family in UNKNOWABLE]
    return [*rows, row("ALL THAT CAN BE KNOWN", known), row("WHAT NOBODY CAN KNOW", beyond)]
