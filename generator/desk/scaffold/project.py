"""The project an entry is added to, and how a file of it grows without a byte of it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.desk.replace import replace_text
from generator.desk.schemas.files import modeline, path_of
from generator.read.project import REGION, Documents, read_project
from generator.read.source import Source, Unreadable, plain_lines
from generator.read.yaml_tree import parse_yaml
from generator.reference.geography import Geography, UnknownRegion, load_geography


class Refused(Exception):
    """What was asked cannot be added; the message is a French sentence."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was written: where it starts, and the titles of the fields left to fill in."""

    path: str
    line: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ecrit:
    """A territoire as it is written, perhaps not yet complete."""

    id: str
    departement: Any
    plain: dict[str, Any]

    def codes(self, listed: str, key: str) -> set[str]:
        """The codes under `key` in one of its lists."""
        found = self.plain.get(listed)
        return {one[key] for one in found or () if isinstance(one, dict) and one.get(key)}


@dataclass(frozen=True, slots=True)
class Project:
    """A region's folder as it stands, sound or not, on a day."""

    root: Path
    today: date
    documents: Documents
    region: str
    geography: Geography

    def plain(self, path: str) -> Any:
        """A YAML file's values; None when it is absent. Raises `Refused` when it is broken."""
        if path in self.documents.trees:
            return self.documents.trees[path].plain()
        if (self.root / path).exists():
            raise Refused(f"{path} ne peut pas être lu : lancez parcours check et corrigez-le")
        return None

    def territoires(self) -> Iterator[Ecrit]:
        """Every territoire that has an identifier, sound or not."""
        for path in self.documents.territories():
            plain = self.plain(path)
            listed = plain.get("territoires") if isinstance(plain, dict) else None
            for one in listed if isinstance(listed, list) else ():
                if isinstance(one, dict) and isinstance(one.get("id"), str):
                    yield Ecrit(one["id"], plain.get("departement"), one)

    def ids(self, path: str, listed: str) -> dict[str, int]:
        """The line of each identifier in the list `listed` of a file."""
        tree = self.documents.trees.get(path)
        nodes = tree.find((listed,)).value if tree else None
        found = [node.find(("id",)) for node in nodes] if isinstance(nodes, list) else []
        return {node.value: node.span.line for node in found if isinstance(node.value, str)}

    def head(self, name: str, path: str) -> str:
        """The first line of a new YAML file, where the project has schemas."""
        known = (self.root / path_of(name)).is_file()
        return modeline(name, path) + "\n" if known else ""


def open_project(root: Path, today: date) -> Project:
    """The project at `root`. Raises `Refused` when its region is not known."""
    documents = read_project(root)
    tree = documents.trees.get(REGION)
    code = tree.find(("code",)).value if tree else None
    if not isinstance(code, str):
        raise Refused(f"{REGION} ne donne pas le code de la région : lancez parcours check")
    try:
        return Project(root, today, documents, code, load_geography(code))
    except UnknownRegion as reason:
        raise Refused(f"{reason} ({REGION})") from None


def append(project: Project, path: str, listed: str, lines: list[str], start: str) -> int:
    """Add an item, written with dashes at column 0, to the list that ends the file at `path`.

    `start` is the text of the file if there is none yet. Returns the item's first line. Raises
    `Refused`, the file untouched, when it is not written the usual way.
    """
    before = project.plain(path)
    file = project.root / path
    written = file.read_bytes().decode("utf-8") if before is not None else start
    old = parse_yaml(Source(path, plain_lines(written)))[0].plain()
    items = old.get(listed) if isinstance(old, dict) else None
    text, column = _opened(written, listed, empty=not items)
    pad = " " * (2 if column is None else column)
    line_end = "\r\n" if "\r\n" in written else "\n"
    text += line_end * (2 - min(2, _ended(text)))
    grown = text + "".join((pad + line).rstrip() + line_end for line in lines)
    if not _grew(path, grown, old, listed):
        raise Refused(
            f"{path} n’est pas écrit de la façon habituelle (une liste « {listed} » à la fin, "
            "un tiret devant chaque fiche) : il est resté tel quel"
        )
    replace_text(file, grown)
    return text.count("\n") + 1


def _ended(text: str) -> int:
    """How many line ends the text finishes with."""
    plain = text.replace("\r\n", "\n")
    return len(plain) - len(plain.rstrip("\n"))


def _opened(written: str, listed: str, *, empty: bool) -> tuple[str, int | None]:
    """The text ready to receive an item, and the column of the dashes when there are some."""
    if empty:
        head, key, tail = written.rpartition(f"{listed}:")
        return head + key + tail.replace("[]", "", 1), None
    after = written.rpartition(f"\n{listed}:")[2]
    dashes = (line for line in after.splitlines() if line.lstrip().startswith("- "))
    first = next(dashes, "")
    return written, len(first) - len(first.lstrip())


def _grew(path: str, grown: str, old: Any, listed: str) -> bool:
    """Whether the new text reads as the old values and one item more."""
    try:
        tree, problems = parse_yaml(Source(path, plain_lines(grown)))
    except Unreadable:
        return False
    new = tree.plain()
    if problems or not isinstance(new, dict) or not isinstance(new.get(listed), list):
        return False
    items = new[listed]
    return bool({**old, listed: items} == new and items[:-1] == (old.get(listed) or []))
