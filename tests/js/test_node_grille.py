"""The needs grid's engine against the sources' table and the grid's own examples."""

import json
import os
import subprocess

import pytest
from grille_node import HERE, details, evaluer
from reference_grille import rows
from samples import check, write_project

from generator.check.project import check_project
from generator.link.directory import Directory
from generator.read.project import read_project
from generator.render.prescription.grille import engine_json, grille_json

ROWS = list(rows())


@pytest.fixture(scope="module")
def grille(checked):
    """Return the repository's grid."""
    return checked.projet.grille


@pytest.fixture(scope="module")
def table(grille):
    """Return the engine's answer to each row of the sources' table."""
    return evaluer(grille, [(age, answers) for _, age, answers, _ in ROWS])


@pytest.mark.parametrize(
    "number",
    range(len(ROWS)),
    ids=[f"{item}-{age}-{'-'.join(answers.values())}" for item, age, answers, _ in ROWS],
)
def test_points_are_those_of_the_sources(number, table):
    """Just below, at and just above each threshold, an answer counts what its source says."""
    item, _, _, points = ROWS[number]
    assert [] == table[number]["erreurs"]
    assert points == details(table[number])[item]["points"]


def test_every_question_has_its_rows(grille):
    """A question added to the grid is added to the table, or this fails."""
    assert {item.id for item in grille.items} == {item for item, *_ in ROWS}


def expected(exemple):
    """Return what an example says it gives."""
    domaines = {
        name: (getattr(exemple.attendu, name).points, getattr(exemple.attendu, name).etat)
        for name in ("apa", "dietetique", "psychologie")
    }
    return domaines, list(exemple.attendu.alertes)


@pytest.mark.parametrize("source", ["region", "sample"])
def test_every_example_gives_what_it_says(source, grille, tmp_path):
    """The examples editors write beside the rules are tried as they are."""
    if source == "sample":
        grille = check(write_project(tmp_path)).projet.grille
    results = evaluer(grille, [(one.age, one.reponses) for one in grille.exemples])
    found = [
        (
            {name: (one["points"], one["etat"]) for name, one in result["domaines"].items()},
            [alerte["id"] for alerte in result["alertes"]],
        )
        for result in results
    ]
    assert [expected(one) for one in grille.exemples] == found
    assert [] == [error for result in results for error in result["erreurs"]]


def embedded(projet, geography, day):
    """Return what the page embeds for a project."""
    return grille_json(Directory(projet, geography, day))


def test_a_grid_on_is_embedded_and_a_grid_off_is_not(grille, checked, region, edit, day):
    """One word takes the grid away; so does taking its file away. Everything else still stands."""
    assert engine_json(grille) == embedded(checked.projet, checked.geography, day)
    edit(region, "content/grille.yaml", "active: oui", "active: non")
    switched_off = check_project(read_project(region), day)
    (region / "content" / "grille.yaml").unlink()
    without = check_project(read_project(region), day)
    for found in (switched_off, without):
        assert found.sound
        assert embedded(found.projet, found.geography, day) is None


def test_the_engine_alone(grille, tmp_path):
    """The modules' own tests, run by node on the repository's grid."""
    written = tmp_path / "grille.json"
    written.write_text(json.dumps(engine_json(grille)), "utf-8")
    run = subprocess.run(
        ["node", "--test", *map(str, sorted(HERE.glob("grille*.test.js")))],  # noqa: S607 (the tests need node on the path)
        env=os.environ | {"GRILLE": str(written)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
