"""The region of this repository, as its editors left it."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.check.project import check_project
from generator.read.project import read_project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def checked():
    """Return the repository's own project, checked on the day its examples were made for."""
    return check_project(read_project(ROOT), date(2026, 11, 21))


def test_the_region_has_no_error(checked):
    """A site can be built of it."""
    assert checked.sound
    assert [] == [one for one in checked.problems if one.is_error]


def test_the_region_has_the_warnings_it_is_meant_to_show(checked):
    """Its examples hold one of each thing an agency must look at."""
    expected = {
        "label-expire": 1,
        "coordonnees-absentes": 1,
        "verification-perimee": 1,
        "territoire-sans-structure": 2,
    }
    assert expected == Counter(one.rule for one in checked.problems)


def test_the_territoires_nobody_serves_are_those_of_the_examples(checked):
    """One in the Drôme, whose only label has ended, and one in the Haute-Loire."""
    paths = [one.path for one in checked.problems if one.rule == "territoire-sans-structure"]
    assert ["territories/26-drome.yaml", "territories/43-haute-loire.yaml"] == paths


def test_the_region_is_what_its_source_lists(checked):
    """Thirteen territoires, seventy-two EPCI, eighteen example structures at least."""
    territoires = [one for file in checked.projet.fichiers for one in file.territoires]
    assert 13 == len(territoires)
    assert 72 == sum(len(one.epci) for one in territoires)
    assert len(checked.projet.structures) >= 18


def test_time_alone_brings_warnings_never_errors():
    """A site left alone for two years can still be built."""
    later = check_project(read_project(ROOT), date(2028, 11, 21))
    assert later.sound
    assert "verification-perimee" in {one.rule for one in later.problems}
