"""`parcours serve`: look at the site while its files are edited."""

from __future__ import annotations

import argparse
import sys

from .options import add_date, add_project, today

HELP = "montrer le site sur cet ordinateur, et le mettre à jour à chaque enregistrement"
EXAMPLE = "parcours serve --port 8080"

LAST_PORT = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    add_date(parser)
    parser.add_argument("--port", type=port, default=8000, help="port d’écoute (par défaut : 8000)")
    parser.add_argument("--ouvrir", action="store_true", help="ouvrir le navigateur à son adresse")


def port(text: str) -> int:
    """A port number. Raises `ArgumentTypeError`, in French."""
    if not (text.isdecimal() and int(text) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un port (de 0 à {LAST_PORT})")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Show the site until interrupted."""
    from threading import Event

    from generator.desk.serve.live import Live
    from generator.desk.serve.server import CannotServe, serve

    def tell(text: str) -> None:
        print(text, flush=True)

    def ready(address: str) -> None:
        tell(f"Le site est à {address}\nIl suit vos enregistrements. Pour arrêter : Ctrl+C.")
        if args.ouvrir:
            _open(address)

    live = Live(args.project, lambda: today(args.date), tell, debug=args.debug)
    try:
        serve(live, args.port, ready, Event())
    except KeyboardInterrupt:
        print()
    except CannotServe as reason:
        print(f"parcours serve : {reason}.", file=sys.stderr)
        return 2
    return 0


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        print("Aucun navigateur ne s’ouvre d’ici : ouvrez cette adresse vous-même.", flush=True)
