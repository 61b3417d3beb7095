"""Options several commands share, and how their values are read.

Imports wait until a value is read: `parcours --help` must be instant.
"""

from __future__ import annotations

import argparse
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def add_project(parser: argparse.ArgumentParser) -> None:
    """`--project`: the folder of a region."""
    parser.add_argument(
        "--project",
        type=folder,
        default=".",
        metavar="DOSSIER",
        help="dossier de la région (par défaut : le dossier courant)",
    )


def add_date(parser: argparse.ArgumentParser) -> None:
    """`--date`: the day labels and rules are read for."""
    parser.add_argument(
        "--date",
        type=day,
        default=None,
        metavar="AAAA-MM-JJ",
        help="jour de référence (par défaut : aujourd’hui)",
    )


def folder(text: str) -> Path:
    """An existing folder. Raises `ArgumentTypeError`, in French."""
    from pathlib import Path

    found = Path(text)
    if not found.is_dir():
        raise argparse.ArgumentTypeError(f"le dossier « {text} » n’existe pas")
    return found


def path(text: str) -> Path:
    """A path that need not exist."""
    from pathlib import Path

    return Path(text)


def day(text: str) -> date:
    """A day written `2026-11-21`. Raises `ArgumentTypeError`, in French."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = f"« {text} » n’est pas une date de la forme 2026-11-21"
        raise argparse.ArgumentTypeError(sentence) from None


def today(asked: date | None) -> date:
    """The day asked for, else the one `SOURCE_DATE_EPOCH` sets, else today in local time."""
    from datetime import UTC, datetime

    if asked:
        return asked
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
