"""A thousand slips of the hand in the region's files, and what their editor is told."""

import pytest
from judge import Judge, Outcome, read_once
from score import FAMILIES, KNOWABLE, UNKNOWABLE, row, table, trials

SEED = 5
ENOUGH, THOUSAND = 2, 1000
"""Damages of each family tried every day; in all, by `make corruptions` and `make proof`."""

LOCATED, GIVEN_BACK = 0.97, 0.88
"""What is reached, a few hundredths aside: see `make corruptions`."""


@pytest.fixture(scope="module")
def found(tmp_path_factory, proving):
    """Return damages of every family, and their verdicts. None of them raised anything."""
    with read_once():
        judge = Judge(tmp_path_factory.mktemp("region"))
        count = THOUSAND if proving else ENOUGH * len(FAMILIES)
        return list(trials(judge, SEED, count))


def percent(share):
    """A share of 0 to 1 as the report writes it; nothing when out of nothing."""
    return "" if share is None else f"{share:.0%}"


@pytest.fixture(scope="module")
def knowable(found):
    """Return the damages that can be known from the files alone."""
    return [trial for trial in found if trial.family in KNOWABLE]


def test_a_damage_is_told_or_changes_nothing(knowable):
    """No value changes in silence, when anything in the files contradicts it."""
    silent = [one for one in knowable if one.verdict.outcome is Outcome.SILENT]
    assert [] == [(one.family, one.path, one.damage.what) for one in silent]


def test_messages_lead_within_two_lines_of_the_damage(knowable):
    """Where to look is told."""
    assert row("all", knowable).located >= LOCATED


def test_messages_give_back_the_word_that_stood_there(knowable):
    """What to write is told, when it can be."""
    assert row("all", knowable).given_back >= GIVEN_BACK


def test_one_damage_does_not_drown_its_editor(knowable):
    """One message, most often; never a page of them."""
    figures = row("all", knowable)
    assert 1 == figures.median
    assert figures.worst <= 6


def test_messages_stay_in_the_damaged_file(knowable):
    """A broken file does not make the others complain: a name they share does, sometimes."""
    elsewhere = [
        one for one in knowable if any(problem.path != one.path for problem in one.verdict.problems)
    ]
    assert len(elsewhere) <= len(knowable) / 20


def test_every_family_is_tried_and_counted(found, figure):
    """The score says it when a family finds no place in the region's files any more."""
    rows = table(found)
    assert [*FAMILIES] == [one.name for one in rows[:-2]]
    assert not KNOWABLE.keys() & UNKNOWABLE.keys()
    for one in rows:
        figure(
            "corruptions",
            family=one.name,
            tried=one.count,
            harmless=one.harmless,
            caught=percent(one.caught),
            located=percent(one.located),
            word_given_back=percent(one.given_back),
            median_messages=one.median,
            most_messages=one.worst,
        )


def test_the_same_seed_makes_the_same_damages(found, tmp_path):
    """A score can be run again, and compared."""
    with read_once():
        again = list(trials(Judge(tmp_path), SEED, 5))
    assert [one.damage for one in found[:5]] == [one.damage for one in again]
