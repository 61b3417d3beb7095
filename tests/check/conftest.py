"""The official geography, read once for every check of these tests."""

from functools import cache

import pytest

from generator.reference.geography import load_geography


@pytest.fixture(autouse=True, scope="session")
def _geography_read_once():
    """Reading it again for each mistake would take most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.check.project.load_geography", cache(load_geography))
        yield
