"""Sentences and tables as a terminal shows them: eighty columns are enough."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from textwrap import fill

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator.model.mots import pourcent
from generator.read.typography import typeset

WIDTH = 80


def phrase(texte: str, indent: str = "") -> str:
    """A sentence on lines of eighty columns, whose unbreakable spaces hold."""
    return fill(
        typeset(texte),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def part(share: float) -> str:
    """A share in few signs: `28 %`, `> 99 %`."""
    return pourcent(share).replace("plus de", ">").replace("moins de", "<")


def tableau(titre: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table under its title: words in the first column, figures on the right of the others.

    A column whose name starts with `<` holds words too.
    """
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    for rank, name in enumerate(columns):
        words = rank == 0 or name.startswith("<")
        table.add_column(
            Text(name.removeprefix("<")), justify="left" if words else "right", no_wrap=not words
        )
    for row in rows:
        table.add_row(*(Text(typeset(cell)) for cell in row))
    drawn = io.StringIO()
    console = Console(file=drawn, width=WIDTH, color_system=None, legacy_windows=False)
    console.print(table)
    return "\n".join([titre, *(line.rstrip() for line in drawn.getvalue().splitlines())])
