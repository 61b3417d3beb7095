"""French typography, on what editors type at an ordinary keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.typography import typeset

FINE, HARD = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Pour qui ?", f"Pour qui{FINE}?"),
        ("Merci !", f"Merci{FINE}!"),
        ("oui ; non", f"oui{FINE}; non"),
        ("Deux soins : a et b", f"Deux soins{HARD}: a et b"),
        ("Attention :", f"Attention{HARD}:"),
        ("Vraiment ? !", f"Vraiment{FINE}?{FINE}!"),
        ("a\u00a0; b\u00a0?", f"a{FINE}; b{FINE}?"),
        ("« mot »", f"«{HARD}mot{HARD}»"),
        ("«mot»", f"«{HARD}mot{HARD}»"),
        ("« mot » ?", f"«{HARD}mot{HARD}»{FINE}?"),
        ("l'hôpital d'Aurillac", "l’hôpital d’Aurillac"),
        ("aujourd'hui", "aujourd’hui"),
        ("l'1 ou l'autre", "l’1 ou l’autre"),
        ("et puis...", "et puis…"),
        ("180 € et 50 %", f"180{HARD}€ et 50{HARD}%"),
        ("12 km, 9 h, 30 min", f"12{HARD}km, 9{HARD}h, 30{HARD}min"),
        ("1 an, 2 ans, 6 mois", f"1{HARD}an, 2{HARD}ans, 6{HARD}mois"),
        ("4 025 communes", f"4{FINE}025 communes"),
        ("1 234 567 €", f"1{FINE}234{FINE}567{HARD}€"),
        ("n° 2020-1665", f"n°{HARD}2020-1665"),
        ("art. L. 1415-8", f"art.{HARD}L. 1415-8"),
        ("du lundi au vendredi, 9 h – 17 h", f"du lundi au vendredi, 9{HARD}h{HARD}– 17{HARD}h"),
    ],
)
def test_spaces_and_signs_are_those_of_the_rules(typed, expected):
    """Fine space before ; ! ?, hard space before : and inside « », true apostrophes, joined units.

    Rules of the Imprimerie nationale (Lexique des règles typographiques).
    """
    assert expected == typeset(typed)


@pytest.mark.parametrize(
    "text",
    [
        "12:30",
        "https://a.example/?b=c;d",
        "http://a.example:8000/",
        "mailto:a@b.example",
        "04 65 71 00 01",
        "15140 Salers",
        "'entre apostrophes'",
        "une liste:sans espace",
        "3 mètres",
        "2 hommes",
        "5 annexes",
        "Saint-Flour - Murat",
        "a, b. c",
        "",
        "\n",
    ],
)
def test_what_is_right_already_is_left_alone(text):
    """Times, addresses, telephone numbers and words that start like a unit do not change."""
    assert text == typeset(text)


@given(st.text(alphabet=" \u00a0\u202f:;!?«»'.…–-0123aé€%hkm\n", max_size=40))
def test_typesetting_twice_changes_nothing(text):
    """A text that went through once is right."""
    assert typeset(text) == typeset(typeset(text))


@given(st.text())
def test_no_word_is_lost(text):
    """Only spaces, apostrophes and dots change."""
    kept = [c for c in text if c.isalnum()]
    assert kept == [c for c in typeset(text) if c.isalnum()]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("en 2026 100 structures", "en 2026 100 structures"),
        ("15140 500 habitants", "15140 500 habitants"),
    ],
)
def test_two_numbers_side_by_side_stay_two(typed, expected):
    """Thousands are joined to one, two or three digits, never to a year or a postal code."""
    assert expected == typeset(typed)


def test_an_address_in_a_text_is_left_alone():
    """What is copied from the page must still lead somewhere."""
    address = "https://a.example/l'eau...x"
    assert address == typeset(address)
