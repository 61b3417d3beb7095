"""The repository's grid, read as a region would read it."""

import re
from pathlib import Path

import pytest
from reference_grille import rows

FILE = Path(__file__).parents[2] / "content" / "grille.yaml"
FORBIDDEN = re.compile(r"HADS|HAD\b|MNA|SEFI|NCCN|thermom", re.IGNORECASE)
FOR_A_CLINICIAN = {
    "capacites",
    "sequelles",
    "poids",
    "prises",
    "digestion",
    "prise-de-poids",
    "anxiete",
    "detresse",
}


@pytest.fixture(scope="module")
def grille(checked):
    """Return the repository's grid."""
    return checked.projet.grille


def test_no_scale_under_licence_is_named_to_readers():
    """Only the editors' comments name them, to keep them out."""
    read = [line.partition("# ")[0] for line in FILE.read_text("utf-8").splitlines()]
    assert [] == [line for line in read if FORBIDDEN.search(line)]


def test_what_a_clinician_must_decide_is_said(grille):
    """Each item whose source says « clinician » says what is left to decide."""
    told = {item.id for item in grille.items if item.reference.a_valider}
    assert told >= FOR_A_CLINICIAN


def test_the_grid_ships_as_an_example(grille):
    """Nobody has validated it: the banner stands, and no validation is made up."""
    assert ("exemple", None, None) == (grille.statut, grille.validee_par, grille.qualification)
    assert "non validée" in grille.banniere


def test_scales_run_both_ways_and_say_so_at_both_ends(grille):
    """Fatigue is worst at ten, quantities eaten are best at ten, as are the three scales."""
    ends = {item.id: (item.sens, item.libelle_haut) for item in grille.items if item.libelle_haut}
    assert ("haut_pire", "la pire fatigue imaginable") == ends["fatigue"]
    assert ("haut_mieux", "comme d’habitude") == ends["prises"]
    assert {"haut_mieux"} == {one.sens for one in grille.echelles_non_notees}
    assert {(0, 10)} == {(one.minimum, one.maximum) for one in grille.echelles_non_notees}


def test_alerts_send_where_they_must(grille):
    """3114 and urgent care, a medical opinion first, nutrition care beyond the forfait."""
    phrases = {alerte.id: alerte.phrase for alerte in grille.alertes}
    assert "3114" in phrases["idees-suicidaires"]
    assert "appelez le 15" in phrases["idees-suicidaires"]
    assert "avis médical" in phrases["precautions-activite"]
    assert "au-delà de ce forfait" in phrases["denutrition"]


def test_thresholds_of_the_table_are_tried_by_examples_too(grille):
    """Editors see both variants and all four conclusions among the examples."""
    states = {
        getattr(one.attendu, name).etat
        for one in grille.exemples
        for name in ("apa", "dietetique", "psychologie")
    }
    assert {"aucun", "a_discuter", "en_priorite", "incomplet"} == states
    assert {True, False} == {one.age < 18 for one in grille.exemples}
    assert {item for item, *_ in rows()} == {item.id for item in grille.items}
