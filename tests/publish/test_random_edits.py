"""A rebuild never lies: after any series of edits it equals a build from scratch."""

import random

import pytest
from edits import EDITS, change


@pytest.mark.parametrize("name", EDITS)
def test_one_edit_and_back(corse, construct, from_scratch, tree, name):
    """Each kind of edit alone; taken back, the site is the first one again."""
    construct(corse)
    first = tree(corse / "site")
    change(corse, name)
    construct(corse)
    second = tree(corse / "site")
    assert first != second
    assert from_scratch(corse) == second
    change(corse, name)
    construct(corse)
    assert first == tree(corse / "site")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_series_of_edits(corse, construct, from_scratch, tree, seed):
    """Six edits drawn at random, some taken back, a build after each."""
    chance = random.Random(seed)  # noqa: S311 (a draw, not a secret)
    construct(corse)
    for name in chance.choices(EDITS, k=6):
        change(corse, name)
        construct(corse)
    assert from_scratch(corse) == tree(corse / "site")
