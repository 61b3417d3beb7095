"""Whether a structure takes a patient: the browser's answers, case by case."""

import pytest
from reponse_node import appels

ADULTES = "n’accueille que les adultes (à partir de 18 ans)"
ENFANTS = "n’accueille que les enfants et les jeunes"
SEIN = "n’accueille que les cancers du sein"

EVERYONE = {"public": ["adultes", "enfants"], "cancers": ["tous"], "refus": {}}
ADULTS = {"public": ["adultes"], "cancers": ["tous"], "refus": {"public": ADULTES}}
CHILDREN = {"public": ["enfants"], "cancers": ["tous"], "refus": {"public": ENFANTS}}
BREAST = {"public": ["adultes", "enfants"], "cancers": ["sein"], "refus": {"cancers": SEIN}}
BOTH = {
    "public": ["adultes"],
    "cancers": ["sein"],
    "refus": {"public": ADULTES, "cancers": SEIN},
}

TABLE = [
    (EVERYONE, "", "", []),
    (EVERYONE, "enfants", "autre", []),
    (ADULTS, "", "", []),
    (ADULTS, "adultes", "sein", []),
    (ADULTS, "enfants", "", [ADULTES]),
    (CHILDREN, "adultes", "autre", [ENFANTS]),
    (CHILDREN, "enfants", "autre", []),
    (CHILDREN, "", "orl", []),
    (BREAST, "", "sein", []),
    (BREAST, "adultes", "digestif", [SEIN]),
    (BREAST, "enfants", "autre", [SEIN]),
    (BREAST, "enfants", "", []),
    (BOTH, "adultes", "sein", []),
    (BOTH, "enfants", "sein", [ADULTES]),
    (BOTH, "", "autre", [SEIN]),
    (BOTH, "enfants", "poumon", [ADULTES, SEIN]),
]


def test_why_a_structure_is_left_out():
    """Nothing said leaves nobody out; a public or a cancer it does not take gives its reason."""
    calls = [
        ("accueil", "raisons", structure, {"public": public, "cancer": cancer})
        for structure, public, cancer, _ in TABLE
    ]
    assert [expected for *_, expected in TABLE] == appels(calls)


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ([SEIN], "Cette structure n’accueille que les cancers du sein."),
        (
            [ENFANTS, SEIN],
            f"Cette structure {ENFANTS} et {SEIN}.",
        ),
    ],
    ids=["one", "both"],
)
def test_reasons_are_a_sentence(reasons, expected):
    """Both reasons are given when there are two."""
    assert [expected] == appels([("accueil", "phrase", reasons)])


def test_a_patient_in_words():
    """The participle agrees with who is spoken of."""
    said = [
        ("un adulte", ""),
        ("", "un cancer du sein"),
        ("un enfant", "un cancer ORL"),
    ]
    assert [
        "un adulte",
        "une personne soignée pour un cancer du sein",
        "un enfant soigné pour un cancer ORL",
    ] == appels([("accueil", "patient", *words) for words in said])


def test_covering_and_near_are_never_counted_together():
    """Each of the two kinds has its own sentence; nobody yet is said as such."""
    counts = [(0, 4), (1, 4), (2, 4), (4, 4), (1, 1), (0, 1)]
    chez = appels([("accueil", "chezVous", *count, "un adulte") for count in counts])
    assert [
        "Chez vous, aucune structure n’accueille encore un adulte",
        "Chez vous, 1 structure sur 4 accueille un adulte",
        "Chez vous, 2 structures sur 4 accueillent un adulte",
        "Chez vous, les 4 structures accueillent un adulte",
        "Chez vous, la structure accueille un adulte",
        "Chez vous, aucune structure n’accueille encore un adulte",
    ] == chez
    pres = appels([("accueil", "presDeChezVous", *count, "un adulte") for count in counts])
    assert [
        "Parmi les plus proches, aucune structure n’accueille un adulte.",
        "Parmi les plus proches, 1 structure sur 4 accueille un adulte.",
        "Parmi les plus proches, 2 structures sur 4 accueillent un adulte.",
        "Parmi les plus proches, les 4 structures accueillent un adulte.",
        "Parmi les plus proches, la structure accueille un adulte.",
        "Parmi les plus proches, aucune structure n’accueille un adulte.",
    ] == pres
