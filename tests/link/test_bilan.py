"""The coverage of the tiny project, against figures counted by hand in the official table.

Communes and inhabitants of `communes-84.csv`: CC du Pays de Salers 27 and 8,413, CC du Pays de
Mauriac 11 and 6,454, CA du Bassin d'Aurillac 25 and 54,289, Saint-Flour alone 6,391; Cantal 250
and 144,196. Adults with any cancer are taken in Salers and Mauriac only; everyone with a breast
or digestive cancer, everywhere in the two territoires; children, region-wide.
"""

import pytest
from samples import STRUCTURES, TODAY, check, edit, write_project

from generator.link.bilan import Bilan
from generator.link.directory import Directory
from generator.link.phrases_bilan import patients, resume
from generator.link.zones import Compte, zones
from generator.model.mots import NBSP, NNBSP

NAMED = ("sein", "digestif")
OTHERS = ("gynecologique", "urologique", "poumon", "orl", "hematologique", "tous")
EVERYWHERE = Compte(4025, 8_205_557, 172)
BOTH = Compte(64, 75_547, 3, 1)
SALERS_AND_MAURIAC = Compte(38, 14_867, 2)
NOBODY = Compte(0, 0, 0)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The tiny project, its region-wide structure taking children only, linked."""
    project = write_project(tmp_path_factory.mktemp("tiny"))
    edit(project, STRUCTURES, "public: [enfants, adultes]", "public: [enfants]")
    edit(project, STRUCTURES, "surtout de 0 à 25 ans", "de 0 à 18 ans")
    found = check(project)
    return Directory(found.projet, found.geography, TODAY)


@pytest.fixture(scope="module")
def bilan(tiny):
    """Its coverage."""
    return Bilan(zones(tiny))


def test_the_region_and_the_departement(bilan):
    """Covered communes, inhabitants and EPCI; an EPCI with one covered commune is apart."""
    (cantal,) = [ligne for one, ligne in bilan.departements.items() if one.code == "15"]
    assert EVERYWHERE == bilan.region.total
    assert BOTH == bilan.region.couvert == cantal.couvert
    assert (250, 144_196, 10) == (
        cantal.total.communes,
        cantal.total.habitants,
        cantal.total.epci,
    )
    assert 12 == len(bilan.departements)
    others = [ligne for one, ligne in bilan.departements.items() if one.code != "15"]
    assert {NOBODY} == {ligne.couvert for ligne in others}


def test_nowhere_is_everyone_taken(bilan):
    """Children with another cancer have no structure of a territoire: nothing is whole."""
    assert NOBODY == bilan.region.tous
    assert {"adultes": BOTH, "enfants": BOTH} == bilan.region.publics


def test_by_public_and_by_cancer(bilan):
    """Region-wide structures count apart; cancers taken in the same places share a line."""
    assert [
        ("adultes", NAMED, BOTH, BOTH),
        ("adultes", OTHERS, SALERS_AND_MAURIAC, SALERS_AND_MAURIAC),
        ("enfants", NAMED, BOTH, EVERYWHERE),
        ("enfants", OTHERS, NOBODY, EVERYWHERE),
    ] == [(one.public, one.cancers, one.local, one.avec_regionales) for one in bilan.patients()]


def test_white_zones_hold_every_other_commune_once(bilan):
    """4,025 less 64, by EPCI and département; what is left of Saint-Flour's EPCI is there."""
    blank = [one.code for perimetre in bilan.blanches for one in perimetre.communes]
    assert 4025 - 64 == len(blank) == len(set(blank))
    assert "15187" not in blank
    (rest,) = [one for one in bilan.blanches if one.nom == "CC de Saint-Flour"]
    assert (52, 23_184 - 6_391) == (rest.total.communes, rest.total.habitants)
    people = [one.total.habitants for one in bilan.blanches]
    assert sorted(people, reverse=True) == people


def test_the_sentences_say_these_figures(bilan, tiny):
    """Day, counts, share; region-wide structures named, with whom they take."""
    said = " ".join(resume(bilan, tiny)).replace(NBSP, " ").replace(NNBSP, " ")
    for words in (
        "Au 21 novembre 2026, une structure au moins intervient dans 64 communes sur 4 025",
        "où vivent 75 547 des 8 205 557 habitants de la région (1 %)",
        "3 intercommunalités sur 172 sont couvertes en entier, 1 en partie.",
        "Personne n’intervient au titre d’un territoire dans 3 961 communes",
        "1 structure intervient dans toute la région : Réseau exemple pour enfants",
        "(enfants et jeunes uniquement, de 0 à 18 ans, tous les cancers).",
    ):
        assert words in said, words


def test_kinds_of_patients_in_words(bilan):
    """The line of the cancers nobody named says « autres » beside a line of named ones."""
    assert [
        "Adultes, cancers du sein et cancers digestifs",
        "Adultes, tous les autres cancers",
        "Enfants, cancers du sein et cancers digestifs",
        "Enfants, tous les autres cancers",
    ] == [patients(one.public, one.cancers) for one in bilan.patients()]


def test_a_region_without_structure(linked, fichier):
    """Nothing divides by zero, everything is white, and the sentence says so."""
    empty = linked([], [fichier("15", {"id": "t1", "epci": []})])
    bilan = Bilan(zones(empty))
    assert NOBODY == bilan.region.couvert
    assert EVERYWHERE.communes == sum(len(one.communes) for one in bilan.blanches)
    assert "aucune structure n’intervient au titre d’un territoire" in resume(bilan, empty)[0]


def test_an_epci_that_straddles_counts_in_the_territoires_own_departement(
    linked, structure, fichier
):
    """CA Villefranche Beaujolais Saône: 17 communes in the Rhône, Jassans-Riottier in the Ain."""
    ca = {"siren": "200040590", "nom": "CA Villefranche Beaujolais Saône"}
    small = linked([structure()], [fichier("69", {"id": "t1", "epci": [ca]})])
    bilan = Bilan(zones(small))
    by_code = {one.code: ligne.couvert for one, ligne in bilan.departements.items()}
    assert 0 == by_code["01"].communes
    assert (1, 0) == (by_code["69"].epci, by_code["69"].epci_en_partie)
    assert (0, 1) == (bilan.region.couvert.epci, bilan.region.couvert.epci_en_partie)
    (rest,) = [one for one in bilan.blanches if one.epci and one.epci.siren == "200040590"]
    assert ["01194"] == [one.code for one in rest.communes]
    assert "CA Villefranche Beaujolais Saône (Ain)" == rest.nom
