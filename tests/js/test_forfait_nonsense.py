"""Whatever a choice is made of, the engine and the reference give the same verdict."""

import math
import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reference_forfait import BILANS, CAP, CONSULTATIONS, POLICIES, UNFUNDED, verdict, written

STRANGE = [-1, 0.5, 2.0, 1e9, 1e300, math.nan, math.inf, None, True, "", "2", "<b>", [], [1], {}]

numbers = st.one_of(
    st.integers(0, 7),
    st.integers(),
    st.floats(),
    st.none(),
    st.booleans(),
    st.sampled_from(["", "2", "deux", "<script>", [], [1], {}]),
)
names = st.sampled_from([*BILANS, "kine", "", "__proto__", "constructor", "toString", "0"])
counts = st.dictionaries(names, numbers, max_size=3)
junk = st.one_of(st.none(), st.text("a<é", max_size=5), st.integers(), st.lists(names, max_size=4))
nearly = st.builds(
    written,
    st.lists(st.sampled_from(BILANS), max_size=3),
    st.integers(-1, 8) | numbers,
    st.integers(-1, 8) | numbers,
    st.tuples(st.integers(0, 2) | numbers, st.integers(0, 2)),
)
anything = st.fixed_dictionaries(
    {},
    optional={
        "bilans": st.lists(names | numbers, max_size=4) | junk,
        "consultations": counts | junk,
        "hors_financement": counts | junk,
    },
)


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.one_of(nearly, nearly, anything, junk), st.sampled_from(POLICIES), st.booleans())
def test_nonsense_gets_the_same_verdict(evaluer, choix, policy, unfunded):
    """Negative, fractional, huge, missing, text, not a number: refused alike, nothing breaks."""
    agree(evaluer, choix, policy, unfunded)


def test_thousands_of_nonsenses_get_the_same_verdict(evaluer):
    """The same by the dice, always the same dice; some are accepted, or it would prove little."""
    dice = random.Random(1665)  # noqa: S311 (dice, not secrets)
    accepted = 0
    for _ in range(5000):
        values = [
            dice.choice(STRANGE) if dice.random() < 0.1 else dice.randrange(5) for _ in "4444"
        ]
        bilans = dice.choices([*BILANS, *BILANS, "kine", 0, None], k=dice.randrange(4))
        choix = written(bilans, *values[:2], values[2:] if dice.random() < 0.3 else (0, None))
        if dice.random() < 0.1:
            choix["consultations"][dice.choice(["apa", "__proto__", "kine"])] = dice.choice(STRANGE)
        if dice.random() < 0.1:
            choix[dice.choice(list(choix))] = dice.choice(STRANGE)
        accepted += agree(evaluer, choix, dice.choice(POLICIES), dice.choice(UNFUNDED))
    assert 200 < accepted < 4000


def agree(evaluer, choix, policy, unfunded):
    """Engine and reference agree on a choice; give back whether it keeps the rules."""
    answer = evaluer(choix, policy, unfunded)
    assert verdict(choix, policy, unfunded=unfunded) == answer["valide"]
    assert answer["valide"] == (answer["refus"] == [])
    assert CAP == answer["total"] + answer["reste"]
    assert set(answer["bilans"]) <= set(BILANS)
    assert set(CONSULTATIONS) == set(answer["consultations"]) == set(answer["hors_financement"])
    return answer["valide"]
