"""Every commune of the region against an oracle that reads the raw files and nothing else."""

import csv

import pytest
import yaml

from generator.link.distance import distance

TODAY = "2026-11-21"


def load(path):
    """A YAML file, every scalar as the text it is written with."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (texts only)


@pytest.fixture(scope="module")
def communes(root):
    """Rows of the official table, by code."""
    table = root / "generator" / "reference" / "data" / "communes-84.csv"
    with table.open(encoding="utf-8", newline="") as stream:
        return {row["code"]: row for row in csv.DictReader(stream)}


@pytest.fixture(scope="module")
def in_force(root):
    """Structures labelled today, as written."""
    found = []
    for written in load(root / "structures.yaml")["structures"]:
        label = written["label"]
        begun, over = label["du"] <= TODAY, label.get("au", "9999") < TODAY
        if label["statut"] == "labellisee" and begun and not over:
            found.append(written)
    return found


@pytest.fixture(scope="module")
def territoires_of(root, communes):
    """The territoires of each commune, from the files of territoires."""
    found = {code: set() for code in communes}
    for path in (root / "territories").iterdir():
        written = load(path)
        for territoire in written["territoires"]:
            listed = {epci["siren"] for epci in territoire.get("epci", ())}
            for code, commune in communes.items():
                if commune["epci"] in listed and commune["departement"] == written["departement"]:
                    found[code].add(territoire["id"])
    return found


@pytest.fixture(scope="module")
def covering(in_force, territoires_of):
    """The ids of the structures that serve each commune."""
    return {
        code: {
            one["id"]
            for one in in_force
            if one.get("toute_la_region") == "oui" or listed & set(one.get("territoires", ()))
        }
        for code, listed in territoires_of.items()
    }


def point(record):
    """Latitude and longitude of a row or of a site, if it has them."""
    if record.get("latitude"):
        return float(record["latitude"]), float(record["longitude"])
    return None


def test_every_commune_gets_exactly_the_structures_that_cover_it(directory, covering):
    """4,025 communes, each served by the very structures the files say."""
    found = {
        commune.code: {one.structure.id for one in directory.reponse(commune).interventions}
        for commune in directory.geography.communes.values()
    }
    assert 4025 == len(found)
    assert covering == found


def test_every_commune_is_told_its_territoires(directory, territoires_of):
    """A commune's territoires are those whose files list it."""
    found = {
        commune.code: {one.id for one in directory.reponse(commune).territoires}
        for commune in directory.geography.communes.values()
    }
    assert territoires_of == found


def test_every_commune_gets_its_three_nearest_others(directory, communes, in_force, covering):
    """Pruning changes nothing: same structures, same order, same distance as measuring them all."""
    sites = [
        (one["id"], point(site) or point(communes[site["code_commune"]]))
        for one in in_force
        for site in one["sites"]
    ]
    for code, row in communes.items():
        home, best = point(row), {}
        for identifiant, place in sites:
            if identifiant not in covering[code]:
                away = distance(home, place)
                best[identifiant] = min(away, best.get(identifiant, away))
        expected = sorted(best.items(), key=lambda pair: (pair[1], pair[0]))[:3]
        proches = directory.reponse(directory.geography.communes[code]).proches
        assert [one for one, _ in expected] == [one.structure.id for one in proches], code
        found = [one.metres for one in proches]
        assert pytest.approx([away for _, away in expected], abs=0.01) == found, code


def test_a_structure_that_covers_is_never_called_near(directory):
    """« Intervient chez vous » and « à 12 km » are two different answers."""
    for commune in directory.geography.communes.values():
        answer = directory.reponse(commune)
        covering = {one.structure.id for one in answer.interventions}
        assert not covering & {one.structure.id for one in answer.proches}, commune.code
