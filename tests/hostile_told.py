"""Whether what is said of hostile files is harmless wherever it is said."""

import json
import re

from generator.check.findings import Findings
from generator.check.project import Checked, check_project
from generator.check.report import tell
from generator.desk.serve.bulletin import Bulletin
from generator.desk.serve.pages import instead
from generator.read.project import Documents, read_project

NO_BREAK = "\u00a0\u202f\u200d"
"""Spaces of French sentences, and what joins pictures into one sign: both only show."""

_COMMAND = re.compile(r"^\s*(::|##\[|section_(?:start|end):)", re.MULTILINE)


def look(folder, day) -> tuple[Documents, Checked]:
    """A project as it is read, and what is found."""
    documents = read_project(folder)
    return documents, check_project(documents, day)


def refused(checked: Checked) -> set[tuple[str, int]]:
    """The files and lines at which an error stands."""
    return {(one.path, one.span.line) for one in checked.problems if one.is_error}


def stands_at(documents: Documents, place) -> tuple[str, int]:
    """The file and the line of a place."""
    tree = documents.trees.get(place.path) or documents.pages[place.path].entete
    return place.path, tree.find(place.keys).span.line


def assert_all_refused(region, chosen, value, day) -> None:
    """A value in each of these places: an error stands at the line of each, in harmless words."""
    spoilt = region.spoil(chosen, lambda _: value)
    documents, checked = look(region.folder, day)
    told = refused(checked)
    assert [] == [place for place in spoilt if stands_at(documents, place) not in told]
    assert_harmless(documents, checked)


def unseen(text: str) -> set[str]:
    """The signs of a text that a terminal, a log or a browser could obey."""
    return {sign for sign in text if not (sign.isprintable() or sign in f"\n{NO_BREAK}")}


def assert_harmless(documents: Documents, checked: Checked) -> None:
    """Every format of report, and what the live site shows: signs that are seen, and no command."""
    findings = Findings(checked.problems, documents.sources, documents.unread)
    told = {form: tell(findings, form, {}).printed for form in ("text", "json", "github", "gitlab")}
    page = tell(findings, "github", {"GITHUB_STEP_SUMMARY": "page"}).appended["page"]
    bulletin = Bulletin("1", site=False, findings=findings)
    stand_in = instead("Titre", bulletin.text).decode()
    spoken = [*told.values(), page, bulletin.text, bulletin.json, stand_in]
    for machine in (told["json"], told["gitlab"], bulletin.json):
        spoken += _texts(json.loads(machine))
    assert set() == set().union(*map(unseen, spoken))
    assert [] == _COMMAND.findall(told["text"])
    commands = [line for line in told["github"].split("\n") if _COMMAND.match(line)]
    assert len(checked.problems) == len(commands)
    assert all(re.match("::(error|warning) file=", line) for line in commands)
    assert "<" not in page
    assert "<" not in stand_in.partition("<pre>")[2].partition("</pre>")[0]


def _texts(tree) -> list[str]:
    if isinstance(tree, dict):
        return _texts([*tree, *tree.values()])
    if isinstance(tree, list):
        return [text for one in tree for text in _texts(one)]
    return [tree] if isinstance(tree, str) else []
