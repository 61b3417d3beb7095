"""What is drawn: everything, on an integer grid, the same way each time."""

import re

import pytest

from generator.reference.contours import load_contours
from generator.render.addresses import Addresses
from generator.render.maps.cartes import Cartes
from generator.render.maps.grid import Bounds, Grid
from generator.render.maps.inside import inside
from generator.render.maps.locale import Locale
from generator.render.maps.paths import areas, strokes
from generator.render.maps.regionale import GRAND, PETIT, Regionale
from generator.render.maps.words import Placement

PATH = re.compile(r"(?:M-?\d+[ -]\d+l[-\d ]+z?)+")
REGIONS = ["11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"]


def boxes(placement):
    """The room each text takes, roughly: 0.6 of its size for a letter."""
    return [(mot.x, mot.y, mot.texte) for mot in placement.mots]


def test_the_grid_keeps_angles():
    """Mercator: near the 45th parallel a degree of latitude is 1.41 degree of longitude long."""
    grid = Grid(Bounds(4, 44, 6, 46), 1000, margin=0, tallest=2)
    (x1, y1), (x2, y2) = grid.cell((4, 45)), grid.cell((5, 45.5))
    assert 500 == x2 - x1
    assert 1.41 == pytest.approx(2 * (y1 - y2) / (x2 - x1), abs=0.02)


def test_a_tall_region_does_not_fill_the_screen():
    """However tall the ground, the drawing is at most 1.15 times as high as wide, and shows all."""
    grid = Grid(Bounds(8.5, 41.3, 9.6, 43.1), 400, margin=10)
    assert grid.height <= 1.15 * grid.width
    for corner in ((8.5, 41.3), (9.6, 43.1)):
        assert grid.holds(grid.cell(corner))


def test_a_path_is_relative_and_short():
    """A square in the text of a path; points in a row are one line."""
    grid = Grid(Bounds(0, -0.5, 1, 0.5), 10, margin=0)
    square = [(0, -0.5), (0, 0), (0, 0.5), (1, 0.5), (1, -0.5)]
    assert "M0 10l0-10 10 0 0 10z" == areas([square], grid)


def test_no_area_is_too_small_to_be_seen():
    """An islet smaller than a cell is still drawn."""
    grid = Grid(Bounds(0, 0, 10, 10), 100, margin=0)
    islet = [(5, 5), (5, 5.001), (5.001, 5.001)]
    assert re.fullmatch(r"M\d+ \d+l1 0 0 1z", areas([islet], grid))
    assert "" == strokes([[(5, 5), (5, 5.001)]], grid)


@pytest.mark.parametrize("code", REGIONS)
def test_every_epci_of_every_region_is_drawn(code):
    """None of a region's EPCI vanishes on the smallest map."""
    contours = load_contours(code)
    bounds = Bounds.around(
        v for c in contours.values() for rings in c for ring in rings for v in ring
    )
    grid = Grid(bounds, PETIT.largeur, margin=4)
    for siren, contour in contours.items():
        drawn = areas((ring for rings in contour for ring in rings), grid)
        assert sum(map(len, contour)) == drawn.count("z"), siren
        assert PATH.fullmatch(drawn), siren


def test_numbers_stand_inside():
    """In a crescent, whose centre is outside of it."""
    crescent = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 3), (3, 3), (3, 1), (0, 1)]
    for x, y in inside([crescent]):
        assert not (0 < x < 3 and 1 < y < 3)


def test_names_do_not_cover_each_other():
    """A town beside another takes another side, or none."""
    grid = Grid(Bounds(0, 0, 1, 1), 400, margin=0)
    placement = Placement(grid)
    assert placement.put_beside((200, 200), "Lyon", "ville", 14)
    assert placement.put_beside((196, 200), "Villeurbanne", "ville", 14)
    assert not placement.put_beside((198, 200), "Bron", "ville", 14, dot=4)
    one, other = placement.mots
    assert "ville debut" == one.classe
    assert "ville bout" == other.classe
    assert not placement.put_beside((1, 1), "Une commune au nom fort long, sur un bord" * 2, "", 14)


def test_the_same_drawing_each_time(directory):
    """Two workshops draw the same maps."""
    addresses = Addresses("/", "")
    for taille in (PETIT, GRAND):
        one, other = (Regionale(Cartes(directory), addresses, taille).draw() for _ in range(2))
        assert one == other


def test_the_region_shows_its_territoires_and_what_is_left(cartes):
    """Thirteen areas that lead to their pages, the rest under them, and each number once."""
    dessin = Regionale(cartes, Addresses("/", ""), PETIT).draw()
    links = [zone.adresse for zone in dessin.zones if zone.adresse]
    assert 13 == len(set(links)) == len(links)
    assert "hors" == dessin.zones[0].classe
    numbers = {mot.texte.rstrip("¹²³") for mot in dessin.mots if mot.classe == "repere"}
    assert {"4", "5", "6", "7", "8", "14", "15", "22", "23", "26", "33", "45", "46"} == numbers
    towns = {mot.texte for mot in dessin.mots if mot.classe.startswith("ville")}
    assert {"Lyon", "Clermont-Ferrand", "Grenoble", "Saint-Étienne"} <= towns


def test_a_territoire_shows_its_epci_and_its_sites(cartes, directory):
    """Cantal 4: four numbers, four sites with the names of their communes, neighbours in grey."""
    (territoire,) = [one for one in directory.territoires if one.id == "cantal-4"]
    structures = directory.en_vigueur_of(territoire)
    locale = Locale(cartes, [territoire], structures, everything=False)
    sirens = [(str(n), (epci.siren,)) for n, epci in enumerate(territoire.epci, start=1)]
    dessin = locale.draw(sirens)
    assert {"voisin", "servi", "fin"} == {zone.classe for zone in dessin.zones}
    assert ["1", "2", "3", "4"] == [mot.texte for mot in dessin.mots if mot.classe == "repere"]
    named = {mot.texte for mot in dessin.mots if mot.classe.startswith("nom")}
    assert {"Salers", "Saint-Martin-Valmeroux", "Mauriac", "Riom-ès-Montagnes"} == named
    assert 4 == sum(rond.classe == "lieu" for rond in dessin.ronds)


def test_a_structure_of_the_whole_region(cartes, directory):
    """The region's outline, the départements inside, and its sites."""
    (structure,) = [one for one in directory.structures if one.id == "hopital-enfants-exemple-lyon"]
    dessin = Locale(cartes, (), [structure], everything=True).draw(())
    assert ["servi", "fin"] == [zone.classe for zone in dessin.zones]
    assert {"Lyon", "Grenoble"} <= {mot.texte for mot in dessin.mots}
