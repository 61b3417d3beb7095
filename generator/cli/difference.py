"""A file's difference, in colours on a terminal."""

from __future__ import annotations

import sys
from difflib import unified_diff

_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def show_difference(path: str, before: str, after: str) -> None:
    """Print what changes in the file at `path`, as a unified diff."""
    old, new = before.splitlines(), after.splitlines()
    lines = unified_diff(old, new, path, f"{path} (proposé)", lineterm="")
    if not sys.stdout.isatty():
        print("\n".join(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True)
    for line in lines:
        console.print(Text(line, _STYLES.get(line[:1], "")))
