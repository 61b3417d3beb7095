"""The ready-made pipelines: valid, true to the project's commands, run where that can be."""

import json
import re
import shlex

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from samples import STRUCTURES, edit

from generator.cli import main

FILES = {
    "vendor.github-workflows": [".github/workflows/*.yml"],
    "vendor.gitlab-ci": [".gitlab-ci.yml"],
    "vendor.github-issue-forms": [".github/ISSUE_TEMPLATE/[nf]*.yml"],
    "vendor.github-issue-config": [".github/ISSUE_TEMPLATE/config.yml"],
}
OTHERS = {"apt-get", "mv", "grep"}
"""What the scripts call beside `make` and `parcours`: in the image, or on GitHub's machines."""


def scripts(workflows):
    """Every line of shell in the pipelines."""
    for name, found in workflows.items():
        if name == "gitlab":
            jobs = [one for one in found.values() if isinstance(one, dict)]
            keys = ("before_script", "script")
            lines = [line for job in jobs for key in keys for line in job.get(key, ())]
        else:
            steps = [step for job in found["jobs"].values() for step in job["steps"]]
            lines = [line for step in steps for line in step.get("run", "").splitlines()]
        yield from lines


def step(workflow, name):
    """The shell of a step, by its name."""
    steps = [one for job in workflow["jobs"].values() for one in job["steps"]]
    (found,) = (one["run"] for one in steps if one.get("name") == name)
    return found


@pytest.mark.parametrize("schema", FILES)
def test_the_forges_take_these_files(root, schema):
    """Each by the schema that its forge's tools use."""
    paths = [str(path) for pattern in FILES[schema] for path in root.glob(pattern)]
    assert paths
    result = CliRunner().invoke(check_jsonschema, ["--builtin-schema", schema, *paths])
    assert 0 == result.exit_code, result.output


def test_every_command_is_one_of_the_project(workflows, root, capsys):
    """Targets stand in the Makefile, commands and options in the help of `parcours`."""
    makefile = (root / "Makefile").read_text("utf-8").replace("$(VENV)", ".venv")
    targets = set(re.findall(r"^([\w./]+):", makefile, re.MULTILINE))
    seen = set()
    for line in scripts(workflows):
        words = shlex.split(line)
        program = words[0].rsplit("/", 1)[-1]
        seen.add(program)
        if program == "make":
            assert set(words[1:]) <= targets, line
        elif program == "parcours":
            assert ".venv/bin/parcours" == words[0]
            with pytest.raises(SystemExit):
                main([words[1], "--help"])
            told = capsys.readouterr().out
            for option in (word for word in words if word.startswith("--")):
                assert option in told, line
        else:
            assert program in OTHERS, line
    assert {"make", "parcours"} <= seen


def test_a_mistake_is_shown_at_its_line_on_github(workflows, depot, shell, tmp_path):
    """The very step of the workflow: it fails, marks the line, and fills in the summary."""
    edit(depot, STRUCTURES, "porteur: msp", "porteur: mspp")
    summary = tmp_path / "resume.md"
    run = shell(
        step(workflows["proposition"], "Vérifier les fichiers"), GITHUB_STEP_SUMMARY=str(summary)
    )
    assert 1 == run.returncode
    assert "::error file=structures.yaml,line=4," in run.stdout
    assert "Vouliez-vous dire « msp » ?" in run.stdout
    text = summary.read_text("utf-8")
    assert text.startswith("## Fichiers à corriger\n")
    assert "valeur\\-inconnue" in text


def test_a_sound_proposal_goes_through_on_github(workflows, shell, tmp_path):
    """Nothing marked, and the summary says so."""
    summary = tmp_path / "resume.md"
    run = shell(
        step(workflows["proposition"], "Vérifier les fichiers"), GITHUB_STEP_SUMMARY=str(summary)
    )
    assert 0 == run.returncode
    assert "::error" not in run.stdout
    assert summary.read_text("utf-8").startswith("## Fichiers acceptés\n")


def test_a_mistake_is_shown_on_gitlab(workflows, depot, shell):
    """The very script: it fails, the journal reads as text, the proposal gets its report."""
    job = workflows["gitlab"]["verifier"]
    script = "\n".join(line for line in job["script"] if not line.startswith("make "))
    edit(depot, STRUCTURES, "porteur: msp", "porteur: mspp")
    run = shell(script)
    assert 1 == run.returncode
    assert "structures.yaml:4:14: erreur: « mspp »" in run.stdout
    report = json.loads((depot / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    (entry,) = report
    assert "valeur-inconnue" == entry["check_name"]
    assert {"path": STRUCTURES, "lines": {"begin": 4}} == entry["location"]
    edit(depot, STRUCTURES, "porteur: mspp", "porteur: msp")
    assert 0 == shell(script).returncode


@pytest.mark.parametrize(
    ("served_at", "warned"),
    [("https://parcours.example", False), ("https://ars.github.io/annuaire", True)],
)
def test_an_address_that_is_not_the_site_s_is_said(workflows, shell, served_at, warned):
    """Pages built for another path have no style: the publication warns, and goes on."""
    script = step(workflows["publication"], "Comparer les adresses")
    run = shell(script, ADRESSE=served_at)
    assert 0 == run.returncode
    assert warned == ("::warning file=content/region.yaml::" in run.stdout)


def test_a_proposal_can_write_nothing(workflows):
    """Anybody may propose: their files are read with no right and no secret."""
    found = workflows["proposition"]
    assert {"contents": "read"} == found["permissions"]
    assert {"pull_request": None} == found[True]  # YAML reads the key `on` as true
    assert all("permissions" not in job for job in found["jobs"].values())


def test_only_the_job_that_publishes_may(workflows):
    """Two rights, in the one job that runs no command of ours."""
    jobs = workflows["publication"]["jobs"]
    assert {"pages": "write", "id-token": "write"} == jobs["publier"]["permissions"]
    assert ["actions/deploy-pages@v5"] == [one.get("uses") for one in jobs["publier"]["steps"]]
    assert "write" not in jobs["construire"]["permissions"].values()


def test_actions_are_the_forge_s_own_and_jobs_end(workflows):
    """Nobody else's code with our rights; a job that hangs is stopped."""
    for name in ("proposition", "publication"):
        for job in workflows[name]["jobs"].values():
            assert job["timeout-minutes"] <= 15
            for one in job["steps"]:
                assert re.fullmatch(r"actions/[a-z-]+@v\d+", one.get("uses", "actions/x@v1"))


def test_the_site_is_made_again_every_night(workflows):
    """It depends on the day; the day is the region's, not London's."""
    assert workflows["publication"][True]["schedule"]
    for found in (
        workflows["proposition"]["env"],
        workflows["publication"]["env"],
        workflows["gitlab"]["variables"],
    ):
        assert "Europe/Paris" == found["TZ"]


def test_what_is_kept_is_what_is_made(workflows):
    """The preview and the site are taken where the commands leave them."""
    steps = [one for job in workflows["proposition"]["jobs"].values() for one in job["steps"]]
    assert "apercu/" == steps[-1]["with"]["path"]
    assert ["apercu/"] == workflows["gitlab"]["apercu"]["artifacts"]["paths"]
    exposed = workflows["gitlab"]["apercu"]["artifacts"]["expose_as"]
    assert re.fullmatch(r"\w[-\w ]*", exposed, re.ASCII)  # GitLab refuses anything else
    script = workflows["gitlab"]["pages"]["script"]
    assert "mv site public" == script[-1]
    assert ["public"] == workflows["gitlab"]["pages"]["artifacts"]["paths"]
