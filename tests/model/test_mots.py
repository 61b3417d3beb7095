"""French words for values."""

from datetime import date

import pytest

from generator.model.mots import compte, enumeration, euros, jour, kilometres, nombre, pourcent

FINE, HARD = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("centimes", "expected"),
    [
        (18000, f"180{HARD}€"),
        (2250, f"22,50{HARD}€"),
        (5, f"0,05{HARD}€"),
        (0, f"0{HARD}€"),
        (100010, f"1{FINE}000,10{HARD}€"),
    ],
)
def test_euros_show_centimes_only_when_there_are_some(centimes, expected):
    """A decimal comma, a hard space before the sign."""
    assert expected == euros(centimes)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0"), (999, "999"), (4025, f"4{FINE}025"), (10**6, f"1{FINE}000{FINE}000")],
)
def test_thousands_are_apart(value, expected):
    """A fine space every three digits."""
    assert expected == nombre(value)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, f"0{HARD}commune"), (1, f"1{HARD}commune"), (2, f"2{HARD}communes")],
)
def test_plural_starts_at_two(number, expected):
    """In French zero is singular."""
    assert expected == compte(number, "commune")


def test_a_plural_of_its_own_is_used():
    """Compound nouns give their own plural."""
    assert f"3{HARD}fichiers refaits" == compte(3, "fichier refait", "fichiers refaits")
    assert f"1{HARD}fichier refait" == compte(1, "fichier refait", "fichiers refaits")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 1), f"1er{HARD}janvier{HARD}2026"),
        (date(2026, 8, 2), f"2{HARD}août{HARD}2026"),
        (date(2026, 12, 31), f"31{HARD}décembre{HARD}2026"),
        (date(2026, 2, 11), f"11{HARD}février{HARD}2026"),
    ],
)
def test_only_the_first_of_a_month_is_ordinal(day, expected):
    """« 1er janvier », then « 2 janvier »."""
    assert expected == jour(day)


@pytest.mark.parametrize(
    ("metres", "expected"),
    [
        (0, f"moins d’1{HARD}km"),
        (499, f"moins d’1{HARD}km"),
        (501, f"1{HARD}km"),
        (12_400, f"12{HARD}km"),
        (12_600, f"13{HARD}km"),
        (1_234_567, f"1{FINE}235{HARD}km"),
    ],
)
def test_distances_are_whole_kilometres(metres, expected):
    """As people say them."""
    assert expected == kilometres(metres)


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")],
)
def test_a_list_is_said_in_a_sentence(words, expected):
    """Commas, then « et », without a comma before it."""
    assert expected == enumeration(words)


def test_a_choice_is_said_with_its_own_word():
    """« ou » takes the place of « et »."""
    assert "a, b ou c" == enumeration(("a", "b", "c"), "ou")


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, f"0{HARD}%"),
        (0.0001, f"moins de 1{HARD}%"),
        (0.006, f"1{HARD}%"),
        (0.277, f"28{HARD}%"),
        (0.994, f"99{HARD}%"),
        (0.9999, f"plus de 99{HARD}%"),
        (1, f"100{HARD}%"),
    ],
)
def test_a_share_never_rounds_to_nothing_or_to_the_whole(share, expected):
    """Only nothing is 0 %, only the whole is 100 %."""
    assert expected == pourcent(share)
