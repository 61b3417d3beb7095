"""What documents have people type: it exists, it runs, and nothing that exists is left untold."""

import argparse
import re
import shlex
import subprocess

import pytest

from generator import cli
from generator.cli import COMMANDS

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/guide/*.md")
MAKE = re.compile(r"^(?:\w+=\S+ )*make ([a-z]+)", re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"`(?:\w+=\S+ )*(parcours [a-z][^`\n]*)`|^\$ (parcours .+)$", re.MULTILINE)
ENGLISH = re.compile(r"\b(the|show|help message|exit|default|invalid|required|file|with|of)\b")


@pytest.fixture(scope="module")
def told(root):
    """The documents, by path."""
    paths = [path for pattern in DOCUMENTS for path in sorted(root.glob(pattern))]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.fixture(scope="module")
def targets(root):
    """What the Makefile says it makes."""
    makefile = (root / "Makefile").read_text("utf-8")
    return re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split()


@pytest.fixture(scope="module")
def parsers():
    """Each command's own parser."""
    found = cli._parser()  # noqa: SLF001 (the program has no use for it elsewhere)
    actions = (one for one in found._actions if isinstance(one, argparse._SubParsersAction))  # noqa: SLF001 (argparse tells it no other way)
    return next(actions).choices


def test_every_target_of_make_is_told_and_every_one_told_exists(told, targets, figure):
    """In the README or CONTRIBUTING; a word of prose is no target (`make it your own`)."""
    marked = {
        path: "\n".join([*SPAN.findall(text.replace("```", "")), *SHELL.findall(text)])
        for path, text in told.items()
    }
    named = {name for text in marked.values() for name in MAKE.findall(text)}
    assert named <= set(targets)
    assert set(targets) == set(MAKE.findall(marked["README.md"] + marked["CONTRIBUTING.md"]))
    figure("house", rule="targets of make told and real", looked_at=len(targets), found=0)


def test_every_target_can_be_made(root, targets):
    """`make -n` finds each rule and each file it needs."""
    command = ["make", "--dry-run", "--always-make", *targets]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    assert (0, "") == (done.returncode, done.stderr)
    makefile = (root / "Makefile").read_text("utf-8")
    assert [] == [name for name in targets if not re.search(rf"^{name}:", makefile, re.MULTILINE)]


def test_the_table_of_the_readme_is_the_list_of_commands(told, figure):
    """Every command, once, in its order."""
    table = told["README.md"].partition("| command |")[2].partition("\n\n")[0]
    listed = re.findall(r"^\| `parcours ([a-z]+)`", table, re.MULTILINE)
    assert sorted(COMMANDS) == sorted(listed)
    figure("house", rule="commands listed in the README", looked_at=len(listed), found=0)


def test_every_command_is_in_the_guide(told):
    """An editor meets each of those that are theirs; the geography is remade by programmers."""
    guide = "\n".join(text for path, text in told.items() if path.startswith("docs/guide/"))
    assert ["reference"] == [name for name in COMMANDS if f"parcours {name}" not in guide]


def test_every_option_says_in_french_what_it_does(parsers, figure):
    """No option without words, none with English ones."""
    options = [
        (name, action.dest, action.help or "")
        for name, parser in parsers.items()
        for action in parser._actions  # noqa: SLF001 (argparse tells it no other way)
    ]
    assert [] == [one for one in options if len(one[2]) < 10 or ENGLISH.search(one[2])]
    figure("house", rule="options explained in French", looked_at=len(options), found=0)


def test_every_command_told_is_one_the_program_takes(told, parsers, figure):
    """Its name, and each of its options."""
    typed = [
        (path, words)
        for path, text in told.items()
        for found in TYPED.findall(text)
        for words in [(found[0] or found[1]).split()[1:]]
    ]
    wrong = [(path, words) for path, words in typed if not is_known(words, parsers)]
    assert [] == wrong
    figure("house", rule="commands told are taken", looked_at=len(typed), found=0)


def is_known(words, parsers):
    """Whether the command exists and takes these options."""
    if words[0] in {"--version", "--help"}:
        return True
    if words[0] not in parsers:
        return False
    known = parsers[words[0]]._option_string_actions  # noqa: SLF001 (argparse tells it no other way)
    options = [word.partition("=")[0] for word in words[1:] if word.startswith("-")]
    return all(option.rstrip(".,;)") in known for option in options)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_example_of_the_help_can_be_typed(name, parsers):
    """The example a command ends its help with is one its parser takes."""
    words = shlex.split(parsers[name].epilog.removeprefix("Exemple : parcours "))
    assert is_known(words, parsers)
