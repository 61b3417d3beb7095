"""One file of the project, as text, or the problem that kept it from being read."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.problem import Problem, Severity, Span

from .accidents import accident

LARGEST = 5_000_000
"""Bytes. A region's largest file is a hundred times smaller: beyond this, it is a mistake."""

BOM = "\ufeff"

ALIKE_ENOUGH = 0.8
"""Likeness of two names, from 0 to 1, under which one is not the other misspelt."""

_FOREIGN_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_HIDDEN_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Line ends for YAML, spaces for people and their editors; word processors leave them behind."""

SAMPLE = 60
"""Bytes enough to tell two encodings apart."""

_START = Span(1, 1)
_REFUSALS = {
    errno.ELOOP: "ce fichier est un lien qui mène à lui-même : remplacez-le par le fichier",
    errno.ENAMETOOLONG: "le chemin de ce fichier est trop long : rapprochez le projet de la racine",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text: no byte-order mark, line feeds only. `path` is project-relative.

    `written` is the text as the file holds it, mark and line ends included; lines and columns
    are the same in both, the mark aside.
    """

    path: str
    text: str
    written: str = field(default="", compare=False, repr=False)

    def line(self, number: int) -> str:
        """The line of that number, from 1; empty past the end."""
        lines = self.text.split("\n")
        return lines[number - 1] if number <= len(lines) else ""


class Unreadable(Exception):
    """A file that cannot be read; `problem` says why to the editor."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


def error(
    path: str, span: Span, rule: str, sentence: str, suggestion: str | None = None
) -> Problem:
    """A problem that stops the build."""
    return Problem(path, span, Severity.ERREUR, rule, sentence, suggestion)


def read_source(root: Path, path: str) -> Source:
    """The text of `root/path`.

    Raises `Unreadable` when the file is missing, leads out of the project, is too large or
    empty, or is not UTF-8 text.
    """
    written = _decode(path, _read_bytes(root, path))
    text = plain_lines(written)
    if not text.strip():
        raise Unreadable(error(path, _START, "fichier-vide", "ce fichier est vide"))
    return Source(path, text, written)


def plain_lines(written: str) -> str:
    """A file's text without byte-order mark, its lines ended by line feeds alone."""
    text = written.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    return _HIDDEN_LINE_ENDS.sub(" ", text)


def refuse_accidents(source: Source) -> None:
    """Raise `Unreadable` for a text that something else than its editor changed."""
    found = accident(source.text)
    if found:
        raise Unreadable(error(source.path, *found))


def renamed(missing: Path) -> str:
    """The end of a sentence about a missing file or folder: what has nearly its name instead."""
    from difflib import get_close_matches  # noqa: PLC0415 (a sound project never needs it)

    folder = missing.parent
    beside = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    beside = [name for name in beside if name != missing.name]
    near = get_close_matches(missing.name, beside, 1, ALIKE_ENOUGH)
    return f" : « {near[0]} » est à sa place, renommez-le" if near and near[0].isprintable() else ""


def _read_bytes(root: Path, path: str) -> bytes:
    file = root / path
    try:
        problem = _odd(root, path)
        if problem is None:
            return file.read_bytes()
    except OSError as refusal:
        problem = _refused(file, path, refusal)
    raise Unreadable(problem)


def _odd(root: Path, path: str) -> Problem | None:
    """What is wrong with something that is there but is not an editor's file."""
    file = root / path
    # os.path.realpath, unlike Path.resolve, takes a link that leads to itself
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(root)):
        sentence = "ce fichier est un lien qui mène hors du dossier du projet"
        return error(path, _START, "fichier-hors-projet", sentence)
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):  # reading a pipe would wait for ever
        return error(path, _START, "fichier-illisible", _instead(file))
    if found.st_size > LARGEST:
        size = f"{LARGEST // 1_000_000} Mo"
        sentence = f"ce fichier dépasse {size} : ce n’est sans doute pas le bon"
        return error(path, _START, "fichier-trop-gros", sentence)
    return None


def _refused(file: Path, path: str, refusal: OSError) -> Problem:
    """What is wrong with a file that the system does not give."""
    if isinstance(refusal, FileNotFoundError | NotADirectoryError):
        sentence = f"ce fichier manque{renamed(file)}"
        if file.is_symlink():
            sentence = "ce fichier est un lien, et ce à quoi il mène manque : remplacez-le"
        return error(path, _START, "fichier-absent", sentence)
    sentence = _REFUSALS.get(
        refusal.errno or 0,
        "le système refuse que ce fichier soit lu : vérifiez ses droits d’accès",
    )
    return error(path, _START, "fichier-illisible", sentence)


def _instead(file: Path) -> str:
    """What to say of something that is there and is no file."""
    if file.is_dir():
        return "ceci est un dossier : un fichier est attendu à cette place"
    return "ceci n’est pas un fichier ordinaire : remplacez-le par un fichier de texte"


def _decode(path: str, raw: bytes) -> str:
    foreign = _FOREIGN_BOMS.get(raw[:2]) or ("UTF-16" if _half_nul(raw) else None)
    if foreign:
        raise Unreadable(error(path, _START, "encodage", _encoding_sentence(foreign)))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as reason:
        before = raw[: reason.start].decode("utf-8").removeprefix(BOM)
        span = Span(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise Unreadable(
            error(path, span, "encodage", _encoding_sentence("Windows-1252"))
        ) from None


def _half_nul(raw: bytes) -> bool:
    """Whether a text has the look of UTF-16 without its mark: a NUL beside most letters."""
    return raw[:SAMPLE].count(0) > SAMPLE // 3


def _encoding_sentence(probable: str) -> str:
    return (
        f"ce fichier n’est pas enregistré en UTF-8 (sans doute en {probable}) : "
        "enregistrez-le de nouveau en choisissant l’encodage UTF-8"
    )
