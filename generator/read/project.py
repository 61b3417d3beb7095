"""The whole folder: every file read, every reading problem kept, nothing interpreted."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.model.problem import Problem, Span

from .front_matter import MarkdownDocument, parse_page
from .hidden_signs import hidden_signs
from .source import Source, Unreadable, error, read_source, refuse_accidents, renamed
from .yaml_tree import Node, parse_yaml

STRUCTURES = "structures.yaml"
REGION = "content/region.yaml"
FORFAIT = "content/forfait.yaml"
GRILLE = "content/grille.yaml"
TERRITORIES = "territories"
PAGES = "content/pages"


@dataclass(slots=True)
class Documents:
    """What was read, by project-relative path, and what could not be."""

    sources: dict[str, Source] = field(default_factory=dict)
    trees: dict[str, Node] = field(default_factory=dict)
    pages: dict[str, MarkdownDocument] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Paths of the files that are there, and of which nothing could be understood."""
    unexpected: list[str] = field(default_factory=list)
    """Paths beside those that are read, in folders where a slip in a name would go unseen."""

    def territories(self) -> list[str]:
        """Paths of the files of territoires that were read."""
        return [path for path in self.trees if path.startswith(TERRITORIES + "/")]


def read_project(root: Path) -> Documents:
    """Every document of the project at `root`. Never raises for what an editor wrote."""
    documents = Documents()
    for path in (REGION, FORFAIT, STRUCTURES, *_listing(root, documents, TERRITORIES, ".yaml")):
        _read_tree(root, documents, path)
    if os.path.lexists(root / GRILLE):  # a region may do without
        _read_tree(root, documents, GRILLE)
    for path in _listing(root, documents, PAGES, ".md"):
        _read_page(root, documents, path)
    documents.unexpected = _unexpected(root)
    return documents


def _unexpected(root: Path) -> list[str]:
    """What lies in `content/` and is not read; hidden files are nobody's slip."""
    folder = PurePosixPath(REGION).parent.as_posix()
    if not (root / folder).is_dir():
        return []
    expected = {REGION, FORFAIT, GRILLE, PAGES}
    found = sorted(f"{folder}/{entry.name}" for entry in (root / folder).iterdir())
    return [path for path in found if path not in expected and "/." not in path]


def _listing(root: Path, documents: Documents, folder: str, ending: str) -> list[str]:
    start = Span(1, 1)
    if not (root / folder).is_dir():
        sentence = f"ce dossier manque{renamed(root / folder)}"
        documents.problems.append(error(folder, start, "dossier-absent", sentence))
        return []
    names = sorted(entry.name for entry in (root / folder).iterdir() if entry.name[0] != ".")
    for name in [name for name in names if not name.isprintable()]:
        names.remove(name)
        shown = name.encode("utf-8", "replace").decode()
        sentence = "le nom de ce fichier contient un caractère illisible : renommez-le"
        documents.problems.append(error(f"{folder}/{shown}", start, "fichier-inattendu", sentence))
    for name in names:
        if not name.endswith(ending):
            sentence = (
                f"ce dossier n’attend que des fichiers « {ending} » : renommez ou ôtez celui-ci"
            )
            documents.problems.append(
                error(f"{folder}/{name}", start, "fichier-inattendu", sentence)
            )
    found = [f"{folder}/{name}" for name in names if name.endswith(ending)]
    if not found:
        sentence = f"ce dossier ne contient aucun fichier « {ending} »"
        documents.problems.append(error(folder, start, "dossier-vide", sentence))
    return found


def _read_tree(root: Path, documents: Documents, path: str) -> None:
    try:
        source = documents.sources[path] = read_source(root, path)
        refuse_accidents(source)
        documents.trees[path], problems = parse_yaml(source)
        documents.problems += [*problems, *hidden_signs(source, problems)]
    except Unreadable as reason:
        _give_up(documents, path, reason.problem)


def _give_up(documents: Documents, path: str, problem: Problem) -> None:
    documents.problems.append(problem)
    if problem.rule != "fichier-absent":
        documents.unread.add(path)


def _read_page(root: Path, documents: Documents, path: str) -> None:
    try:
        source = documents.sources[path] = read_source(root, path)
        refuse_accidents(source)
        documents.pages[path], problems = parse_page(source)
        documents.problems += [*problems, *hidden_signs(source, problems)]
    except Unreadable as reason:
        _give_up(documents, path, reason.problem)
