"""`parcours serve`: look at the built site."""

from __future__ import annotations

import argparse
import sys

from .options import add_project

HELP = "montrer le site construit, sur cet ordinateur seulement"
EXAMPLE = "parcours serve --port 8080"

LAST_PORT = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    parser.add_argument("--port", type=port, default=8000, help="port d’écoute (par défaut : 8000)")


def port(text: str) -> int:
    """A port number. Raises `ArgumentTypeError`, in French."""
    if not (text.isdecimal() and int(text) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un port (de 0 à {LAST_PORT})")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    from generator.desk.serve import CannotServe, serve

    try:
        serve(
            args.project, args.port, lambda address: print(f"Le site est à {address}", flush=True)
        )
    except KeyboardInterrupt:
        print()
    except CannotServe as reason:
        print(f"parcours serve : {reason}.", file=sys.stderr)
        return 2
    return 0
