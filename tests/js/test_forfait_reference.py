"""The engine of the forfait and the short reference of `reference_forfait` agree on everything."""

from collections import Counter
from itertools import product

import pytest
from javascript import Module
from reference_forfait import (
    BILANS,
    CAP,
    CONSULTATIONS,
    POLICIES,
    UNFUNDED,
    allowed,
    alone,
    best,
    choices,
    cost,
    pairs,
    verdict,
    written,
)

EVERY = choices(9)


@pytest.fixture(scope="module")
def possibles(shared):
    """Return the buttons of each domain for a choice, under a policy."""
    with Module("prescription/possibles.js", **shared) as module:
        yield lambda choix, policy: module("possibles", "$jeu", f"${policy}-True", choix)


def test_the_reference_counts_what_the_texts_count():
    """22 pairs; 163 choices, 47 where the bilan is needed; best are 1+6, 2+4, 3+2."""
    assert 22 == len(pairs())
    assert {0: 7, 1: 7, 2: 5, 3: 3} == Counter(bilans for bilans, _ in pairs())
    assert 163 == sum(allowed(*one, "autorise") for one in EVERY)
    assert 47 == sum(allowed(*one, "interdit") for one in EVERY)
    assert [(1, 6), (2, 4), (3, 2)] == best()


@pytest.mark.parametrize(
    ("policy", "expected"), [("autorise", 163), ("avertir", 163), ("interdit", 47)]
)
def test_every_choice_gets_the_same_answer(policy, expected, evaluer):
    """Every bilan or not, nought to nine consultations in each domain: verdict, total, rest."""
    accepted = 0
    for bilans, d, p in EVERY:
        answer = evaluer(written(bilans, d, p), policy)
        spent = cost(len(bilans), d + p)
        assert allowed(bilans, d, p, policy) == answer["valide"]
        assert (spent, CAP - spent, CAP) == (answer["total"], answer["reste"], answer["plafond"])
        warned = alone(bilans, d, p) if policy == "avertir" else []
        assert warned == [one["domaine"] for one in answer["avertissements"]]
        accepted += answer["valide"]
    assert expected == accepted


@pytest.mark.parametrize("policy", POLICIES)
def test_a_button_is_offered_if_and_only_if_its_choice_keeps_the_rules(policy, possibles):
    """From every choice that is allowed, in every domain, plus and minus."""
    for bilans, d, p in EVERY:
        if not allowed(bilans, d, p, policy):
            continue
        for buttons in possibles(written(bilans, d, p), policy):
            name = buttons["domaine"]
            more = tuple(one for one in BILANS if one in bilans or one == name)
            less = tuple(one for one in bilans if one != name)
            taken, few = name in bilans, {"dietetique": d, "psychologie": p}.get(name, 0)
            next_ = {"dietetique": (d + 1, p), "psychologie": (d, p + 1)}.get(name)
            assert {
                "bilan": {
                    "plus": not taken and allowed(more, d, p, policy),
                    "moins": taken and allowed(less, d, p, policy),
                },
                "consultations": {
                    "plus": bool(next_) and allowed(bilans, *next_, policy),
                    "moins": few > 0,
                },
            } == {
                care: {way: buttons[care][way]["possible"] for way in ("plus", "moins")}
                for care in ("bilan", "consultations")
            }


def test_every_button_that_gives_nothing_says_why(possibles):
    """A sentence, with a capital and a full stop, wherever nothing can be pressed."""
    for one in EVERY:
        for buttons in possibles(written(*one), "interdit"):
            assert (buttons["hors_financement"] is None) == (buttons["domaine"] == "apa")
            for pair in (buttons["bilan"], buttons["consultations"], buttons["hors_financement"]):
                for button in (pair or {}).values():
                    phrase = button.get("phrase", "Rien.")
                    assert button["possible"] != ("phrase" in button)
                    assert (True, ".") == (phrase[0].isupper(), phrase[-1])


@pytest.mark.parametrize("policy", POLICIES)
def test_the_best_fillings_use_the_whole_cap(policy, shared):
    """Every group of bilans has a start at 180 €, but physical activity alone where strict."""
    with Module("prescription/remplissages.js", **shared) as module:
        found = module("remplissages", "$jeu", f"${policy}-True")
    assert best() == [(one["bilans"], one["consultations"]) for one in found]
    for filling in found:
        groups = {bilans for bilans, _, _ in EVERY if len(bilans) == filling["bilans"]}
        refused = {tuple(one["bilans"]) for one in filling["impossibles"]}
        proposed = set()
        for one in filling["propositions"]:
            bilans, counts = tuple(one["choix"]["bilans"]), one["choix"]["consultations"]
            d, p = (counts.get(name, 0) for name in CONSULTATIONS)
            assert (True, CAP) == (allowed(bilans, d, p, policy), cost(len(bilans), d + p))
            proposed.add(bilans)
        assert refused == ({("apa",)} if policy == "interdit" and filling["bilans"] == 1 else set())
        assert groups - refused == proposed


@pytest.mark.parametrize("unfunded", UNFUNDED)
@pytest.mark.parametrize("policy", POLICIES)
def test_unfunded_consultations_are_beside_the_cap(policy, unfunded, evaluer):
    """They cost nothing, need the bilan where it is needed, and stand only where admitted."""
    for (bilans, d, p), extra in product(choices(6), ((1, 0), (0, 2), (3, 3))):
        choix = written(bilans, d, p, extra)
        answer = evaluer(choix, policy, unfunded)
        assert verdict(choix, policy, unfunded=unfunded) == answer["valide"]
        assert cost(len(bilans), d + p) == answer["total"]
        assert choix["hors_financement"] == answer["hors_financement"]
