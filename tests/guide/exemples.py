"""What the guide shows of a rule, taken from the very mistakes that prove it in tests/check."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from cases import Case
from cases_of_contents import CONTENTS
from cases_of_files import ACCIDENTS, IGNORED, WRITINGS, Accident
from cases_of_forfait import RULES
from cases_of_grid import GRID
from cases_of_places import PLACES
from cases_of_shape import SHAPES
from cases_of_truths import TRUTHS
from etats import etat
from samples import FILES, GRILLE, TODAY, check, write_project

from generator.check.findings import Findings
from generator.check.project import check_project
from generator.check.reports.text import block
from generator.model.problem import Problem
from generator.read.project import read_project

CASES = (*WRITINGS, *SHAPES, *PLACES, *TRUTHS, *CONTENTS, *RULES, *GRID)
WIDEST, TALLEST = 100, 16

Show = Callable[[Path, Problem], tuple[str, str]]
"""From the spoilt project, and its problem, the right and the wrong as Markdown."""


@dataclass(frozen=True)
class Exemple:
    """A mistake as Markdown: the files before and after, and what the check says of it."""

    problem: Problem
    message: str
    juste: str
    faux: str
    sorte: str


def exemples(folder: Path) -> dict[str, list[Exemple]]:
    """Every mistake of tests/check by its rule, tried one after the other in `folder`.

    Those that come with something to paste are first.
    """
    sound = write_project(folder / "juste")
    found: dict[str, list[Exemple]] = defaultdict(list)
    for case in CASES:
        sorte = "écriture" if case in WRITINGS else "contenu"
        found[case.rule].append(_tried(folder / "faux", case.apply, _edited(case), sorte))
    for accident in (*ACCIDENTS, *map(_ignored, IGNORED)):
        show = _befallen(accident, sound)
        found[accident.rule].append(_tried(folder / "faux", _happening(accident), show, "fichiers"))
    return {
        rule: sorted(tried, key=lambda one: one.problem.suggestion is None)
        for rule, tried in found.items()
    }


def _ignored(told: tuple[str, str | None]) -> Accident:
    path, meant = told

    def happen(file: Path) -> None:
        if "." not in path:
            file.mkdir()
        elif meant:
            (file.parents[1] / GRILLE).rename(file)
        else:
            file.write_text("a: b", "utf-8")

    return Accident("fichier-ignore", path, happen)


def _happening(accident: Accident) -> Callable[[Path], object]:
    return lambda project: accident.happen(project / accident.path)


def _edited(case: Case) -> Show:
    def show(spoilt: Path, problem: Problem) -> tuple[str, str]:
        paths = list(dict.fromkeys(path for path, _, _ in case.edits))
        after = {path: (spoilt / path).read_text("utf-8") for path in paths}
        before = _pasted(spoilt, problem) or FILES
        changed = [path for path in paths if before[path] != after[path]]
        pairs = [_excerpts(path, before[path], after[path]) for path in changed]
        return "\n\n".join(right for right, _ in pairs), "\n\n".join(wrong for _, wrong in pairs)

    return show


def _befallen(accident: Accident, sound: Path) -> Show:
    return lambda spoilt, _: (etat(sound, accident.path), etat(spoilt, accident.path))


def _pasted(spoilt: Path, problem: Problem) -> dict[str, str] | None:
    """The files once the suggestion is pasted over what is underlined, if that mends them."""
    file = spoilt / problem.path
    if problem.suggestion is None or not file.is_file():
        return None
    kept = file.read_text("utf-8")
    lines = kept.splitlines(keepends=True)
    line, start = lines[problem.span.line - 1], problem.span.column - 1
    end = start + problem.span.length
    lines[problem.span.line - 1] = line[:start] + problem.suggestion + line[end:]
    file.write_text("".join(lines), "utf-8")
    mended = not check(spoilt).problems
    texts = {path: (spoilt / path).read_text("utf-8") for path in FILES if mended}
    file.write_text(kept, "utf-8")
    return texts or None


def _tried(spoilt: Path, make_mistake: Callable[[Path], object], show: Show, sorte: str) -> Exemple:
    _fresh(spoilt)
    make_mistake(spoilt)
    documents = read_project(spoilt)
    (problem,) = check_project(documents, TODAY).problems
    findings = Findings([problem], documents.sources, documents.unread)
    right, wrong = show(spoilt, problem)
    return Exemple(problem, block(problem, findings).rstrip(), right, wrong, sorte)


def _fresh(project: Path) -> None:
    """Write the sound project where the last mistake was made."""
    for path in sorted(project.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    write_project(project)


def _excerpts(path: str, right: str, wrong: str) -> tuple[str, str]:
    """The lines that changed and their neighbours, right and wrong; more if one is empty."""
    old, new = right.splitlines(), wrong.splitlines()
    for neighbours in (1, TALLEST):
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        groups = list(matcher.get_grouped_opcodes(neighbours))
        before = [_clipped(old[group[0][1] : group[-1][2]]) for group in groups]
        after = [_clipped(new[group[0][3] : group[-1][4]]) for group in groups]
        if all(before + after):
            break
    return encadre(path, "\n…\n".join(before)), encadre(path, "\n…\n".join(after))


def _clipped(lines: list[str]) -> str:
    while lines and not lines[0]:
        lines = lines[1:]
    shown = [line if len(line) <= WIDEST else line[:WIDEST] + "…" for line in lines]
    if len(shown) > TALLEST:
        shown[TALLEST - 1 : -1] = ["# …"]
    return "\n".join(shown).rstrip()


def encadre(path: str, text: str) -> str:
    """Some lines of a file, under its name."""
    language = "markdown" if path.endswith(".md") else "yaml"
    return f"Dans `{path}` :\n\n```{language}\n{text}\n```"


def autres_phrases(shown: Exemple, others: Iterable[Exemple]) -> list[str]:
    """Sentences of the same rule that say something else than the one shown."""
    kept = {_skeleton(shown.problem.sentence): ""}
    for one in others:
        kept.setdefault(_skeleton(one.problem.sentence), one.problem.sentence)
    return [sentence for sentence in kept.values() if sentence]


def _skeleton(sentence: str) -> str:
    """A sentence without what changes from one file to the next."""
    masked = re.sub(r"« [^»]* »|\([^)]*\)|\d[\d,-]*", "…", sentence)
    return re.split(r"\s[:;]", masked)[0]
