"""All France, read once for every test of the reference data."""

import pytest

from generator.reference.geography import Geography, load_geography


@pytest.fixture(scope="session")
def france() -> Geography:
    """Return the geography of all France."""
    return load_geography()


@pytest.fixture(scope="session")
def auvergne_rhone_alpes() -> Geography:
    """Return the geography of région 84 alone."""
    return load_geography("84")
