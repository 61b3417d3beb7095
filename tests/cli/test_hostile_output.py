"""Whatever cells, files, names and answers hold, a terminal or a runner is only shown it."""

import csv
import re
from contextlib import suppress
from io import BytesIO, StringIO

import pytest
from hostile_told import unseen
from hostile_values import LOGS, MARKUP, SPILLING, TERMINAL, TURNING, UNSEEN
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from generator.cli import main

HOSTILE = [*TERMINAL, *TURNING[:2], *UNSEEN[:2], *SPILLING, *LOGS, MARKUP[0]]
COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)


@pytest.fixture
def say(capsys):
    """Run a command; what it says is harmless, whatever its end."""

    def say(*words) -> str:
        with suppress(SystemExit):
            main([str(word) for word in words])
        said = capsys.readouterr()
        told = said.out + said.err
        assert set() == unseen(told)
        assert [] == COMMAND.findall(told)
        return told

    return say


def spoilt(corse):
    """A name of each kind in the structures' file, one value after the other."""
    file = corse / "structures.yaml"
    sound = file.read_text("utf-8")
    for value in HOSTILE:
        written = "".join(
            sign
            if sign.isascii() and sign.isprintable() and sign not in '"\\'
            else f"\\U{ord(sign):08x}"
            for sign in value
        )
        for field in ("nom: Hôpital exemple d’Ajaccio", "porteur: etablissement_de_sante"):
            name = field.partition(":")[0]
            file.write_text(sound.replace(field, f'{name}: "{written}"', 1), "utf-8")
            yield value
        file.write_text(
            sound.replace("nom: Hôpital", f'"{written}": 1\n    nom: Hôpital', 1), "utf-8"
        )
        yield value


def test_what_check_build_and_coverage_say(corse, say, day):
    """Hostile values and hostile names of fields, told by three commands."""
    for number, _ in enumerate(spoilt(corse)):
        command = ("check", "build", "coverage")[number % 3]
        assert say(command, "--project", corse, "--date", day)


def test_a_project_in_a_folder_of_a_hostile_name(corse, say, day):
    """Said, never obeyed."""
    name = "a\x1b[31m\u202e\n##[add-mask]a<b>'\"&;$(id)"
    project = corse.rename(corse.parent / name)
    for command in ("check", "build", "coverage", "geocode"):
        assert say(command, "--project", project, "--date", day)
    assert say("preview", "--project", project)
    assert say("check", "--project", project / "absent")


def test_what_options_are_given(corse, say):
    """An option's value is repeated as text."""
    for value in (*TERMINAL, *TURNING[:2], MARKUP[0], LOGS[1]):
        assert say(
            "new",
            "structure",
            "msp-de-corte",
            "--nom",
            value,
            "--commune",
            value,
            "--project",
            corse,
        )
        assert say("coverage", "--ajouter", value, "--project", corse)
        assert say("geocode", "--structure", value, "--project", corse)
        assert say(value)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_what_an_import_says(corse, tmp_path, say, day, kind):
    """Hostile cells, headings and sheets: what is read, repaired, added and refused."""
    rows = [["Identifiant", "Nom", "Adresse", "Téléphone", "Code postal", *HOSTILE]]
    rows += [
        [f"msp-{number}", *[value] * (len(rows[0]) - 1)] for number, value in enumerate(HOSTILE)
    ]
    file = tmp_path / f"liste\x1b[31m.{kind}"
    file.write_bytes(workbook(rows) if kind == "xlsx" else text(rows))
    assert say("import", file, "--project", corse, "--date", day)


def workbook(rows) -> bytes:
    """A workbook of these cells, but for the signs its format cannot hold."""
    book = Workbook()
    book.active.title = "\u202ea ##[x]".replace("[", "(").replace("]", ")")
    for row in rows:
        book.active.append(
            [f"'{ILLEGAL_CHARACTERS_RE.sub('', one)}".removeprefix("'") for one in row]
        )
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def text(rows) -> bytes:
    """The same as text, with every sign."""
    written = StringIO(newline="")
    csv.writer(written, delimiter=";").writerows(rows)
    return written.getvalue().encode("utf-8", "replace")
