"""What the check finds the rules to give, against the texts and the sources written out by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference_forfait import POLICIES, UNFUNDED, choices, cost, verdict, written
from reference_grille import rows
from samples import check, write_project

from generator.check.essais import eligibilite, forfait, grille
from generator.model.exemples import ExempleEligibilite, ExempleForfait, Issue
from generator.model.values import OuiNon

MOST = 7
ADULT = {"ald": "oui", "deja_beneficie": "non", "accord": "oui", "prescripteur": "PEDIATRE"}


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    """Return the rule set of 2021 as its texts state it, and the region's settings."""
    projet = check(write_project(tmp_path_factory.mktemp("projet"))).projet
    return projet.forfait.jeux[0], projet.forfait.politiques


def tried(rules, choice, policy, *, unfunded):
    """Return what the rules make of a choice."""
    jeu, politiques = rules
    hors = politiques.hors_financement.model_copy(
        update={"choix": OuiNon.OUI if unfunded else OuiNon.NON}
    )
    example = {name: _texts(value) for name, value in choice.items()}
    example |= {"nom": "x", "politique": policy, "attendu": {"accepte": "oui"}}
    return forfait.essayer(
        ExempleForfait.model_validate(example),
        jeu,
        politiques.model_copy(update={"hors_financement": hors}),
    )


def _texts(value):
    if isinstance(value, dict):
        return {name: str(number) for name, number in value.items()}
    return value


@pytest.mark.parametrize("policy", POLICIES)
def test_every_choice_is_judged_as_the_texts_do(rules, policy):
    """512 choices: accepted or refused, and what they cost."""
    for bilans, d, p in choices(MOST):
        found = tried(rules, written(bilans, d, p), policy, unfunded=True)
        spent = cost(len(bilans), d + p)
        assert verdict(written(bilans, d, p), policy, unfunded=True) == found.accepte
        assert (spent, 18_000 - spent) == (found.total, found.reste)


@pytest.mark.parametrize("unfunded", UNFUNDED)
@pytest.mark.parametrize("policy", POLICIES)
def test_what_is_not_funded_follows_the_region(rules, policy, unfunded):
    """Consultations out of the forfait cost nothing, and are admitted or not."""
    for bilans, d, p in choices(2):
        choice = written(bilans, d, p, extra=(1, 0))
        found = tried(rules, choice, policy, unfunded=unfunded)
        assert verdict(choice, policy, unfunded=unfunded) == found.accepte
        assert cost(len(bilans), d + p) == found.total


ROWS = list(rows())


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{item}-{age}-{'-'.join(said.values())}" for item, age, said, _ in ROWS]
)
def test_answers_count_what_their_sources_say(row, checked):
    """Just below, at and just above each threshold; no other question counts anything."""
    _, age, answers, points = row
    plain = {name: text.replace("1m70", "170") for name, text in answers.items()}
    found = grille.essayer(checked.projet.grille, age, plain)
    assert points == sum(counted for counted, _ in found.domaines.values())


def a_year_later(day):
    """The same day a year on, or the last of February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


@given(st.dates(date(2021, 2, 1), date(2024, 12, 31)), st.integers(0, 500))
def test_the_delay_follows_the_calendar(rules, end, days):
    """« jusqu’à douze mois après »: eligible on the last day, refused on the next."""
    asked = ADULT | {"phase": "apres", "fin_traitement": end.isoformat()}
    example = {
        "nom": "x",
        "prescription_le": (end + timedelta(days)).isoformat(),
        "reponses": asked,
        "attendu": "eligible",
    }
    found = eligibilite.essayer(ExempleEligibilite.model_validate(example), *rules)
    left = (a_year_later(end) - end).days - days
    expected = (Issue.ELIGIBLE, None) if left >= 0 else (Issue.REFUSE, "fenetre")
    assert (*expected, left) == (found.issue, found.regle, found.jours_restants)


@pytest.mark.parametrize(
    ("change", "issue", "regle"),
    [
        ({}, "eligible", None),
        ({"ald": "non"}, "refuse", "ald"),
        ({"phase": "pendant"}, "refuse", "moment"),
        ({"deja_beneficie": "oui"}, "refuse", "deja_beneficie"),
        ({"prescripteur": "infirmier"}, "refuse", "prescripteurs"),
        ({"accord": "non"}, "refuse", "accord"),
        ({"ald": None}, "a_completer", None),
        ({"fin_traitement": None}, "a_completer", None),
        ({"fin_traitement": "2025-06-03"}, "a_completer", "date_future"),
        ({"fin_traitement": "2025-06-03", "accord": "non"}, "refuse", "accord"),
    ],
)
def test_the_first_refusal_decides(rules, change, issue, regle):
    """In the order of the questions; a date to mend comes after any refusal."""
    asked = ADULT | {"phase": "apres", "fin_traitement": "2025-01-02"} | change
    example = {
        "nom": "x",
        "prescription_le": "2025-06-02",
        "reponses": {name: said for name, said in asked.items() if said},
        "attendu": "eligible",
    }
    found = eligibilite.essayer(ExempleEligibilite.model_validate(example), *rules)
    assert (issue, regle) == (found.issue, found.regle)
