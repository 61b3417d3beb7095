"""The figures, for a terminal or for the README."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from .builds import HUGO, WRITING
from .stories import BARE_PYTHON, PATIENCE, Figures

PEERS = (HUGO, WRITING, BARE_PYTHON, PATIENCE)
"""What this generator is measured against."""

MEBIBYTE = 1024 * 1024
HUGO_IS_GIVEN = (
    "Hugo is given more than its share: JSON instead of YAML, coverage and distances worked out "
    "already, shared blocks cached, every page but the communes’ rendered beforehand, and nothing "
    "to check."
)

Row = tuple[str, ...]


def print_tables(console: Console, stories: Sequence[Figures], machine: str, memory: str) -> None:
    """Draw the tables on a terminal."""
    console.print(f"\n[bold]{machine}[/bold]\n")
    for figures in stories:
        table = Table(title=figures.title, title_justify="left", title_style="bold")
        for index, name in enumerate(_headings(figures, memory)):
            table.add_column(name, justify="right" if index else "left")
        for row in _rows(figures):
            table.add_row(*row)
        console.print(table)
        console.print(f"[dim]{figures.note}[/dim]\n")
    table = Table(title="Aims", title_justify="left", title_style="bold")
    for name in ("aim", "found", "limit", ""):
        table.add_column(name)
    for row in _aims(stories):
        table.add_row(*row)
    console.print(table)
    console.print(f"[dim]{HUGO_IS_GIVEN}[/dim]")


def markdown(stories: Sequence[Figures], machine: str, memory: str) -> str:
    """The same figures as the README's own tables, to take the place of those it has."""
    head = ("", "builder", "time", f"× {HUGO}", f"peak {memory}", f"× {HUGO}")
    lines = [_line(head), _line(("---", "---", "--:", "--:", "--:", "--:"))]
    for figures in stories:
        title = figures.title
        for name, taken, ratio, *peak in _rows(figures):
            builder = name if name in PEERS else f"**{name}**"
            against = ratio if figures.peer == HUGO else f"{ratio} × {figures.peer}"
            lines.append(_line((title, *_padded((builder, taken, against, *peak), 5))))
            title = ""
    lines += ["", _line(("aim", "found", "limit", "met")), _line(("---", "--:", "--:", "---"))]
    lines += [_line(row) for row in _aims(stories)]
    return "\n".join([*lines, "", f"{machine}.", "", HUGO_IS_GIVEN, ""])


def _headings(figures: Figures, memory: str) -> Row:
    against = f"× {figures.peer}"
    return ("", "median", against, *((f"peak {memory}", against) if figures.peaks else ()))


def _rows(figures: Figures) -> Iterator[Row]:
    for name, taken in figures.times.items():
        row = [name, f"{taken:.3f} s", f"{taken / figures.times[figures.peer]:.2f}"]
        if name in figures.peaks:
            peak = figures.peaks[name]
            row += [f"{peak / MEBIBYTE:,.0f} MiB", f"{peak / figures.peaks[figures.peer]:.2f}"]
        yield tuple(row)


def _aims(stories: Sequence[Figures]) -> Iterator[Row]:
    for aim in (aim for figures in stories for aim in figures.aims):
        yield (aim.sentence, f"{aim.found:.2f}", f"≤ {aim.limit:.2f}", "yes" if aim.met else "no")


def _padded(row: Row, width: int) -> Row:
    return (*row, *("" for _ in range(width - len(row))))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
