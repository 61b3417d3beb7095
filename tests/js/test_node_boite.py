"""Hard inputs, each with the right answer or the right question; and what must never happen."""

import json

import pytest

from generator.model.region import AnnuaireVoisin
from generator.render.data.communes import index

AURILLAC, SAINT_FLOUR, ANNECY, LYON, BOURG = ("15014", "15187", "74010", "69123", "01053")

CASES = [
    {"texte": "Aurillac", "sure": AURILLAC, "dit": ["15000 · Cantal (15)"]},
    {"texte": "AURILLAC", "sure": AURILLAC},
    {"texte": "15000", "premiere": AURILLAC, "combien": 2, "dit": ["2 communes", "laquelle ?"]},
    {"texte": "st flour", "premiere": SAINT_FLOUR, "dit": ["laquelle ?"]},
    {"texte": "annecy le vieux", "sure": ANNECY, "dit": ["commune déléguée d’Annecy"]},
    {"texte": "69003", "sure": LYON, "combien": 1},
    {"texte": "69383", "combien": 1, "dit": ["arrondissement de Lyon"]},
    {"texte": "01400", "combien": 10, "dit": ["10 communes ont le code postal 01400"]},
    {"texte": "1400", "combien": 10},
    {"texte": "Bourg en Bresse", "sure": BOURG},
    {"texte": "bourg-en-brese", "sure": BOURG},
    {"texte": "26110", "combien": 23, "dit": ["23 communes", "Nyons"]},
    {"texte": "26110 nyo", "sure": "26220"},
    {"texte": "Aurilac", "premiere": AURILLAC},
    {"texte": "Auri lac", "premiere": AURILLAC},
    {"texte": "Aurillac Cedex", "sure": AURILLAC},
    {"texte": "Lyon cedex 03", "sure": LYON},
    {"texte": "15000 Aurillac", "sure": AURILLAC},
    {"texte": "Aurillac (15)", "sure": AURILLAC},
    {"texte": "aurillac cantal", "sure": AURILLAC},
    {"texte": "15005 Aurillac", "premiere": AURILLAC},
    {"texte": "26000 Aurillac", "premiere": AURILLAC, "combien": 1},
    {"texte": "15 000", "premiere": AURILLAC, "combien": 2},
    {"texte": "150", "premiere": AURILLAC},
    {"texte": "lyon 3e", "sure": LYON, "dit": ["Lyon 3e Arrondissement"]},
    {"texte": "lyon 3eme", "sure": LYON},
    {"texte": "Lyon 3", "sure": LYON},
    {"texte": "Lyon 03", "sure": LYON},
    {"texte": "lyon 1er", "sure": LYON},
    {"texte": "lyon 9ème arrondissement", "sure": LYON},
    {"texte": "Lyon", "sure": LYON},
    {"texte": "Le Puy", "premiere": "43157", "dit": ["laquelle ?"]},
    {"texte": "puy en velay", "sure": "43157"},
    {"texte": "tour du pin", "sure": "38509"},
    {"texte": "La Tour du Pin", "sure": "38509"},
    {"texte": "mont dore", "sure": "63236"},
    {"texte": "villefranche s/ saone", "sure": "69264"},
    {"texte": "valdisere", "sure": "73304"},
    {"texte": "Saint-Laurent", "premiere": "74244", "dit": ["et 8 autres : continuez à écrire"]},
    {"texte": "38999", "dit": ["sans doute un code Cedex", "Grenoble"]},
    {"texte": "cantal", "dit": ["Communes du Cantal"]},
    {"texte": "zzzz", "combien": 0, "dit": ["Essayez le code postal", "dans la liste"]},
    {"texte": "150000", "combien": 0, "dit": ["Un code postal a cinq chiffres"]},
    {"texte": "98000", "combien": 0, "dit": ["Aucun code postal ne correspond"]},
    {
        "texte": "Mende",
        "combien": 0,
        "dit": [
            "Mende : département de la Lozère (48), région Occitanie",
            "l’annuaire d’Occitanie",
        ],
    },
    {"texte": "48000", "combien": 0, "dit": ["48000 : département de la Lozère (48)"]},
    {"texte": "48", "combien": 1, "dit": ["département de la Lozère (48), région Occitanie"]},
    {"texte": "48095", "combien": 0, "dit": ["Lozère (48), région Occitanie"]},
    {"texte": "mende lozère", "combien": 0, "dit": ["Mende : département de la Lozère (48)"]},
    {"texte": "82000 Valence", "combien": 0, "dit": ["Tarn-et-Garonne (82)"]},
    {"texte": "Valence 82", "combien": 0, "dit": ["Valence : département du Tarn-et-Garonne (82)"]},
    {"texte": "Valence", "sure": "26362"},
    {"texte": "20090", "combien": 0, "dit": ["Corse-du-Sud (2A), région Corse"]},
    {"texte": "2A004", "combien": 0, "dit": ["Corse-du-Sud (2A), région Corse"]},
    {"texte": "20200", "combien": 0, "dit": ["Haute-Corse (2B), région Corse"]},
    {"texte": "97400", "combien": 0, "dit": ["La Réunion (974)"]},
    {"texte": "97150", "combien": 0, "dit": ["Saint-Martin (978)"]},
    {"texte": "98800", "combien": 0, "dit": ["Nouvelle-Calédonie (988)"]},
    {
        "texte": "13001",
        "combien": 0,
        "dit": ["Provence-Alpes-Côte d’Azur", "Annuaire exemple du Sud"],
    },
    {"texte": "01410", "dit": ["laquelle", "Lajoux : département du Jura (39)"]},
]


def test_a_whole_country_has_no_drawer(node, indexes):
    """Nothing is elsewhere: the box of a directory of all France asks for no file of the kind."""
    assert "pass" in node("pays.test.js", communes=indexes["france"])


@pytest.fixture
def neighbour(directory):
    """The region's settings with the directory of another."""
    written = {
        "region": "93",
        "nom": "Annuaire exemple du Sud",
        "adresse": "https://sud.example/",
        "verifie_le": "2026-09-15",
    }
    voisins = (AnnuaireVoisin.model_validate(written),)
    return directory.region.model_copy(update={"annuaires_voisins": voisins})


def test_hard_inputs(node, directory, neighbour, tiroirs):
    """Each leads to its commune, to the right question, or to a sentence that helps."""
    files = {name.removesuffix(".json"): json.loads(file) for name, file in tiroirs.items()}
    told = node(
        "boite.test.js",
        communes=index(directory.geography, neighbour),
        tiroirs=files,
        cas=CASES,
    )
    assert "pass" in told
