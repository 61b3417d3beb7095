"""Two spellings of one place are one; the vectors are those people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.normaliser import normalise

VECTORS = [
    ("Saint-Étienne", "saint etienne"),
    ("ST ETIENNE", "saint etienne"),
    ("St-Étienne", "saint etienne"),
    ("st. etienne", "saint etienne"),
    ("Ste-Foy-lès-Lyon", "sainte foy les lyon"),
    ("Sainte Foy les Lyon", "sainte foy les lyon"),
    ("L'Abergement-Clémenciat", "l abergement clemenciat"),
    ("l’abergement clemenciat", "l abergement clemenciat"),
    ("Le Puy-en-Velay", "le puy en velay"),
    ("  le   puy  en velay ", "le puy en velay"),
    ("Cœur de Drôme", "coeur de drome"),
    ("COEUR DE DRÔME", "coeur de drome"),
    ("L'Haÿ-les-Roses", "l hay les roses"),
    ("E\u0301vian", "evian"),
    ("Évian", "evian"),
    ("Lyon 3e Arrondissement", "lyon 3e arrondissement"),
    ("69003", "69003"),
    ("Stains", "stains"),
    ("Est", "est"),
    ("Pont-d'Ain", "pont d ain"),
    ("", ""),
    ("–’«", ""),
]


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
