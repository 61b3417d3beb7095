"""Same inputs, same bytes: nothing of the machine, the clock or the folder gets in."""

import os
import shutil

import pytest

SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
    {"TZ": None, "LANG": None, "LC_ALL": None, "PYTHONHASHSEED": "random", "PYTHONUTF8": "0"},
]


@pytest.mark.parametrize("variables", SURROUNDINGS, ids=["kiritimati", "turkish", "bare"])
def test_surroundings_do_not_show(region, start, built_site, tree, variables):
    """Time zone, locale, hash seed and place of the project change no byte of 4,300 files."""
    building = start(region, **variables)
    assert 0 == building.wait(), building.stderr.read()
    assert tree(built_site) == tree(region / "site")


def test_file_times_and_order_do_not_show(corse, tmp_path, construct, tree):
    """Files written in another order, with other times and names of folders, give the same."""
    construct(corse)
    other = tmp_path / "ailleurs, « là »"
    for path in sorted(corse.rglob("*.*"), reverse=True):
        if path.is_file() and "site" not in path.relative_to(corse).parts[0]:
            target = other / path.relative_to(corse)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
            os.utime(target, (1, 1))
    construct(other)
    assert tree(corse / "site") == tree(other / "site")


def test_the_day_comes_from_outside(corse, start, day, tree, construct):
    """A build asked for a day is the same whatever the system's own clock says of today."""
    construct(corse)
    expected = tree(corse / "site")
    building = start(corse, corse.parent / "autre", SOURCE_DATE_EPOCH="0")
    assert 0 == building.wait(), building.stderr.read()
    assert expected == tree(corse.parent / "autre")
