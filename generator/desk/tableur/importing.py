"""The story of an import: read the spreadsheet, compare, change the text, check the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.check.project import Checked, check_project
from generator.desk.replace import replace_text
from generator.model.problem import Problem
from generator.read.project import STRUCTURES, Documents, read_project
from generator.read.source import Source, plain_lines
from generator.read.yaml_tree import Node, parse_yaml
from generator.reference.geography import Geography

from .cells import Findings
from .merge.apply import EMPTY, LIST, apply
from .merge.blame import Blame, Blamed
from .merge.compare import Comparing
from .merge.edits import Comparison
from .merge.plain import Plain
from .merge.territoires import Territoires
from .refused import ProjectRefused
from .table.read_table import Table, read_table


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import would do, or did.

    `said` is what the check says of the structures concerned; `broken` are problems the import
    would bring elsewhere; `before` counts the other problems of the project.
    """

    table: Table
    findings: Findings
    comparison: Comparison
    text: str
    unchanged: bool
    said: list[Blamed]
    broken: list[Problem]
    documents: Documents
    others: int

    @property
    def writable(self) -> bool:
        """Whether nothing of the spreadsheet keeps the directory from being written."""
        errors = [one.problem for one in self.said] + self.broken
        return not self.findings.problems and not any(found.is_error for found in errors)


def import_file(
    project: Path, file: Path, today: date, *, remove: bool = False, sheets: Sequence[str] = ()
) -> Imported:
    """What importing `file` would do to the folder `project`; nothing is written.

    `remove` takes out the structures and sites the spreadsheet does not name. Raises
    `FileRefused`, `ProjectRefused`, or `CannotRetouch`.
    """
    table = read_table(file, sheets)
    findings = table.reading.findings
    documents = read_project(project)
    before = check_project(_with_directory(documents), today)
    source, tree, geography = _directory(documents, before)
    territoires = Territoires(before.projet.fichiers if before.projet else (), geography)
    comparing = Comparing(_listed(tree), territoires, geography, findings, remove)
    comparison = comparing.compare(table.reading.entries)
    text = apply(source, tree, comparison, geography, remove=remove)
    after = _after(documents, text)
    checked = check_project(after, today)
    said, others = Blame(after.trees[STRUCTURES], comparison).sort(checked.problems)
    known = {_signature(problem) for problem in before.problems}
    broken = [problem for problem in others if _signature(problem) not in known]
    return Imported(
        table,
        findings,
        comparison,
        text,
        text == (source.written or source.text),
        said,
        broken,
        after,
        len(others) - len(broken),
    )


def write(project: Path, imported: Imported) -> None:
    """Replace the directory's file. Raises `OSError`, the file untouched."""
    replace_text(project / STRUCTURES, imported.text)


def _with_directory(documents: Documents) -> Documents:
    """The documents, with an empty directory when there is no file yet."""
    if STRUCTURES in documents.trees:
        return documents
    absent = {"fichier-absent", "fichier-vide"}
    why = [problem for problem in documents.problems if problem.path == STRUCTURES]
    if any(problem.rule not in absent for problem in why):
        raise ProjectRefused(why, documents)
    documents.problems = [problem for problem in documents.problems if problem not in why]
    documents.sources[STRUCTURES] = Source(STRUCTURES, EMPTY)
    documents.trees[STRUCTURES] = parse_yaml(documents.sources[STRUCTURES])[0]
    return documents


def _directory(documents: Documents, checked: Checked) -> tuple[Source, Node, Geography]:
    """The directory's text and tree. Raises `ProjectRefused` when they are not to be trusted."""
    source, tree = documents.sources[STRUCTURES], documents.trees[STRUCTURES]
    writing = [problem for problem in documents.problems if problem.path == STRUCTURES]
    plain = tree.plain()
    listed = plain.get(LIST[0], "") if isinstance(plain, dict) else ""
    sound = listed is None or (
        isinstance(listed, list) and all(isinstance(record, dict) for record in listed)
    )
    if writing or not sound or checked.geography is None:
        problems = [problem for problem in checked.problems if problem.is_error]
        raise ProjectRefused(problems, documents)
    return source, tree, checked.geography


def _listed(tree: Node) -> list[Plain]:
    return tree.plain().get(LIST[0]) or []


def _after(documents: Documents, text: str) -> Documents:
    source = Source(STRUCTURES, plain_lines(text))
    tree, problems = parse_yaml(source)
    return replace(
        documents,
        sources=documents.sources | {STRUCTURES: source},
        trees=documents.trees | {STRUCTURES: tree},
        problems=[one for one in documents.problems if one.path != STRUCTURES] + problems,
    )


def _signature(problem: Problem) -> tuple[str, str, str]:
    """A problem without its line, which moves when the file grows."""
    return problem.path, problem.rule, problem.sentence
