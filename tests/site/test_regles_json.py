"""The rules as the prescription page will carry them."""

import gzip
import json
import re

import pytest

from generator.render.prescription.regles import regles_json


@pytest.fixture(scope="module")
def rules(directory):
    """Return the rules of the repository."""
    return regles_json(directory)


def texts(value):
    """Every text inside a value."""
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        return [text for one in inside for text in texts(one)]
    return [value] if isinstance(value, str) else []


def test_every_set_is_there_oldest_first(rules):
    """The set is chosen in the browser, by the date of the prescription."""
    assert ["regles-2021", "regles-2026"] == [jeu["id"] for jeu in rules["jeux"]]
    assert ["confirme", "a_confirmer"] == [jeu["statut"] for jeu in rules["jeux"]]


def test_amounts_are_centimes_and_durations_minutes(rules):
    """Arrêté of 24 December 2020: 180 €, 45 € an hour, 22,50 € half an hour, six."""
    names = ["plafond", "tarif_bilan", "tarif_consultation", "consultations_max"]
    names += ["duree_bilan_minutes", "duree_consultation_minutes", "fenetre_mois"]
    for jeu in rules["jeux"]:
        assert [18000, 4500, 2250, 6, 60, 30, 12] == [jeu[name] for name in names]


def test_physical_activity_has_a_bilan_and_no_consultation(rules):
    """Décret 2020-1665: consultations in dietetics and psychology only."""
    cares = {
        one["id"]: (one["bilan"] is not None, one["consultations"] is not None)
        for one in rules["jeux"][0]["domaines"]
    }
    assert {
        "apa": (True, False),
        "dietetique": (True, True),
        "psychologie": (True, True),
    } == cares


def test_the_region_s_settings_are_those_of_its_specification(rules):
    """ARS Auvergne-Rhône-Alpes, 2023: bilan needed, unfunded consultations admitted."""
    politiques = rules["politiques"]
    assert "interdit" == politiques["consultation_sans_bilan"]["choix"]
    assert politiques["hors_financement"]["choix"] is True
    assert politiques["renouvellement"]["choix"] is False
    assert "direct" == politiques["mode_orientation"]["choix"]
    assert 15 == politiques["effacement_minutes"]


def test_every_reference_names_a_text(rules):
    """A reason on screen or on paper is never « null »."""
    for jeu in rules["jeux"]:
        for name, reference in jeu["references"].items():
            assert re.match(r"[A-Z]", reference["source"]), name
    ald = rules["jeux"][0]["references"]["ald"]["source"].replace("\u00a0", " ")
    assert "Code de la santé publique, article R. 1415-1-11" == ald


def test_texts_are_typeset(rules):
    """No plain space before a colon, no straight apostrophe between letters."""
    for text in texts(rules):
        if not text.startswith("https://"):
            assert not re.search(r" [:;?!»]|\w'\w", text), text


def test_examples_stay_out_of_the_page_which_stays_light(rules):
    """Two sets and the settings weigh less than three kilobytes once compressed."""
    raw = json.dumps(rules, ensure_ascii=False, separators=(",", ":"))
    assert "exemples" not in raw
    assert len(gzip.compress(raw.encode())) < 3_000
