"""For every commune, the browser's answer, Python's and the published page's are one."""

import json
import re
from collections import Counter
from html import unescape

import pytest
from reponse_node import appels, toutes

from generator.check.project import check_project
from generator.link.directory import Directory
from generator.model.mots import kilometres
from generator.read.project import read_project

REPONSE = re.compile(r'<section class="reponse">(.*?)</section>', re.DOTALL)
PRES = re.compile(r'<ul class="proches">(.*?)</ul>', re.DOTALL)
PROCHE = re.compile(r'<b>(.*?)</b> · (.*?)</p><a href="/structures/(.*?)/"')
TITRE = re.compile(r"<h2>(.*?)</h2>")
LACUNE = re.compile(r'<p class="lacune">(.*?)</p>')
LIENS = re.compile(r'href="/structures/(.*?)/"')
TERRITOIRES = re.compile(r'href="/territoires/(.*?)/">(.*?)</a>')


@pytest.fixture
def regions(built_site, directory, corse, construct, day):
    """Two regions: the site each was built into, and its directory."""
    assert construct(corse).published
    checked = check_project(read_project(corse), day)
    return [
        (built_site, directory, 4025),
        (corse / "site", Directory(checked.projet, checked.geography, day), 360),
    ]


def codes_of(directory):
    """INSEE codes in their order."""
    return sorted(directory.geography.communes)


def expected_of(directory, code):
    """Python's answer for a commune, in the browser's shape; distances to the metre."""
    answer = directory.reponse(directory.geography.communes[code])
    return {
        "titre": answer.titre,
        "lacunes": list(answer.lacunes),
        "territoires": [[one.id, one.nom] for one in answer.territoires],
        "interventions": [
            [one.structure.id, one.territoire.id if one.territoire else None]
            for one in answer.interventions
        ],
        "proches": [
            [one.structure.id, one.site.commune, kilometres(one.metres)] for one in answer.proches
        ],
    }


def test_every_commune_gets_pythons_answer(regions):
    """Title, territoires, structures and their order, the three nearest: of two whole regions."""
    for site, directory, how_many in regions:
        found = toutes(site)
        assert how_many == len(found)
        for code, one in zip(codes_of(directory), found, strict=True):
            metres = [near.pop() for near in one["proches"]]
            assert expected_of(directory, code) == one, code
            proches = directory.reponse(directory.geography.communes[code]).proches
            assert pytest.approx([near.metres for near in proches], abs=1) == metres, code


def test_every_commune_page_says_the_same(regions):
    """The answer without a page is the page's: sentences, links and their order."""
    for site, directory, _ in regions:
        for code, one in zip(codes_of(directory), toutes(site), strict=True):
            html = unescape((site / "communes" / code / "index.html").read_text("utf-8"))
            said, near = REPONSE.search(html)[1], PRES.search(html)
            assert one["titre"] == TITRE.search(said)[1], code
            assert one["lacunes"] == LACUNE.findall(said), code
            assert one["territoires"] == [list(pair) for pair in TERRITOIRES.findall(said)], code
            locales = [structure for structure, through in one["interventions"] if through]
            regionales = [structure for structure, through in one["interventions"] if not through]
            assert locales + regionales == LIENS.findall(said), code
            shown = [(km, commune, structure) for structure, commune, km, _ in one["proches"]]
            assert shown == (PROCHE.findall(near[1]) if near else []), code


def test_the_three_kinds_of_answer_are_all_met(built_site):
    """The check above would prove little if every commune got the same kind of answer."""
    kinds = Counter(
        (bool(one["territoires"]), bool(one["lacunes"]), len(one["proches"]))
        for one in toutes(built_site)
    )
    assert {(True, False, 3), (True, True, 3), (False, True, 3)} <= set(kinds)


def test_a_commune_without_a_point_has_nobody_near(built_site):
    """Overseas collectivities have no official point: who covers them is said all the same."""
    annuaire = json.loads((built_site / "donnees" / "annuaire.json").read_bytes())
    nowhere = {"latitudes": [None], "longitudes": [None]}
    (answer,) = appels([("reponse", "reponse", annuaire, nowhere, 0)])
    assert [] == answer["proches"]
    assert 0 < len(answer["interventions"])


def test_a_site_without_a_point_is_never_near():
    """Its structure is then placed by its other sites; the first of two equals by identifier."""
    far, close = [45.0, 4.0], [45.0, 3.01]
    structures = [
        {"id": "b", "sites": [{"commune": "Loin", "point": far}, {"commune": "?", "point": None}]},
        {"id": "a", "sites": [{"commune": "Loin", "point": far}]},
        {"id": "c", "sites": [{"commune": "Ici", "point": close}]},
        {"id": "d", "sites": [{"commune": "?", "point": None}]},
    ]
    (found,) = appels([("reponse", "nearest", structures, [45.0, 3.0])])
    assert ["c", "a", "b"] == [one["structure"]["id"] for one in found]
