"""The engine of the forfait under every setting a region may choose."""

from itertools import product

import pytest
from javascript import Module
from reference_forfait import POLICIES, UNFUNDED

from generator.render.prescription.regles import regles_json


@pytest.fixture(scope="module")
def shared(directory):
    """Return the set of 2021 as the page carries it, and each setting a region may choose."""
    rules = regles_json(directory)
    settings_ = rules["politiques"]
    found = {"jeu": rules["jeux"][0]}
    for policy, unfunded in product(POLICIES, UNFUNDED):
        found[f"{policy}-{unfunded}"] = {
            **settings_,
            "consultation_sans_bilan": {**settings_["consultation_sans_bilan"], "choix": policy},
            "hors_financement": {**settings_["hors_financement"], "choix": unfunded},
        }
    return found


@pytest.fixture(scope="module")
def evaluer(shared):
    """Return the engine's verdict on a choice, under a policy."""
    with Module("forfait.js", **shared) as module:
        yield lambda choix, policy, unfunded=True: module(
            "evaluer", "$jeu", f"${policy}-{unfunded}", choix
        )
