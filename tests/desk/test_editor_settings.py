"""What comes with the project for Visual Studio Code and its like."""

import configparser
import json
import re

import pytest
from samples import STRUCTURES, check, edit, write_project

from generator.check.report import report
from generator.desk.schemas.files import FILES, path_of
from generator.read.project import read_project


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What `parcours check` prints of a project with an error and a warning."""
    project = write_project(tmp_path_factory.mktemp("projet"))
    edit(project, STRUCTURES, "porteur: msp", "porteur: mspp")
    edit(project, STRUCTURES, "verifie_le: 2026-10-06", "verifie_le: 2025-10-06")
    return report(check(project).problems, read_project(project).sources)


def settings(root, name):
    """One of the folder's files."""
    return json.loads((root / ".vscode" / name).read_text("utf-8"))


def test_every_yaml_file_has_its_schema_even_without_its_first_line(root):
    """The same pairs as those the files' first lines name."""
    expected = {f"./{path_of(name)}": f"/{pattern}" for name, pattern in FILES.items()}
    assert expected == settings(root, "settings.json")["yaml.schemas"]


def test_problems_are_understood_where_they_are(root, said):
    """The task turns each line that starts a problem into a mark: file, line, column, sentence."""
    (task,) = (
        one for one in settings(root, "tasks.json")["tasks"] if one["command"] == "parcours check"
    )
    found = {}
    for matcher in task["problemMatcher"]:
        pattern = matcher["pattern"]
        for match in re.finditer(pattern["regexp"], said, re.MULTILINE):
            told = {key: match[group] for key, group in pattern.items() if key != "regexp"}
            found[told["code"]] = matcher["severity"], told["file"], told["line"], told["message"]
    assert {"valeur-inconnue", "verification-perimee"} == set(found)
    severity, path, line, message = found["valeur-inconnue"]
    assert ("error", STRUCTURES, "4") == (severity, path, line)
    assert message.startswith("« mspp » n’est pas une valeur admise")
    assert "warning" == found["verification-perimee"][0]


def test_the_task_matches_nothing_else(root, said):
    """Excerpts, carets, suggestions and the summary are no problems of their own."""
    tasks = settings(root, "tasks.json")["tasks"]
    patterns = [one["pattern"]["regexp"] for one in tasks[0]["problemMatcher"]]
    matched = [line for line in said.splitlines() if any(re.search(one, line) for one in patterns)]
    assert 2 == len(matched)


def test_the_editors_files_keep_the_common_settings(root):
    """UTF-8, line feeds, spaces, a final line end, none of them trailing."""
    config = configparser.ConfigParser()
    text = (root / ".editorconfig").read_text("utf-8")
    config.read_string(f"[top]\n{text}")
    assert ("utf-8", "lf") == (config["*"]["charset"], config["*"]["end_of_line"])
    for pattern in (*FILES.values(), "content/pages/*.md"):
        for path in root.glob(pattern):
            text = path.read_bytes().decode("utf-8")
            assert text.endswith("\n")
            assert not re.search(r"\r|\t|[ ]\n", text), path
