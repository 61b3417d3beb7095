"""What is proposed is what was meant: close at hand first, and never a guess that misleads."""

import pytest
from samples import CANTAL, STRUCTURES, check, edit, write_project

SALERS = '{ siren: "241501139", nom: "CC du Pays de Salers" }'


@pytest.fixture
def project(tmp_path):
    """Return a sound project."""
    return write_project(tmp_path)


def only(project, rule):
    """Return the one problem of a rule."""
    (found,) = [one for one in check(project).problems if one.rule == rule]
    return found


def test_an_epci_of_the_departement_is_preferred(project):
    """Many « CC du Pays de … » exist: the Cantal's own is meant in the Cantal's file."""
    edit(project, CANTAL, SALERS, '{ siren: "200000000", nom: "CC du Pays de Mauriat" }')
    pasted = 'siren: "241500271", nom: "CC du Pays de Mauriac"'
    assert pasted == only(project, "epci-inconnu").suggestion


def test_an_epci_of_elsewhere_gets_the_one_of_here(project):
    """The SIREN is another département's, the name is ours: the SIREN to paste is given."""
    edit(project, CANTAL, '"241501139"', '"200069193"')
    found = only(project, "epci-hors-departement")
    assert 'siren: "241501139", nom: "CC du Pays de Salers"' == found.suggestion


def test_two_neighbours_swapped_are_both_named(project):
    """A right SIREN beside the name of another: the sentence gives the other's SIREN."""
    edit(project, CANTAL, SALERS, '{ siren: "241500230", nom: "CC du Pays de Salers" }')
    found = only(project, "nom-officiel")
    assert "dont le SIREN est 241501139" in found.sentence


def test_a_siren_unlike_any_other_is_not_guessed(project):
    """All SIREN of a département begin alike: two digits apart is another one."""
    edit(project, CANTAL, SALERS, '{ siren: "241599999", nom: "zzz" }')
    assert only(project, "epci-inconnu").suggestion is None


def test_a_homonym_is_looked_for_in_the_departement_first(project):
    """Three départements of the region have a Saint-Victor: the one of the file is meant."""
    edit(project, CANTAL, '"15187", nom: "Saint-Flour"', '"15999", nom: "Saint Victor"')
    pasted = 'code: "15217", nom: "Saint-Victor"'
    assert pasted == only(project, "commune-inconnue").suggestion


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("    porteur: msp\n", "    porteur: msp\n    courriel: a@salers.example\n", "« contact »"),
        ("    porteur: msp\n", "    porteur: msp\n    statut: labellisee\n", "« label »"),
        (
            "        latitude: 45.1376\n",
            "        latitude: 45.1376\n        dapap: Le DAPAP\n",
            "niveau",
        ),
    ],
    ids=["contact", "label", "top"],
)
def test_a_field_one_indent_away_is_told_its_place(project, old, new, place):
    """The list of every possible field would not say that only the indent is wrong."""
    edit(project, STRUCTURES, old, new)
    found = only(project, "champ-inconnu")
    assert place in found.sentence
    assert "vérifiez le retrait" in found.sentence
    assert len(found.sentence) < 120
