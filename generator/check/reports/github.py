"""Problems as GitHub Actions shows them: at their lines in the proposal, and in a table.

Commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from generator.check.findings import Findings, page_of, printable
from generator.check.summary import summary
from generator.model.problem import Problem, Severity

COMMANDS = {Severity.ERREUR: "error", Severity.AVERTISSEMENT: "warning"}
MOST_ROWS = 300
"""Rows of the table: GitHub refuses a summary above one mebibyte."""

_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = _IN_DATA | {":": "%3A", ",": "%2C"}
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#+\-.!]")
_HTML = re.compile(r"[&<>|~@$]")


def report(findings: Findings) -> str:
    """One command a problem, then the summary in words."""
    commands = [_command(one, findings.folder) for one in findings.problems]
    return "\n".join([*commands, summary(findings)])


def appended(findings: Findings, environment: Mapping[str, str]) -> dict[str, str]:
    """The table of all problems, for the page of the run, when GitHub says where it goes."""
    path = environment.get("GITHUB_STEP_SUMMARY")
    return {path: "\n".join(_page(findings, environment)) + "\n"} if path else {}


def _command(problem: Problem, folder: str) -> str:
    span = problem.span
    properties = {
        "file": f"{folder}{problem.path}",
        "line": span.line,
        "col": span.column,
        "endColumn": span.column + span.length,
        "title": f"{problem.severity} [{problem.rule}]",
    }
    named = ",".join(
        f"{name}={_escaped(str(value), _IN_PROPERTIES)}" for name, value in properties.items()
    )
    message = "\n".join(_message(problem))
    return f"::{COMMANDS[problem.severity]} {named}::{_escaped(message, _IN_DATA)}"


def _message(problem: Problem) -> Iterator[str]:
    yield problem.sentence
    if problem.suggestion:
        yield f"Vouliez-vous dire « {problem.suggestion} » ?"
    yield f"Page de la règle : {page_of(problem.rule)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign) or printable(sign) for sign in text)


def _page(findings: Findings, environment: Mapping[str, str]) -> Iterator[str]:
    yield f"## {'Fichiers acceptés' if findings.passed else 'Fichiers à corriger'}\n"
    yield from (f"{_plain(line)}\n" for line in summary(findings).split("\n"))
    if findings.problems:
        yield "| Où | Quoi | Proposition | Règle |\n|---|---|---|---|"
        shown = [*findings.errors, *findings.warnings][:MOST_ROWS]
        yield from (_row(one, findings.folder, environment) for one in shown)
    if len(findings.problems) > MOST_ROWS:
        yield f"\nLes {MOST_ROWS} premiers seulement ; le journal du travail les donne tous."


def _row(problem: Problem, folder: str, environment: Mapping[str, str]) -> str:
    line = problem.span.line
    place = _link(f"{problem.path}:{line}", f"{folder}{problem.path}", f"#L{line}", environment)
    rule = _link(problem.rule, page_of(problem.rule), "", environment)
    what = f"**{problem.severity}** : {_plain(problem.sentence)}"
    return f"| {place} | {what} | {_plain(problem.suggestion or '')} | {rule} |"


def _link(words: str, path: str, anchor: str, environment: Mapping[str, str]) -> str:
    """Words that lead to a file of the repository, as it was checked."""
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    server, repository, commit = (environment.get(name, "") for name in names)
    if not (server and repository and commit):
        return _plain(words)
    return f"[{_plain(words)}]({server}/{repository}/blob/{commit}/{quote(path)}{anchor})"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is, on one line."""
    escaped = _MARKDOWN.sub(r"\\\g<0>", printable(text))
    return _HTML.sub(lambda sign: f"&#{ord(sign[0])};", escaped)
