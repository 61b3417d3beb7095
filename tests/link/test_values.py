"""Figures come from data: the values that Markdown pages may name."""

import pytest

from generator.link.values import names_of_values, repartitions, value

NBSP = "\u00a0"
EXPECTED = {
    "forfait.plafond": f"180{NBSP}€",
    "forfait.tarif_bilan": f"45{NBSP}€",
    "forfait.tarif_consultation": f"22,50{NBSP}€",
    "forfait.consultations_max": f"6{NBSP}consultations",
    "forfait.fenetre": f"12{NBSP}mois",
    "forfait.delivrance": f"12{NBSP}mois",
    "forfait.prescripteurs": "cancérologue, pédiatre ou médecin traitant",
    "forfait.duree_bilan": "une heure",
    "forfait.duree_consultation": "une demi-heure",
    "forfait.effacement": f"15{NBSP}minutes",
    "forfait.sans_bilan": (
        "Une consultation de suivi se prescrit avec le bilan du même domaine, pas sans lui."
    ),
    "forfait.renouvellement": "Le parcours ne se prescrit qu’une fois à la même personne.",
    "forfait.sans_consultation": (
        "Activité physique adaptée : un bilan, sans consultation de suivi. "
        "Les séances d’activité physique ne sont pas financées."
    ),
    "region.nom": "Auvergne-Rhône-Alpes",
    "communes.nombre": "4\u202f025",
    "territoires.nombre": "13",
    "territoires.attendus": "47",
    "contact.telephone": f"04{NBSP}65{NBSP}71{NBSP}00{NBSP}00",
    "date": f"21{NBSP}novembre{NBSP}2026",
}


@pytest.mark.parametrize("name", sorted(names_of_values()))
def test_every_name_gives_a_text(name, directory):
    """A page that names a value never shows a hole, a code or a Python word."""
    found = value(name, directory)
    assert found.strip() == found != ""
    assert not {"None", "[", "{", "_"} & {found, *found}


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_known_value(name, expected, directory):
    """Décret 2020-1665, arrêté of 24 December 2020, the region's specification, the tests' day."""
    assert expected == value(name, directory)


def test_the_fillings_of_the_forfait(directory):
    """180 € at 45 € a bilan and 22,50 € a consultation: 1 + 6, 2 + 4 or 3 + 2."""
    expected = ["1 bilan et 6 consultations", "2 bilans et 4 consultations"]
    expected.append("3 bilans et 2 consultations")
    found = [text.replace(NBSP, " ") for text in repartitions(directory.regles)]
    assert expected == found


def test_an_unknown_name_is_refused(directory):
    """A name nobody defined is an error, not an empty text."""
    with pytest.raises(KeyError):
        value("forfait.inconnu", directory)


def test_the_rules_in_force_are_those_of_the_day(directory):
    """On 21 November 2026 the set of February 2026 applies; in 2025, that of 2021."""
    forfait = directory.projet.forfait
    assert "regles-2026" == directory.regles.id
    assert "regles-2021" == forfait.en_vigueur(directory.today.replace(year=2025)).id
    assert forfait.en_vigueur(directory.today.replace(year=2020)) is None
