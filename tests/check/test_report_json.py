"""`--format json`: the shape other programs rely upon, which only grows."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from samples import CANTAL, STRUCTURES, TODAY, edit, write_project

from generator.check.findings import Findings
from generator.check.project import check_project
from generator.check.report import tell
from generator.read.project import read_project

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "check.schema.json").read_text("utf-8"))


@pytest.fixture
def project(tmp_path):
    """Return a project with an error that has a suggestion, and a file that does not read."""
    made = write_project(tmp_path)
    edit(made, STRUCTURES, "porteur: msp", "porteur: mspp")
    (made / CANTAL).write_text("\n", "utf-8")
    return made


def told(project, **asked):
    """Return the report, read again."""
    documents = read_project(project)
    problems = check_project(documents, TODAY).problems
    findings = Findings(problems, documents.sources, documents.unread, **asked)
    return json.loads(tell(findings, "json", {}).printed)


def test_the_report_has_the_documented_shape(project):
    """`docs/check.schema.json` is itself a schema, and the report obeys it."""
    Draft202012Validator.check_schema(SCHEMA)
    assert [] == list(Draft202012Validator(SCHEMA).iter_errors(told(project)))


def test_the_schema_forgets_no_field_and_makes_none_up(project):
    """What is documented is what is written, field by field."""
    report = told(project)
    parts = SCHEMA["properties"]
    assert set(parts) == set(report)
    assert set(parts["summary"]["properties"]) == set(report["summary"])
    for problem in report["problems"]:
        assert set(parts["problems"]["items"]["properties"]) == set(problem)


def test_a_problem_says_all_there_is_to_know(project):
    """To the letter: the shape is a contract."""
    expected = {
        "path": "structures.yaml",
        "line": 4,
        "column": 14,
        "end_column": 18,
        "severity": "erreur",
        "rule": "valeur-inconnue",
        "suggestion": "msp",
        "excerpt": "    porteur: mspp",
        "page": "docs/guide/regles/valeur-inconnue.md",
    }
    (problem,) = [one for one in told(project)["problems"] if one["path"] == STRUCTURES]
    assert problem.pop("sentence").startswith("« mspp » n’est pas une valeur admise")
    assert expected == problem


def test_what_cannot_be_shown_is_null(project):
    """An empty file has a place and a sentence, no excerpt and no suggestion."""
    (problem,) = [one for one in told(project)["problems"] if one["path"] == CANTAL]
    assert (1, None, None) == (problem["line"], problem["excerpt"], problem["suggestion"])


def test_the_summary_counts_and_decides(project):
    """Errors refuse; nothing wrong passes, strict or not."""
    summary = told(project)["summary"]
    assert (2, 0, False, False) == tuple(
        summary[name] for name in ("errors", "warnings", "strict", "passed")
    )
    sound = told(write_project(project), strict=True)
    assert ([], True, True) == (
        sound["problems"],
        sound["summary"]["strict"],
        sound["summary"]["passed"],
    )
