"""`python -m bench`: this generator and Hugo on the same content, in alternating rounds."""

from __future__ import annotations

import argparse
import sys

from rich.console import Console

from .measure import CommandFailed, memory_measure
from .report import markdown, print_tables
from .same_pages import NotTheSame
from .stories import Figures, france, help_, live, rebuild, region
from .workplace import HugoMissing, machine, workplace

STORIES = {"region": region, "france": france, "rebuild": rebuild, "live": live, "help": help_}
SLOW = "france"


def main() -> int:
    """Tell the stories asked for, then print their figures; 1 when they cannot be told."""
    args = _options()
    progress = Console(stderr=True)
    try:
        stories, described = _tell(args, progress)
    except (HugoMissing, NotTheSame, CommandFailed) as reason:
        progress.print(str(reason), markup=False)
        return 1
    memory = memory_measure()
    if args.markdown:
        sys.stdout.write(markdown(stories, described, memory))
    else:
        print_tables(Console(), stories, described, memory)
    return 0


def _tell(args: argparse.Namespace, progress: Console) -> tuple[list[Figures], str]:
    rounds = 1 if args.quick else args.rounds
    left_out = {SLOW} if args.quick and args.only is None else set()
    with workplace() as place:
        told = []
        for name, story in STORIES.items():
            if name not in left_out and args.only in (None, name):
                progress.print(f"[bold]{name}[/bold]")
                told.append(story(place, rounds, lambda said: progress.print(f"  {said}")))
        return told, machine(place)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds a story (default: 5)")
    parser.add_argument("--only", choices=STORIES, help="one story instead of all")
    parser.add_argument("--quick", action="store_true", help="one round, and no France")
    parser.add_argument("--markdown", action="store_true", help="a table for the README")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
