"""`parcours coverage`: what it prints, for whom, and its exit codes."""

import csv
import gc
import io
import json
import re
from types import SimpleNamespace

import pytest

from generator.cli import main

DATE = "--date=2026-11-21"


@pytest.fixture
def parcours(capsys):
    """Run a command in this process: a report reads the whole region in a third of a second."""

    def parcours(*arguments):
        try:
            code = main(list(map(str, arguments)))
        except SystemExit as ended:
            code = ended.code
        said = capsys.readouterr()
        return SimpleNamespace(returncode=code, stdout=said.out, stderr=said.err)

    yield parcours
    gc.unfreeze()
    gc.enable()


def plain(text):
    """Text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_report_fits_a_terminal(parcours):
    """0; eighty columns; the figures of the region, counted elsewhere, in sentence and in table."""
    finished = parcours("coverage", DATE)
    assert (0, "") == (finished.returncode, finished.stderr)
    assert 80 >= max(map(len, finished.stdout.splitlines()))
    said = plain(finished.stdout)
    assert "1 282 communes sur 4 025" in " ".join(said.split())
    assert re.search(r"Toute la région +1 282/4 025 +58/172 +2 271 257 +28 % +28 % +18 %", said)
    assert re.search(r"1\. Métropole de Lyon +58 +1 436 354 +hors territoire", said)
    assert "Puy-de-Dôme" in said
    assert "à vol d’oiseau" in said


def test_detail_names_every_white_commune(parcours, corse):
    """With `--detail` each commune nobody covers is named once, with its inhabitants."""
    short, long = (
        plain(parcours("coverage", DATE, "--project", corse, *more).stdout)
        for more in ((), ("--detail",))
    )
    table = rows(parcours("coverage", DATE, "--project", corse, "--detail", "--format=csv").stdout)
    white = [one for one in table if one["patients_accueillis"] == "aucune"]
    assert 100 < len(white) < len(table) == 360
    after = " ".join(long.partition("Où personne n’intervient")[2].split())
    for one in white:
        name = one["commune"].replace("'", "’")
        people = f"{int(one['habitants']):,}".replace(",", " ")
        assert 1 == len(re.findall(rf"(?<![\w-]){re.escape(name)} \({people}\)", after)), name
    assert "Où personne n’intervient" not in short


def rows(text):
    """The lines of a table for spreadsheets."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_csv_and_json_agree(parcours, corse):
    """The intercommunalités of the table add up to the figures for programs."""
    data = json.loads(parcours("coverage", DATE, "--project", corse, "--format=json").stdout)
    table = rows(parcours("coverage", DATE, "--project", corse, "--format=csv").stdout)
    assert ("94", "2026-11-21", True) == (data["region"]["code"], data["date"], data["exemple"])
    covered = sum(int(one["communes_couvertes"]) for one in table)
    assert covered == data["total"]["couvert"]["communes"]
    white = sum(len(one["liste"]) for one in data["zones_blanches"])
    assert 360 == covered + white


def test_what_a_structure_would_add(parcours):
    """Langeac's territoire has nobody: 99 communes and 42,597 people would have somebody."""
    finished = parcours("coverage", DATE, "--ajouter", "langeac")
    said = " ".join(plain(finished.stdout).split())
    assert (0, "") == (finished.returncode, finished.stderr)
    assert "Une structure de plus à Langeac (43112)" in said
    assert "Son territoire serait « Haute-Loire, territoire 7 »" in said
    assert "Nouvellement couverts : 99 communes, 42 597 habitants, dans 3 intercommunalités" in said
    assert "passerait de 2 271 257 à 2 313 854" in said


def test_outside_the_territoires_the_epci_stands_in(parcours):
    """Moulins is in no territoire: its EPCI is counted, and it is said."""
    data = json.loads(
        parcours("coverage", DATE, "--ajouter=Moulins", "--public=enfants", "--format=json").stdout
    )
    (one,) = data["apports"]
    assert ("CA Moulins Communauté", None) == (one["nom"], one["territoire"])
    assert ["enfants"] == [line["public"] for line in one["patients"]]
    assert 62_488 == one["nouveaux"]["habitants"]
    said = parcours("coverage", DATE, "--ajouter=Moulins").stdout
    assert "n’est dans aucun territoire publié" in said


def test_digits_with_two_meanings_are_told(parcours):
    """15140 is Naucelles for INSEE, Salers and others for La Poste: answered, with a warning."""
    finished = parcours("coverage", DATE, "--ajouter=15140")
    assert 0 == finished.returncode
    assert "Naucelles (15140)" in finished.stdout
    assert "Salers" in finished.stderr


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--ajouter=lion"], "aucune commune de la région ne répond à « lion »"),
        (["--ajouter=63000"], "« 63000 » est un code postal"),
        (["--ajouter=Saint-Sulpice"], "plusieurs communes"),
        (["--ajouter=@@"], "aucune commune de la région"),
        (["--public=adultes"], "donnez aussi --ajouter"),
        (["--ajouter=Salers", "--public=vieux"], "au choix : adultes, enfants"),
        (["--ajouter=Salers", "--cancers=sein,os"], "« os » est inconnu"),
        (["--ajouter=Salers", "--format=csv"], "--format text"),
        (["--trop-loin=0"], "kilomètres"),
    ],
)
def test_a_question_without_sense_is_bad_usage(parcours, options, words):
    """2, one sentence in French, nothing else."""
    finished = parcours("coverage", DATE, *options)
    assert (2, "") == (finished.returncode, finished.stdout)
    assert words in finished.stderr
    assert "Traceback" not in finished.stderr


def test_errors_of_the_files_come_first(parcours, corse, edit):
    """1, and the problem with its place."""
    edit(corse, "structures.yaml", "04 65 71 20 01", "04 65 71")
    finished = parcours("coverage", DATE, "--project", corse)
    assert (1, "") == (finished.returncode, finished.stdout)
    assert "structures.yaml:26:18: erreur: " in finished.stderr


def test_the_limit_is_a_setting_and_an_option(parcours, corse, edit):
    """`couverture: trop_loin_km` in region.yaml; `--trop-loin` for once."""
    edit(corse, "content/region.yaml", "trop_loin_km: 30", "trop_loin_km: 12")
    assert "12 km" in plain(parcours("coverage", DATE, "--project", corse).stdout)
    again = parcours("coverage", DATE, "--project", corse, "--trop-loin=17")
    assert "17 km" in plain(again.stdout)
    edit(corse, "content/region.yaml", "trop_loin_km: 12", "trop_loin_km: loin")
    assert 1 == parcours("coverage", DATE, "--project", corse).returncode
