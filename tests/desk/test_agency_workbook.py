"""From an agency's own workbook, with all its damage, to a region that can be published."""

import messy_agency
import pytest

from generator.check.project import check_project
from generator.desk.tableur.importing import import_file, write
from generator.read.project import read_project


@pytest.fixture
def empty_region(region):
    """The region's territoires and settings, and no structure yet."""
    (region / "structures.yaml").write_text("structures: []\n", "utf-8")
    return region


def test_ten_structures_become_a_region(tmp_path, empty_region, day):
    """Every damage is repaired and told, nothing is left to correct, and the check finds no error.

    Coordinates alone are missing: the warnings that remain are what `parcours geocode` is for.
    """
    path = messy_agency.write(tmp_path / "agence.xlsx")
    imported = import_file(empty_region, path, day)
    assert [] == imported.findings.problems
    assert 10 == len(imported.comparison.added)
    assert imported.writable
    write(empty_region, imported)
    checked = check_project(read_project(empty_region), day)
    assert checked.sound
    assert {"coordonnees-absentes", "territoire-incomplet", "territoire-sans-structure"} == {
        problem.rule for problem in checked.problems
    }
    assert import_file(empty_region, path, day).unchanged
    kinds = imported.findings.by_kind()
    for kind in (
        "zéro de tête rétabli",
        "numéro remis en forme",
        "mention CEDEX ôtée",
        "nom officiel de la commune",
        "numéro de jour du tableur lu comme une date",
        "date remise en année-mois-jour",
        "heure ôtée d’une date",
        "espaces superflus, insécables ou invisibles",
        "territoire reconnu à son nom ou à son numéro",
        "« toute la région » lu à la place d’une liste de territoires",
    ):
        assert kind in kinds


def test_what_the_repairs_gave(tmp_path, empty_region, day):
    """Values as the directory holds them, told from the workbook by hand."""
    path = messy_agency.write(tmp_path / "agence.xlsx")
    added = {one.id: one.plain for one in import_file(empty_region, path, day).comparison.added}
    hospital = added["centre-hospitalier-exemple-de-bourg"]
    assert "010000123" == hospital["finess"]
    assert "04 65 71 01 01" == hospital["contact"]["telephone"]
    assert ("01000", "Bourg-en-Bresse", "01053") == tuple(
        hospital["sites"][0][name] for name in ("code_postal", "commune", "code_commune")
    )
    cpts = added["cpts-exemple-de-mauriac"]
    assert ["Mauriac", "Riom-ès-Montagnes"] == [site["commune"] for site in cpts["sites"]]
    assert "2023-10-01" == cpts["label"]["du"]
    assert "oui" == added["structure-pediatrique-exemple-de-la-region"]["toute_la_region"]
    assert ["isere-26"] == added["centre-de-sante-exemple-de-la-tour"]["territoires"]
    assert ["sein", "digestif"] == added["clinique-exemple-d-aurillac"]["cancers"]
