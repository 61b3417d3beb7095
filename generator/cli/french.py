"""argparse in French.

Its own words come from gettext, which would need a catalogue installed in the system.
"""

from __future__ import annotations

import argparse
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_WORDS = {
    "usage: ": "usage : ",
    "options": "options ",
    "positional arguments": "arguments",
    "show this help message and exit": "afficher cette aide",
    "show program's version number and exit": "afficher le numéro de version",
    "%(prog)s: error: %(message)s\n": "%(prog)s : %(message)s\n",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "option inconnue : %s",
    "expected one argument": "une valeur est attendue",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "« %(value)s » est inconnu (au choix : %(choices)s)"
    ),
    "invalid %(type)s value: %(value)r": "« %(value)s » n’a pas la forme attendue (%(type)s)",
    "ambiguous option: %(option)s could match %(matches)s": "option ambiguë : %(option)s "
    "(%(matches)s)",
    "ignored explicit argument %r": "la valeur %r est de trop",
}

argparse._ = lambda words: _WORDS.get(words, words)  # type: ignore[attr-defined]  # gettext's name


def _width() -> int:
    """Columns of the terminal, asked without argparse's own detour through shutil."""
    try:
        return min(os.get_terminal_size().columns, 100)
    except OSError:
        return 80


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help that keeps the line breaks it is given."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=34, width=_width())


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks French and takes no shortened options."""

    def __init__(self, **options: object) -> None:
        options["formatter_class"] = Formatter
        super().__init__(allow_abbrev=False, **options)  # type: ignore[arg-type]  # argparse's own options

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, how to get help, and end with exit code 2."""
        self.exit(2, f"{self.prog} : {message}\nAide : {self.prog} --help\n")
