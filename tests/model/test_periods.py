"""What holds on a day: labels, rule sets, freshness."""

from datetime import date, timedelta

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from samples import FILES, FORFAIT

from generator.model.forfait import Forfait
from generator.model.fraicheur import months_since
from generator.model.structure import Label

FORFAIT_2021 = yaml.load(FILES[FORFAIT], yaml.BaseLoader)  # noqa: S506 (BaseLoader makes text only)
JEU = FORFAIT_2021["jeux"][0]


def label(statut="labellisee", au="2026-12-31"):
    """Return a label of 2024."""
    ends = {"au": au} if au else {}
    return Label.model_validate({"statut": statut, "appel": "2023", "du": "2024-01-01", **ends})


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 6, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
    ids=["the-day-before", "first-day", "between", "last-day", "the-day-after"],
)
def test_a_label_holds_from_its_first_day_to_its_last(day, expected):
    """Both ends are included."""
    assert expected == label().in_force(day)


def test_a_label_without_end_goes_on():
    """No end known is no end."""
    assert label(au=None).in_force(date(2099, 1, 1))
    assert not label(au=None).ended(date(2099, 1, 1))


@pytest.mark.parametrize("statut", ["suspendue", "delabellisee"])
def test_a_label_suspended_or_withdrawn_never_holds(statut):
    """Only a labelled structure is proposed, whatever the dates."""
    assert not label(statut).in_force(date(2025, 6, 1))


def test_a_label_has_ended_the_day_after_its_last():
    """The last day is not over."""
    assert [False, True] == [label().ended(day) for day in (date(2026, 12, 31), date(2027, 1, 1))]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["old-first", "new-first"])
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 1, 26), None),
        (date(2021, 1, 27), "r-2021"),
        (date(2026, 2, 12), "r-2021"),
        (date(2026, 2, 13), "r-2026"),
        (date(2030, 1, 1), "r-2026"),
    ],
)
def test_the_rules_in_force_are_the_latest_begun(day, expected, order):
    """A set holds from its day to the next one's, in whatever order they are written."""
    jeux = [
        {**JEU, "id": "r-2021", "en_vigueur_du": "2021-01-27"},
        {**JEU, "id": "r-2026", "en_vigueur_du": "2026-02-13"},
    ]
    found = Forfait.model_validate({**FORFAIT_2021, "jeux": [jeux[i] for i in order]}).en_vigueur(
        day
    )
    assert expected == (found.id if found else None)


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        (date(2026, 11, 21), date(2026, 11, 21), 0),
        (date(2026, 10, 22), date(2026, 11, 21), 0),
        (date(2026, 10, 21), date(2026, 11, 21), 1),
        (date(2025, 11, 22), date(2026, 11, 21), 11),
        (date(2025, 11, 21), date(2026, 11, 21), 12),
        (date(2025, 12, 31), date(2026, 2, 28), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 11),
        (date(2024, 2, 29), date(2025, 3, 1), 12),
        (date(2027, 1, 1), date(2026, 11, 21), 0),
    ],
)
def test_months_are_whole_months(day, today, expected):
    """A month counts once its day has come again; the future is not months ago."""
    assert expected == months_since(day, today)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 4000))
def test_months_follow_days(day, days):
    """Months never exceed days over 28, nor fall short of days over 31 by more than one."""
    months = months_since(day, day + timedelta(days))
    assert days / 31 - 1 <= months <= days / 28
