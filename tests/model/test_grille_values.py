"""Points, numbers and ages of the needs grid, from the texts editors write."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.grille_items import Ages, Nombre, Points


def refused(kind, text):
    """Return the rule a text breaks."""
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(kind).validate_python(text)
    (error,) = refusal.value.errors()
    return error["type"]


def test_points_are_three():
    """Nothing else can be written."""
    assert [0, 1, 2] == [TypeAdapter(Points).validate_python(text) for text in "012"]


@pytest.mark.parametrize(
    "text", ["3", "-1", "1,5", "00", "deux", "", " 1", "٢", 1, True, None, ["1"]]
)
def test_other_points_are_refused(text):
    """Not even those that look like numbers."""
    assert "points" == refused(Points, text)


@pytest.mark.parametrize(
    ("text", "number"), [("18,5", "18.5"), ("18.5", "18.5"), ("0", "0"), ("150", "150")]
)
def test_a_number_has_a_comma_or_a_point(text, number):
    """Exact, never in binary fractions."""
    assert Decimal(number) == TypeAdapter(Nombre).validate_python(text)


@pytest.mark.parametrize(
    "text", ["", "-1", "1e3", ",5", "5,", "1 000", "NaN", "1,2345", "٥", 5, None]
)
def test_a_number_written_otherwise_is_refused(text):
    """What could be read two ways is not read at all."""
    assert "nombre" == refused(Nombre, text)


@pytest.mark.parametrize(("age", "within"), [(4, False), (5, True), (6, True), (7, False)])
def test_both_ends_of_ages_are_within(age, within):
    """« de 5 à 6 ans » holds until the seventh birthday."""
    assert within == Ages.model_validate({"de": "5", "a": "6"}).contains(age)


def test_ages_without_end_go_on():
    """A last age not written is no limit."""
    assert Ages.model_validate({"de": "18"}).contains(110)
