"""The words readers see for the codes editors write."""

import pytest

from generator.model import libelles
from generator.model.structure import (
    Cancer,
    Domaine,
    Orientation,
    Porteur,
    Public,
    Statut,
    Structure,
)
from generator.model.values import OuiNonInconnu

FICHE = {
    "id": "exemple",
    "nom": "Exemple",
    "porteur": "msp",
    "presentation": "Exemple.",
    "public": ["adultes", "enfants"],
    "cancers": ["tous"],
    "soins": [{"domaine": "apa", "assure_par": "structure"}],
    "teleconsultation": "inconnu",
    "label": {"statut": "labellisee", "appel": "2023", "du": "2023-09-01"},
    "sites": [
        {
            "nom": "Site",
            "adresse": "1 rue",
            "code_postal": "15140",
            "commune": "Salers",
            "code_commune": "15219",
        }
    ],
    "contact": {"telephone": "04 65 71 00 01"},
    "adressage": {"mode": "direct", "consigne": "Appeler."},
    "source": {"titre": "Exemple"},
    "verifie_le": "2026-09-15",
}


def structure(**changes):
    """Return a structure that takes everyone, but for `changes`."""
    return Structure.model_validate({**FICHE, **changes})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ()),
        ({"public": ["enfants", "adultes"]}, ()),
        ({"public": ["adultes"]}, ("Adultes uniquement",)),
        ({"public": ["enfants"]}, ("Enfants et jeunes uniquement",)),
        ({"cancers": ["sein"]}, ("Cancers du sein uniquement",)),
        ({"precision_public": "à partir de 6 ans"}, ("Adultes et enfants (à partir de 6 ans)",)),
        (
            {"public": ["enfants"], "precision_public": "de 0 à 18 ans"},
            ("Enfants et jeunes uniquement (de 0 à 18 ans)",),
        ),
        (
            {"public": ["adultes"], "cancers": ["sein", "digestif", "orl"]},
            ("Adultes uniquement", "Cancers du sein, cancers digestifs et cancers ORL uniquement"),
        ),
    ],
    ids=[
        "none",
        "none-reversed",
        "adults",
        "children",
        "one-cancer",
        "ages",
        "children-ages",
        "both",
    ],
)
def test_restrictions_are_what_a_reader_must_know(changes, expected):
    """Nothing is said of a structure that takes everyone; the public comes before the cancers."""
    assert expected == libelles.restrictions(structure(**changes))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {}),
        ({"precision_public": "à partir de 6 ans"}, {}),
        ({"public": ["adultes"]}, {"public": "n’accueille que les adultes"}),
        (
            {"public": ["enfants"], "precision_public": "de 0 à 25 ans"},
            {"public": "n’accueille que les enfants et les jeunes (de 0 à 25 ans)"},
        ),
        ({"cancers": ["sein"]}, {"cancers": "n’accueille que les cancers du sein"}),
        (
            {"public": ["adultes"], "cancers": ["sein", "digestif"]},
            {
                "public": "n’accueille que les adultes",
                "cancers": "n’accueille que les cancers du sein et les cancers digestifs",
            },
        ),
    ],
    ids=["none", "ages-only", "adults", "children", "one-cancer", "both"],
)
def test_why_a_structure_turns_patients_away(changes, expected):
    """One reason for its public, one for its cancers; none when it takes everyone."""
    assert expected == libelles.refus(structure(**changes))


@pytest.mark.parametrize(
    ("changes", "public", "cancers"),
    [
        ({}, "Adultes et enfants", "Tous les cancers"),
        ({"public": ["enfants"]}, "Enfants et jeunes uniquement", "Tous les cancers"),
        ({"cancers": ["poumon"]}, "Adultes et enfants", "Cancers du poumon uniquement"),
    ],
    ids=["everyone", "children", "lungs"],
)
def test_public_and_cancers_are_always_said_on_a_fiche(changes, public, cancers):
    """A structure's own page says whom it takes even when it takes everyone."""
    one = structure(**changes)
    assert (public, cancers) == (libelles.public(one), libelles.cancers(one))


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (Porteur, libelles.PORTEURS),
        (Cancer, libelles.CANCERS),
        (Domaine, libelles.DOMAINES),
        (Statut, libelles.STATUTS),
        (Orientation, libelles.ORIENTATIONS),
        (OuiNonInconnu, libelles.TELECONSULTATION),
    ],
    ids=["porteur", "cancer", "domaine", "statut", "orientation", "teleconsultation"],
)
def test_every_code_has_its_words(codes, words):
    """No code is ever shown raw, and no two codes read the same."""
    assert set(codes) == set(words)
    assert len(codes) == len(set(words.values()))


def test_one_patient_of_each_kind_has_words():
    """Each public, and each cancer one may have, is said as one speaks of one person."""
    assert set(Public) == set(libelles.QUELQU_UN)
    assert set(Cancer) - {Cancer.TOUS} == set(libelles.UN_CANCER)
    assert all(words.startswith("un ") for words in libelles.UN_CANCER.values())
