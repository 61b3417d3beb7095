"""Dates, numbers, amounts, yes and no, from the texts editors write."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.values import (
    Centimes,
    Date,
    Degres,
    Entier,
    OuiNon,
    OuiNonInconnu,
    Texte,
    TexteLong,
)


def read(kind, text):
    """Return the value of a text."""
    return TypeAdapter(kind).validate_python(text)


def rule(kind, text):
    """Return the rule a text breaks."""
    with pytest.raises(ValidationError) as refusal:
        read(kind, text)
    (error,) = refusal.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("text", "centimes"),
    [
        ("22,50", 2250),
        ("22.50", 2250),
        ("180", 18000),
        ("180 €", 18000),
        ("22,50 €", 2250),
        ("22,50€", 2250),
        ("0,05", 5),
        ("45,00", 4500),
        ("999999,99", 99999999),
    ],
)
def test_euros_become_centimes(text, centimes):
    """Money is counted in whole centimes, never in floating point."""
    assert centimes == read(Centimes, text)


@pytest.mark.parametrize(
    "text",
    ["-1", "1e3", "22,5", "22,505", "", "€", "€ 22", "1 000", "1000000", ",50", "22,", "NaN", "²2"],
)
def test_an_amount_written_otherwise_is_refused(text):
    """What could be read two ways is not read at all."""
    assert "montant" == rule(Centimes, text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-21", date(2026, 11, 21)),
        ("2024-02-29", date(2024, 2, 29)),
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
    ],
)
def test_a_date_is_year_month_day(text, day):
    """Dates follow ISO 8601."""
    assert day == read(Date, text)


@pytest.mark.parametrize(
    "text",
    [
        "21/11/2026",
        "2026-11",
        "2026-1-1",
        "20261121",
        "2026-W01-1",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "2026-11-21T00:00",
        " 2026-11-21",
        "demain",
        "",
    ],
)
def test_a_date_written_otherwise_or_that_never_was_is_refused(text):
    """The calendar is asked, and no format is guessed."""
    assert "date" == rule(Date, text)


@pytest.mark.parametrize(
    ("text", "degrees"), [("45.1376", 45.1376), ("-21.1", -21.1), ("0", 0.0), ("180", 180.0)]
)
def test_degrees_have_a_point(text, degrees):
    """WGS 84 degrees, as maps give them."""
    assert degrees == read(Degres, text)


@pytest.mark.parametrize("text", ["45,1376", "45.", ".5", "1e2", "nan", "inf", "N 45", "1234", ""])
def test_degrees_written_otherwise_are_refused(text):
    """No comma, no exponent, no infinity."""
    assert "nombre" == rule(Degres, text)


@pytest.mark.parametrize(
    ("text", "number"), [("0", 0), ("12", 12), ("007", 7), ("9" * 9, 10**9 - 1)]
)
def test_whole_numbers_are_digits(text, number):
    """Digits make a number."""
    assert number == read(Entier, text)


@pytest.mark.parametrize("text", ["-1", "1.0", "1,0", "1 000", "1e3", "", "٣", "0x10", "1" * 10])
def test_whole_numbers_written_otherwise_are_refused(text):
    """No sign, no decimals, no space, no foreign digits, no absurd length."""
    assert "nombre-entier" == rule(Entier, text)


@pytest.mark.parametrize("kind", [Centimes, Date, Degres, Entier])
@pytest.mark.parametrize("value", [None, 1, 1.5, True, ["1"], {"a": "1"}], ids=repr)
def test_only_text_is_read(kind, value):
    """Values come from YAML as text: anything else is a mistake of ours or of an editor."""
    with pytest.raises(ValidationError):
        read(kind, value)


@pytest.mark.parametrize(("kind", "longest"), [(Texte, 200), (TexteLong, 2000)])
def test_texts_have_a_length(kind, longest):
    """From one character to the longest, which passes."""
    assert longest == len(read(kind, "é" * longest))
    assert "string_too_long" == rule(kind, "é" * (longest + 1))
    assert "string_too_short" == rule(kind, "")


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x85", "\u200e", "\u202e", "\u2066"])
@pytest.mark.parametrize("kind", [Texte, TexteLong])
def test_signs_that_hide_are_refused(kind, sign):
    """No control sign, no sign that turns the direction of writing."""
    assert "caractere-invisible" == rule(kind, f"a{sign}b")


@pytest.mark.parametrize("text", ["œuvre & fils", "« a »", "9 h – 17 h", "a\u00a0b", "😀", "<b>"])
def test_signs_people_write_are_kept(text):
    """Escaping is the page's work, not the editor's."""
    assert text == read(Texte, text)


def test_yes_is_true_and_no_is_false():
    """A setting can be asked for its truth."""
    assert (True, False) == (bool(OuiNon("oui")), bool(OuiNon("non")))


def test_unknown_is_a_value():
    """A fact is known, or said to be unknown."""
    assert {"oui", "non", "inconnu"} == {str(one) for one in OuiNonInconnu}
