"""The delay by the calendar of Python, days read from anything, and the editors' own examples."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from javascript import Module

from generator.model.mots import MOIS
from generator.render.prescription.regles import regles_json

FIRST = date(2021, 1, 27)


@pytest.fixture(scope="module")
def rules(directory):
    """Return the repository's rules as the page carries them."""
    return regles_json(directory)


@pytest.fixture(scope="module")
def evaluer(rules):
    """Return what the questions give on a day."""
    with Module("prescription/eligibilite.js", rules=rules) as module:
        yield lambda answers, day: module("evaluer", answers, "$rules", day.isoformat())


@pytest.fixture(scope="module")
def dates():
    """Return the module that reads days."""
    with Module("prescription/dates.js") as module:
        yield module


@pytest.fixture(scope="module")
def numbers():
    """Return the module that reads RPPS and FINESS."""
    with Module("prescription/identifiants.js") as module:
        yield module


def a_year_later(day):
    """The same day a year on, or the last of February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


ends = st.dates(FIRST, date(2030, 1, 1)) | st.sampled_from([date(2024, 2, 29), date(2028, 2, 29)])


@settings(max_examples=500, deadline=None, derandomize=True)
@given(ends, st.integers(0, 500) | st.integers(300, 370))
def test_the_delay_of_twelve_months_follows_the_calendar(evaluer, end, days):
    """« jusqu’à douze mois après »: open on the last day, closed on the next, warned in the 60."""
    today = end + timedelta(days)
    answer = evaluer({"fin_traitement": end.isoformat()}, today)
    left = (a_year_later(end) - today).days
    window = answer["fenetre"]
    assert (left, 0 <= left <= 60) == (window["jours_restants"], window["alerte"])
    assert ("refuse" if left < 0 else "a_completer") == answer["etat"]


def test_the_examples_of_eligibility_come_true(directory, evaluer):
    """What editors expect of their own rules is what the engine answers."""
    jeux = directory.projet.forfait.jeux
    tried = [one for jeu in jeux for one in jeu.exemples.eligibilite]
    assert len(tried) > 10
    for one in tried:
        answer = evaluer(
            one.reponses.model_dump(mode="json", exclude_none=True), one.prescription_le
        )
        days = answer["fenetre"] and answer["fenetre"]["jours_restants"]
        assert (one.attendu, one.regle) == (answer["etat"], answer["regle"]), one.nom
        assert one.jours_restants in (None, days), one.nom


def test_the_examples_of_the_forfait_come_true(directory, rules):
    """The same for the choices."""
    jeux = sorted(directory.projet.forfait.jeux, key=lambda one: one.en_vigueur_du)
    tried = [(rank, one) for rank, jeu in enumerate(jeux) for one in jeu.exemples.forfait]
    assert len(tried) > 10
    with Module("prescription/forfait.js") as module:
        for rank, one in tried:
            settings_ = dict(rules["politiques"])
            if one.politique:
                other = {"choix": one.politique}
                settings_["consultation_sans_bilan"] = settings_["consultation_sans_bilan"] | other
            choix = one.model_dump(
                mode="json", include={"bilans", "consultations", "hors_financement"}
            )
            answer = module("evaluer", rules["jeux"][rank], settings_, choix)
            wanted = one.attendu
            assert bool(wanted.accepte) == answer["valide"], one.nom
            assert wanted.total in (None, answer["total"]), one.nom
            assert wanted.reste in (None, answer["reste"]), one.nom
            assert wanted.regle in (None, *(one["regle"] for one in answer["refus"])), one.nom


def test_every_refusal_of_the_repository_has_a_source_and_an_offer(rules, evaluer):
    """No refusal leaves a doctor without a reason, a text and something to propose."""
    bad = {"ald": "non", "deja_beneficie": "oui", "prescripteur": "x", "accord": "non"}
    late = {"phase": "apres", "fin_traitement": "2022-01-01"}
    during = {"phase": "pendant"}
    days = [(late, date(2025, 6, 1)), (during, date(2025, 6, 1)), (late, date(2026, 11, 21))]
    seen = set()
    for more, day in days:
        for question in evaluer(bad | more, day)["questions"].values():
            if question["etat"] == "refus":
                seen.add(question["regle"])
                assert all(question[key] for key in ("phrase", "source", "a_la_place"))
    expected = {"ald", "moment", "fenetre", "deja_beneficie", "prescripteurs", "accord"}
    assert expected == seen


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_in_every_way_people_write_it(dates, day):
    """Figures with slashes, dots, hyphens or nothing, two digits of year, the month's name."""
    ways = ["%d/%m/%Y", "%d.%m.%y", "%d-%m-%Y", "%d%m%Y", "%Y-%m-%d", "%d %m %y"]
    texts = [day.strftime(way) for way in ways]
    texts += [f"{day.day} {MOIS[day.month - 1]} {day.year}", f"{day.day}/{day.month}/{day.year}"]
    for text in texts:
        assert {"jour": day.isoformat()} == dates("lire", text)


@settings(max_examples=600, deadline=None, derandomize=True)
@given(st.text(max_size=20) | st.text("0123456789/-. ", max_size=12))
def test_any_text_is_a_day_that_exists_or_a_sentence(dates, text):
    """Nothing typed breaks the reader, and no day comes out that the calendar does not have."""
    read = dates("lire", text)
    if "jour" in read:
        assert read["jour"] == date.fromisoformat(read["jour"]).isoformat()
    else:
        assert "." == read["phrase"][-1]


def luhn(digits):
    """Whether the last digit is the key of the others, by the table of doubled digits."""
    doubled = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
    backwards = [int(digit) for digit in reversed(digits)]
    return 0 == (sum(backwards[0::2]) + sum(doubled[one] for one in backwards[1::2])) % 10


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text("0123456789", min_size=10, max_size=10))
def test_one_key_in_ten_makes_a_rpps(numbers, body):
    """Of the ten last digits possible, exactly the key of Luhn is accepted; spaces do not count."""
    accepted = [key for key in "0123456789" if "valeur" in numbers("rpps", f"{body} {key}")]
    expected = [key for key in "0123456789" if luhn(body + key) and int(body + key)]
    assert expected == accepted


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=14))
def test_any_number_is_accepted_or_told_in_a_sentence(numbers, text):
    """Nothing typed breaks the readers of RPPS and FINESS."""
    for name in ("rpps", "finess"):
        read = numbers(name, text)
        assert ("valeur" in read) != ("phrase" in read)
        assert read.get("phrase", ".").endswith(".")
