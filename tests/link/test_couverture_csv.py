"""The tables for spreadsheets: the figures of the report, in a form French Excel opens."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.link.bilan import Bilan
from generator.link.couverture_csv import communes_csv, epci_csv
from generator.link.eloignement import eloignements
from generator.link.zones import zones
from generator.model.csv_francais import csv_francais


def rows(content):
    """The lines of a table, by column name."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


@pytest.fixture(scope="module")
def bilan(directory):
    """The coverage of the repository's region."""
    return Bilan(zones(directory))


def test_communes_say_what_the_report_says(directory, bilan):
    """4,025 lines, codes with their zero; covered ones and inhabitants add up to the report."""
    table = rows(communes_csv(bilan, eloignements(directory, bilan.zones), 30))
    assert 4025 == len(table)
    assert ("01001", "L'Abergement-Clémenciat") == (
        table[0]["code_commune"],
        table[0]["commune"],
    )
    covered = [one for one in table if one["structures_du_territoire"]]
    people = sum(int(one["habitants"]) for one in covered)
    assert (len(covered), people) == (
        bilan.region.couvert.communes,
        bilan.region.couvert.habitants,
    )
    children = [one for one in table if one["enfants"] != "aucun"]
    assert bilan.region.publics["enfants"].communes == len(children)
    assert {"tous les cancers"} == {one["enfants_avec_structures_regionales"] for one in table}
    assert {"tous", "certains", "aucune"} == {one["patients_accueillis"] for one in table}
    assert all(one["km_a_vol_d_oiseau"].isdecimal() for one in covered)
    far = {one["trop_loin"] for one in covered if int(one["km_a_vol_d_oiseau"]) > 30}
    assert ({"oui"}, {"oui", "non"}) == (far, {one["trop_loin"] for one in covered})
    assert {""} == {one["km_a_vol_d_oiseau"] for one in table if one not in covered}


def test_epci_say_what_the_report_says(bilan):
    """Each column adds up to the region; covered EPCI are those whose counts are equal."""
    table = rows(epci_csv(bilan))
    for column, expected in (
        ("communes", bilan.region.total.communes),
        ("communes_couvertes", bilan.region.couvert.communes),
        ("habitants_couverts", bilan.region.couvert.habitants),
        ("habitants_couverts_enfants", bilan.region.publics["enfants"].habitants),
    ):
        assert expected == sum(int(one[column]) for one in table), column
    assert 172 == len({one["siren_epci"] for one in table})


def test_french_excel_opens_it():
    """A byte order mark, semicolons, Windows line ends, no quotes where none is needed."""
    content = csv_francais(("a", "b"), [("é", 1), ("x;y", None)])
    assert b'\xef\xbb\xbfa;b\r\n\xc3\xa9;1\r\n"x;y";\r\n' == content


@settings(max_examples=50)
@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_no_cell_is_a_formula_and_none_is_lost(table):
    """Whatever editors type, no cell starts as a formula does; the rest comes back as it was."""
    content = csv_francais(("a", "b"), table).decode("utf-8-sig")
    _, *found = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    assert len(table) == len(found)
    for expected, cells in zip(table, found, strict=True):
        for text, cell in zip(expected, cells, strict=True):
            assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"}
            assert text in {cell, cell.removeprefix("'")}
