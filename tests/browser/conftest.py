"""The kinds of pages that are looked at in a real browser every day."""

import pytest
from kinds import SAMPLES

RARE = {
    "accessibilite",
    "commune hors ligne",
    "departements",
    "grille vierge",
    "hors ligne",
    "ordonnance vierge",
    "page absente",
    "recherche",
    "restrictions",
    "territoires",
    "toute la région",
    "trouver une commune",
}
"""Pages that have tests of their own, or that are like another: the proof looks at them too."""

KINDS = {name: address for name, address in SAMPLES.items() if name not in RARE}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for an `address` runs on every kind of page."""
    if "address" in metafunc.fixturenames:
        metafunc.parametrize("address", KINDS.values(), ids=KINDS.keys())
