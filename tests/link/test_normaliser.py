"""Two spellings of one place are one; the vectors are those people type."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.normaliser import normalise

VECTORS = json.loads((Path(__file__).parents[1] / "vecteurs" / "normaliser.json").read_bytes())


def test_there_are_many_vectors():
    """Browser and generator share them: they are worth sixty at least."""
    assert 60 <= len({typed for typed, _ in VECTORS})


@pytest.mark.parametrize(("typed", "expected"), VECTORS)
def test_vector(typed, expected):
    """Case, accents, ligatures, hyphens, apostrophes and spaces do not count; `st` is in full."""
    assert expected == normalise(typed)


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    """A normalised name is its own normal form."""
    assert normalise(text) == normalise(normalise(text))


@given(st.text())
def test_only_plain_letters_digits_and_single_spaces_are_left(text):
    """Whatever is typed, a browser and the generator compare the same few signs."""
    found = normalise(text)
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert " ".join(found.split()) == found
