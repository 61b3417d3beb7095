"""The two files the browser answers from, against the tables and the entries they come from."""

import csv
import gzip
import json
import re

import pytest
import yaml


def read(site, name):
    """A data file of the site."""
    return json.loads((site / "donnees" / name).read_bytes())


@pytest.fixture(scope="module")
def annuaire(built_site):
    """The directory as the browser reads it."""
    return read(built_site, "annuaire.json")


@pytest.fixture(scope="module")
def written(root):
    """The structures as the editors wrote them, by id."""
    text = (root / "structures.yaml").read_text("utf-8")
    listed = yaml.load(text, Loader=yaml.BaseLoader)["structures"]  # noqa: S506 (texts only)
    return {one["id"]: one for one in listed}


def rows(path):
    """The rows of an official table, by code."""
    with path.open(encoding="utf-8", newline="") as stream:
        return sorted(csv.DictReader(stream), key=lambda row: row["code"])


def test_official_points_have_at_most_four_decimals(root):
    """In every region: whole numbers of 1e-4 degree lose nothing."""
    tables = sorted((root / "generator" / "reference" / "data").glob("communes-*.csv"))
    assert 20 < len(tables)
    for table in tables:
        for row in rows(table):
            known = [row[name] for name in ("latitude", "longitude") if row[name]]
            assert all(re.fullmatch(r"-?\d+(\.\d{1,4})?", text) for text in known), row["code"]


def test_points_are_the_official_ones(built_site, root):
    """In the order of INSEE codes, to the last decimal."""
    points = read(built_site, "points.json")
    table = rows(root / "generator" / "reference" / "data" / "communes-84.csv")
    for name in ("latitude", "longitude"):
        expected = [float(row[name]) for row in table]
        assert expected == [parts / 10_000 for parts in points[f"{name}s"]]


def test_they_are_light(built_site):
    """At most 15 KB for the directory and 24 for the points, compressed."""
    for name, most in (("annuaire", 15_000), ("points", 24_000)):
        content = (built_site / "donnees" / f"{name}.json").read_bytes()
        assert most > len(gzip.compress(content, 9)), name


def test_structures_in_force_and_no_other(annuaire, written):
    """Labelled on the day of the build, and within their period."""
    expected = {
        identifiant
        for identifiant, one in written.items()
        if one["label"]["statut"] == "labellisee"
        and one["label"]["du"] <= "2026-11-21" <= one["label"].get("au", "9999")
    }
    assert expected == {one["id"] for one in annuaire["structures"]}
    assert expected < set(written)


def test_structures_say_what_their_entries_say(annuaire, written):
    """Codes as written, names and telephones, and sites' own points at full precision."""
    for one in annuaire["structures"]:
        entry = written[one["id"]]
        for name in ("public", "cancers", "teleconsultation"):
            assert entry[name] == one[name]
        assert entry["adressage"]["mode"] == one["adressage"]
        assert entry["contact"]["telephone"] == one["telephone"]
        assert entry["nom"] == one["nom"].replace("\u00a0", " ")
        for site, place in zip(one["sites"], entry["sites"], strict=True):
            assert place["commune"] == site["commune"]
            if "latitude" in place:
                assert [float(place["latitude"]), float(place["longitude"])] == site["point"]
            else:
                assert site["point"] is not None


def test_refusals_agree_with_the_codes(annuaire):
    """A structure that takes one public, or some cancers only, says so in words."""
    for one in annuaire["structures"]:
        assert ("public" in one["refus"]) == (len(one["public"]) == 1)
        assert ("cancers" in one["refus"]) == (one["cancers"] != ["tous"])


def test_it_holds_nothing_for_professionals_only(annuaire, written):
    """Secure mailboxes and instructions stay on the structures' pages."""
    text = json.dumps(annuaire, ensure_ascii=False)
    boxes = [one["contact"].get("messagerie_securisee") for one in written.values()]
    assert any(boxes)
    assert not [box for box in boxes if box and box in text]


def test_answers_are_written_once(annuaire):
    """Communes that get one answer share it: far fewer secteurs than communes."""
    answers = [json.dumps(one) for one in annuaire["secteurs"]]
    assert len(set(answers)) == len(answers)
    assert set(range(len(answers))) == set(annuaire["communes"])
    assert 4025 == len(annuaire["communes"])
    assert 10 < len(answers) < 100
