"""The pure modules of the prescription, by node's own runner."""

import pytest
from javascript import node_test


@pytest.mark.parametrize(
    "name", ["forfait", "remplissages", "eligibilite", "dates", "identifiants"]
)
def test_the_module_holds_its_truths(name):
    """Each truth stands in `<name>.test.js`, under its own sentence."""
    node_test(f"{name}.test.js")
