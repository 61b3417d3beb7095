"""Help in French, with an example; the version; words nobody knows."""

import re

import pytest

from generator import __version__
from generator.cli import COMMANDS

ENGLISH = re.compile(r"\b(show|help message|exit|default|error|invalid|required|argument|file)\b")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(parcours, command):
    """`--help` says in French what the command does and ends with an example to copy."""
    finished = parcours(command, "--help")
    assert 0 == finished.returncode
    assert "" == finished.stderr
    assert f"usage : parcours {command}" in finished.stdout
    assert re.search(
        rf"^Exemple : parcours {command} (\S+ )*--\S+ \S+$", finished.stdout, re.MULTILINE
    )
    assert "afficher cette aide" in finished.stdout
    assert "--debug" in finished.stdout
    assert not ENGLISH.search(finished.stdout)


def test_the_general_help_names_every_command(parcours):
    """`parcours --help` lists every command and an example."""
    finished = parcours("--help")
    assert 0 == finished.returncode
    for command in COMMANDS:
        assert re.search(rf"^ +{command}\s+[a-zé]", finished.stdout, re.MULTILINE), command
    assert "Exemple : parcours build" in finished.stdout
    assert not ENGLISH.search(finished.stdout)


def test_the_version(parcours):
    """`--version` prints the name and the version, and nothing else."""
    finished = parcours("--version")
    assert (0, f"parcours {__version__}\n") == (finished.returncode, finished.stdout)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "il manque : COMMANDE"),
        (("bulid",), "« bulid » est inconnu"),
        (("build", "--couleur", "bleu"), "option inconnue : --couleur"),
        (("build", "--date"), "une valeur est attendue"),
        (("build", "--date", "hier"), "« hier » n’est pas une date de la forme 2026-11-21"),
        (("build", "--date", "2026-02-30"), "« 2026-02-30 » n’est pas une date"),
        (("check", "--project", "nulle/part"), "le dossier « nulle/part » n’existe pas"),
        (("serve", "--port", "abc"), "« abc » n’est pas un port"),
        (("build", "--proj", "."), "option inconnue"),
    ],
)
def test_a_mistake_in_the_command_is_said_in_french(parcours, arguments, words):
    """Bad usage ends with 2, one sentence on the error stream, and where to find help."""
    finished = parcours(*arguments)
    assert 2 == finished.returncode
    assert "" == finished.stdout
    assert words in finished.stderr
    assert "--help" in finished.stderr
    assert "Traceback" not in finished.stderr
