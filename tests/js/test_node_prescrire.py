"""The prescription page's pure modules: when to empty it, where steps stand, what is proposed."""

import pytest
from javascript import Module

MINUTE = 60_000


@pytest.mark.parametrize(
    ("idle", "minutes", "expected"),
    [
        (0, 15, "calme"),
        (14 * MINUTE - 1, 15, "calme"),
        (14 * MINUTE, 15, "avertir"),
        (15 * MINUTE - 1, 15, "avertir"),
        (15 * MINUTE, 15, "effacer"),
        (24 * 60 * MINUTE, 15, "effacer"),
        (29_999, 1, "calme"),
        (30_000, 1, "avertir"),
        (MINUTE, 1, "effacer"),
        (119 * MINUTE, 120, "avertir"),
    ],
)
def test_when_a_page_is_emptied(idle, minutes, expected):
    """A minute's warning before the time is up; half a minute's when there is but one."""
    with Module("prescrire/veille.js") as veille:
        assert expected == veille("veille", idle, minutes)


NOTHING = {"dossier": {}}
DONE = {
    "dossier": {"besoins": {"fatigue": "3"}},
    "eligibilite": {"etat": "eligible"},
    "forfait": {"total": 4500, "valide": True},
    "adressage": {"structure": {"id": "une"}, "raisons": []},
    "ordonnance": {"complete": True},
}
STEPS = ("eligibilite", "besoins", "forfait", "adressage", "ordonnance")


def test_where_steps_stand():
    """Nothing written: to do, and the needs are optional; all written: done."""
    with Module("prescrire/etats.js") as etats:
        empty = etats("etats", NOTHING, [])
        assert ["a-faire", "facultatif", "a-faire", "a-faire", "a-faire"] == [
            empty[step] for step in STEPS
        ]
        assert {"fait"} == set(etats("etats", DONE, []).values())


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("eligibilite", {"etat": "refuse"}),
        ("forfait", {"total": 20000, "valide": False}),
        ("adressage", {"structure": {"id": "une"}, "raisons": ["n’intervient pas à Salers"]}),
    ],
)
def test_what_is_to_be_mended(step, value):
    """A refusal, a choice out of the rules, a structure that does not serve: looked at again."""
    with Module("prescrire/etats.js") as etats:
        told = etats("etats", DONE | {step: value}, [])
        assert {step} == {name for name, state in told.items() if state == "a-revoir"}
        assert "a-revoir" == etats("etats", DONE, ["ordonnance"])["ordonnance"]


def test_what_is_left_in_words():
    """Spent, the limit and what is left; too much is said as such."""
    with Module("prescrire/etats.js") as etats:
        spent = {"total": 6750, "reste": 11250, "plafond": 18000}
        assert "Forfait\u00a0: 67,50\u00a0€ sur 180\u00a0€, reste 112,50\u00a0€" == etats(
            "solde", spent
        )
        over = {"total": 20250, "reste": -2250, "plafond": 18000}
        assert etats("solde", over).endswith("22,50\u00a0€ de trop")


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [
        ({}, ""),
        ({"ordonnance": {"naissance": "22/11/2008"}}, "enfants"),
        ({"ordonnance": {"naissance": "21/11/2008"}}, "adultes"),
        ({"ordonnance": {"naissance": "hier"}}, ""),
        ({"ordonnance": {"naissance": ""}, "besoins": {"age": "12"}}, "enfants"),
        ({"besoins": {"age": "58"}}, "adultes"),
        ({"besoins": {"age": "x"}}, ""),
    ],
)
def test_a_patients_public(dossier, expected):
    """Adult on the eighteenth birthday; unknown as long as no age can be read."""
    with Module("prescrire/choix-structures.js") as choix:
        assert expected == choix("publicDe", dossier, "2026-11-21")


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ({}, None),
        ({"apa": {"etat": "incomplet", "repondu": 0, "souhait": None}}, None),
        (
            {"apa": {"etat": "en_priorite", "repondu": 2, "souhait": None}},
            {"apa": {"priorite": "en_priorite", "souhaite": None}},
        ),
        (
            {"apa": {"etat": "incomplet", "repondu": 0, "souhait": "oui"}},
            {"apa": {"priorite": "incomplet", "souhaite": True}},
        ),
        (
            {"apa": {"etat": "a_discuter", "repondu": 4, "souhait": "non"}},
            {"apa": {"priorite": "a_discuter", "souhaite": False}},
        ),
    ],
)
def test_needs_become_a_proposition(answered, expected):
    """Nothing answered, nothing proposed; an unfinished grid is told apart from no need."""
    with Module("prescrire/proposition.js") as proposition:
        assert expected == proposition("besoinsDe", {"domaines": answered})
        assert proposition("besoinsDe", None) is None
