"""Sentences that state a rule change with the rule."""

import pytest
import yaml
from samples import FILES, FORFAIT

from generator.link.phrases_forfait import (
    duree,
    hors_financement,
    renouvellement,
    sans_bilan,
    sans_consultation,
    teleconsultation,
)
from generator.model.forfait import Forfait

WRITTEN = yaml.load(FILES[FORFAIT], yaml.BaseLoader)  # noqa: S506 (BaseLoader makes text only)


def settings_with(name, **changes):
    """Return the sample's settings, one of them otherwise."""
    politiques = WRITTEN["politiques"]
    politiques = {**politiques, name: {**politiques[name], **changes}}
    return Forfait.model_validate({**WRITTEN, "politiques": politiques}).politiques


@pytest.mark.parametrize(
    ("choix", "expected"),
    [("autorise", "peut"), ("avertir", "vérifiez"), ("interdit", "pas sans lui")],
)
def test_consultations_without_their_bilan(choix, expected):
    """Three settings, three sentences."""
    assert expected in sans_bilan(settings_with("consultation_sans_bilan", choix=choix))


@pytest.mark.parametrize(
    ("say", "name"),
    [
        (hors_financement, "hors_financement"),
        (teleconsultation, "teleconsultation"),
        (renouvellement, "renouvellement"),
    ],
)
def test_a_setting_turned_round_turns_its_sentence(say, name):
    """What is admitted is never said to be refused."""
    yes, no = (say(settings_with(name, choix=choix)) for choix in ("oui", "non"))
    refusals = ("n’admet pas", "n’est pas", "ne se prescrit qu’une fois")
    assert any(words in no for words in refusals)
    assert not any(words in yes for words in refusals)


def test_the_condition_of_a_distance_is_said():
    """The region's own words follow."""
    said = teleconsultation(settings_with("teleconsultation", condition="Loin seulement."))
    assert said.endswith(" Loin seulement.")


def test_domains_without_consultation_are_named():
    """Physical activity in 2021; none in the sample's second set."""
    first, second = Forfait.model_validate(WRITTEN).jeux
    assert "Activité physique adaptée : un bilan, sans consultation de suivi." == (
        sans_consultation(first)
    )
    assert "Chaque domaine" in sans_consultation(second)


def test_a_length_of_time_is_said_as_people_say_it():
    """An hour, half an hour, and minutes otherwise."""
    said = [duree(one).replace("\u00a0", " ") for one in (60, 30, 45, 1)]
    assert ["une heure", "une demi-heure", "45 minutes", "1 minute"] == said
