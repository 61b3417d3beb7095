"""The map of the coverage: each EPCI in the state its communes are in."""

import pytest

from generator.link.ajout import classement
from generator.link.bilan import Bilan
from generator.link.patients import TOUS_LES_PATIENTS
from generator.link.zones import zones
from generator.render.maps.bilan import Bilans, epci_states

PAYS_DE_SALERS, AURILLAC, GEX = "241501139", "241500230", "240100750"


@pytest.fixture(scope="module")
def grounds(directory):
    """The zones of the repository's region."""
    return zones(directory)


def test_states(grounds, directory):
    """Everyone taken, some patients only, a territoire with nobody, outside all of them."""
    states = epci_states(grounds)
    assert ("tous", "certains", "hors") == tuple(
        states[siren] for siren in (PAYS_DE_SALERS, AURILLAC, GEX)
    )
    empty = {
        zone.epci.siren
        for zone in grounds
        if {one.id for one in zone.territoires} & {"haute-loire-7", "drome-23"}
    }
    assert {"aucune"} == {states[siren] for siren in empty}
    assert 172 == len(states) == len(directory.geography.epci.keys() & states.keys())


def test_an_epci_covered_in_one_departement_only_is_so_in_part(grounds):
    """Zones of one EPCI that disagree: neither covered nor white."""
    sides = {}
    for zone in grounds:
        sides.setdefault(zone.epci.siren, set()).add(bool(zone.locaux))
    mixed = {siren for siren, found in sides.items() if len(found) > 1}
    assert 2 == len(mixed)
    assert {"certains"} == {epci_states(grounds)[siren] for siren in mixed}


def test_a_dozen_elements_draw_it(grounds, cartes):
    """One area a state, two kinds of borders, the places, a number for each rank."""
    ranked = [one.perimetre for one in classement(Bilan(grounds), TOUS_LES_PATIENTS)[:5]]
    dessin = Bilans(cartes, grounds).draw(ranked)
    assert ["hors", "tous", "certains", "aucune", "fin", "departement", "sites"] == [
        zone.classe for zone in dessin.zones
    ]
    marks = [mot.texte for mot in dessin.mots if mot.classe == "repere"]
    assert ["1", "2", "3", "4", "5"] == marks
    sites = dessin.zones[-1].d
    expected = {
        cartes.directory.point_of(site)
        for one in cartes.directory.en_vigueur
        if not one.toute_la_region
        for site in one.sites
    }
    assert 25 < sites.count("M") <= len(expected)
