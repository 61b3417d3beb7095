"""What a place is told about the patients nobody takes there."""

import pytest

from generator.link.lacunes import lacunes
from generator.model.vocabulaire import Cancer, Public

NOBODY = "Aucune structure n’intervient encore ici, ni pour les adultes ni pour les enfants."
NO_ADULT = "Pour les adultes, aucune structure n’intervient encore ici."
NO_CHILD = "Pour les enfants, aucune structure n’intervient encore ici."


def test_nobody_is_said_in_one_sentence():
    """Without any structure the site says so, once."""
    assert (NOBODY,) == lacunes([])


@pytest.mark.parametrize(
    ("public", "expected"),
    [
        (["adultes", "enfants"], ()),
        (["adultes"], (NO_CHILD,)),
        (["enfants"], (NO_ADULT,)),
    ],
)
def test_a_public_left_out_is_named(structure, public, expected):
    """Adults and children are each told when nobody takes them."""
    assert expected == lacunes([structure(public=public)])


def test_two_structures_complete_each_other(structure):
    """One takes adults, the other children: nobody is left out."""
    assert () == lacunes([structure(public=["adultes"]), structure(public=["enfants"])])


def test_a_cancer_left_out_is_said_for_each_public_it_concerns(structure):
    """Breast cancers only, adults only: other adults and all children are told."""
    found = lacunes([structure(public=["adultes"], cancers=["sein"])])
    other = (
        "Pour les adultes soignés d’un autre cancer que les cancers du sein, "
        "aucune structure n’intervient encore ici."
    )
    assert (other, NO_CHILD) == found


def test_several_cancers_are_added_up_over_structures(structure):
    """The sentence names every cancer somebody takes, once each."""
    found = lacunes(
        [
            structure(public=["adultes"], cancers=["digestif"]),
            structure(public=["adultes", "enfants"], cancers=["sein", "digestif"]),
        ]
    )
    assert 2 == len(found)
    assert all(sentence.count("cancers du sein") == 1 for sentence in found)
    assert all(sentence.count("cancers digestifs") == 1 for sentence in found)


def test_one_structure_for_all_cancers_is_enough(structure):
    """A structure that takes every cancer fills the gap the specialised one leaves."""
    found = lacunes(
        [structure(public=["adultes"], cancers=["sein"]), structure(public=["adultes", "enfants"])]
    )
    assert () == found


def test_a_patient_nobody_takes_is_always_told(directory):
    """Wherever a public with a cancer finds nobody, the secteur's gaps are said, and all else."""
    for secteur in directory.secteurs:
        for public in Public:
            for cancer in Cancer:
                taking = [
                    one
                    for one in secteur.structures
                    if public in one.public and {cancer, Cancer.TOUS} & set(one.cancers)
                ]
                assert taking or secteur.lacunes, (secteur.communes[0].code, public, cancer)
