"""An editor who follows the comments of a new entry to the letter."""

import re
from datetime import date

from generator.check.project import check_project
from generator.read.project import read_project

DAY = date(2026, 11, 21)

EXAMPLE = re.compile(r" *# Exemple : (.+)")
OPTIONAL = re.compile(r"^( *)# (?=[a-z_]+:(?: |$)| *- \{)", re.MULTILINE)
CHOICE = re.compile(r" *# (?:(- \{.*)|Ceux de la région : ([a-z0-9-]+).*)")


def problems(project, path=None):
    """Rule and line of each problem, of the whole project or of one file."""
    found = check_project(read_project(project), DAY).problems
    return [(one.rule, one.span.line) for one in found if path in {None, one.path}]


def blanks(project, path):
    """The lines the check says are empty."""
    return [line for rule, line in problems(project, path) if rule == "champ-vide"]


def fill(project, path):
    """Give each empty field the example that stands above it."""
    lines = (project / path).read_text("utf-8").split("\n")
    examples: dict[str, str] = {}
    todo = []
    for number in blanks(project, path):
        key = lines[number - 1].strip(" -").partition(":")[0]
        above = EXAMPLE.fullmatch(lines[number - 2])
        if above:
            examples[key] = above[1]
        todo.append((number, examples.get(key)))
    for number, example in reversed(todo):
        line = lines[number - 1]
        inside = " " * (len(line) - len(line.lstrip(" -")) + 2)
        if example is None:
            lines.insert(number, inside + chosen(lines[number : number + 3]))
        elif line.endswith(">-"):
            lines.insert(number, inside + example.strip('"'))
        else:
            lines[number - 1] += f" {example}"
    (project / path).write_text("\n".join(lines), "utf-8")


def chosen(lines):
    """The first of the choices offered below a field."""
    found = next(match for match in map(CHOICE.fullmatch, lines) if match)
    return found[1] or f"- {found[2]}"


def uncomment(project, path, after):
    """Take the `#` off each optional line that follows the text `after`."""
    before, mark, rest = (project / path).read_text("utf-8").partition(after)
    assert mark
    (project / path).write_text(before + mark + OPTIONAL.sub(r"\1", rest), "utf-8")
