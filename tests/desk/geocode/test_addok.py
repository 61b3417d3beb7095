"""The engine of the national service itself: the right point, or an honest "not found"."""

import pytest

from generator.desk.geocode.answer import Answer
from generator.desk.geocode.service import Service


@pytest.fixture(scope="module")
def service(addok) -> Service:
    """The engine, asked without rest."""
    return Service(addok, sleep=lambda _: None)


def test_the_right_point(service):
    """An address gives the point, label and commune that the official file holds for it."""
    answer = service.ask("1 place Tyssandier d'Escous 15140 Salers")
    label = "1 Place Tyssandier d'Escous 15140 Salers"
    assert Answer((45.13806, 2.4952), 0.94, label, "15219", "housenumber") == answer


@pytest.mark.parametrize(
    ("address", "label"),
    [
        (
            "4, AVENUE DE LA GARE - 15140 ST MARTIN VALMEROUX",
            "4 Avenue de la Gare 15140 Saint-Martin-Valmeroux",
        ),
        (
            "50bis av. de la Republique 15000 Aurillac",
            "50 bis Avenue de la République 15000 Aurillac",
        ),
        ("2 rue Magino 01000 Bourg en Bresse", "2 Rue Maginot 01000 Bourg-en-Bresse"),
    ],
)
def test_people_write_addresses_in_many_ways(service, address, label):
    """Capitals, abbreviations and slips do not keep an address from being recognised."""
    assert label == service.ask(address).label


def test_a_number_that_does_not_exist(service):
    """The engine falls back on the street and says so."""
    answer = service.ask("77 avenue de la Gare 15140 Saint-Martin-Valmeroux")
    assert ("street", (45.1171, 2.4239)) == (answer.nature, answer.point)


def test_a_street_that_does_not_exist(service):
    """The engine falls back on the commune, with little trust."""
    answer = service.ask("8 rue Introuvable 15140 Salers")
    assert "municipality" == answer.nature
    assert answer.score < 0.7


def test_arrondissements_have_their_own_code(service):
    """Lyon's addresses come with the code of an arrondissement, not the commune's."""
    answer = service.ask("103 cours Lafayette 69003 Lyon")
    assert ("69383", (45.76312, 4.85202)) == (answer.commune, answer.point)


@pytest.mark.parametrize("address", ["xyzzy quux", "x" * 300])
def test_nothing_found(service, address):
    """An address like nothing known, or far too long, is not found: the service works well."""
    assert service.ask(address) is None
