"""`--format gitlab`: GitLab's Code Quality report."""

import json

from samples import STRUCTURES, TODAY, edit, write_project

from generator.check.findings import Findings
from generator.check.project import check_project
from generator.check.report import tell
from generator.read.project import read_project


def told(project, **asked):
    """Return the report, read again."""
    documents = read_project(project)
    problems = check_project(documents, TODAY).problems
    return json.loads(tell(Findings(problems, documents.sources, **asked), "gitlab", {}).printed)


def test_a_problem_is_an_entry_of_the_report(tmp_path):
    """Every field that GitLab asks for, to the letter; `folder` leads there from the repository."""
    project = write_project(tmp_path)
    edit(project, STRUCTURES, "porteur: msp", "porteur: mspp")
    (entry,) = told(project, folder="regions/ara/")
    assert len(entry.pop("fingerprint")) == 32
    description = entry.pop("description")
    assert description.startswith("« mspp » n’est pas une valeur admise")
    assert "Vouliez-vous dire « msp » ?" in description
    assert {
        "check_name": "valeur-inconnue",
        "severity": "blocker",
        "location": {"path": "regions/ara/structures.yaml", "lines": {"begin": 4}},
    } == entry


def test_a_sound_project_gives_an_empty_list(tmp_path):
    """Not an empty file: GitLab would not read it."""
    assert [] == told(write_project(tmp_path))


def test_a_problem_keeps_its_fingerprint_when_it_moves(tmp_path):
    """GitLab compares with the branch before: lines added above are not new mistakes."""
    project = write_project(tmp_path)
    edit(project, STRUCTURES, "verifie_le: 2026-10-06", "verifie_le: 2025-10-06")
    (before,) = told(project)
    edit(project, STRUCTURES, "structures:\n", "# Une ligne de plus.\nstructures:\n")
    (after,) = told(project)
    assert before["fingerprint"] == after["fingerprint"]
    assert before["location"]["lines"]["begin"] + 1 == after["location"]["lines"]["begin"]
    assert "minor" == after["severity"]


def test_alike_problems_are_each_one(tmp_path):
    """The same sentence three times in a file has three fingerprints."""
    project = write_project(tmp_path)
    path = project / STRUCTURES
    text = path.read_text("utf-8").replace("domaine: dietetique", "domaine: dietetiqe")
    path.write_text(text, "utf-8")
    report = told(project)
    assert 3 == len({entry["fingerprint"] for entry in report}) == len(report)
