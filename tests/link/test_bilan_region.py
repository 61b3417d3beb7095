"""The coverage of the repository's region, against every commune's own answer."""

from collections import Counter
from math import asin, cos, radians, sin, sqrt
from operator import itemgetter

import pytest

from generator.link.bilan import Bilan
from generator.link.eloignement import eloignements, trop_loin
from generator.link.zones import zones


@pytest.fixture(scope="module")
def bilan(directory):
    """Its coverage."""
    return Bilan(zones(directory))


@pytest.fixture(scope="module")
def answers(directory):
    """What each commune is told, by code: pairs of a structure and whether it is region-wide."""
    return {
        one.code: [
            (found.structure, found.territoire is None)
            for found in directory.reponse(one).interventions
        ]
        for one in directory.geography.communes.values()
    }


def counted(communes, keeps):
    """How many of some communes, and how many people live there."""
    kept = [one for one in communes if keeps(one.code)]
    return len(kept), sum(one.population for one in kept)


def figures(compte):
    """Communes and inhabitants of a count."""
    return compte.communes, compte.habitants


first = itemgetter(0)


def served(structures, patient):
    """Whether one of some structures takes a patient."""
    return any(takes(one, *patient) for one in structures)


def takes(structure, public, cancer):
    """Whether a structure's entry takes one patient."""
    cancers = [str(one) for one in structure.cancers]
    publics = [str(one) for one in structure.public]
    return public in publics and (cancers == ["tous"] or cancer in cancers)


def test_every_line_equals_the_communes_own_answers(bilan, directory, answers):
    """By département and by kind of patient: asked one by one, 4,025 communes say the same."""
    by_code = {one.code: (one, ligne) for one, ligne in bilan.departements.items()}
    communes = Counter(one.departement for one in directory.geography.communes.values())
    assert set(communes) == set(by_code)
    for code, (departement, ligne) in by_code.items():
        ground = directory.geography.communes_of_departement(code)
        local = {
            one.code: [structure for structure, regional in answers[one.code] if not regional]
            for one in ground
        }
        assert counted(ground, lambda _: True) == figures(ligne.total)
        assert counted(ground, local.get) == figures(ligne.couvert)
        for line in bilan.patients(departement):
            for cancer in line.cancers:
                patient = line.public, cancer
                near = {one for one, found in local.items() if served(found, patient)}
                all_of_them = {
                    one.code for one in ground if served(map(first, answers[one.code]), patient)
                }
                assert counted(ground, near.__contains__) == figures(line.local)
                assert counted(ground, all_of_them.__contains__) == figures(line.avec_regionales)


def test_departements_add_up_to_the_region(bilan):
    """Communes and inhabitants, total and covered, of everyone and of each public."""
    for choose in (
        lambda ligne: ligne.total,
        lambda ligne: ligne.couvert,
        lambda ligne: ligne.tous,
        lambda ligne: ligne.regionale,
        lambda ligne: ligne.publics["enfants"],
    ):
        parts = [figures(choose(ligne)) for ligne in bilan.departements.values()]
        assert figures(choose(bilan.region)) == tuple(map(sum, zip(*parts, strict=True)))


def test_covered_and_white_share_the_region(bilan, directory):
    """What nobody covers is what is left of the whole; the home page counts the same."""
    white = sum(one.total.habitants for one in bilan.blanches)
    assert bilan.region.total.habitants == bilan.region.couvert.habitants + white
    assert directory.communes_couvertes == bilan.region.couvert.communes


def haversine(one, other):
    """Kilometres between two points on a sphere: within 0.5 % of the ground."""
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


def test_distances_are_to_the_nearest_site_of_those_that_cover(bilan, directory, answers):
    """Another formula, every site of every structure of the commune's territoires."""
    found = {one.commune.code: one.metres / 1000 for one in eloignements(directory, bilan.zones)}
    expected = {}
    for code, listed in answers.items():
        here = directory.geography.communes[code].point
        away = [
            haversine(here, directory.point_of(site))
            for structure, regional in listed
            if not regional
            for site in structure.sites
        ]
        if away:
            expected[code] = min(away)
    assert set(expected) == set(found)
    assert pytest.approx(expected, rel=0.005, abs=0.001) == found


def test_too_far_is_beyond_the_limit_and_no_other(bilan, directory):
    """Each far commune once, in its territoire; the limit itself is not too far."""
    every = eloignements(directory, bilan.zones)
    for limit in (15, 30, 49, 50):
        expected = {one.commune.code for one in every if one.metres > limit * 1000}
        groups = trop_loin(every, limit)
        told = [one.commune.code for groupe in groups for one in groupe.communes]
        assert expected == set(told)
        assert len(expected) == len(told)
        for groupe in groups:
            assert {groupe.territoire} == {one.zone.territoires[0] for one in groupe.communes}
