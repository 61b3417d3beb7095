"""The `parcours` command: options in, exit code out. No thinking here, and light imports only."""

from __future__ import annotations

import sys
from importlib import import_module

from generator import __version__

from .french import Parser
from .visible import visible_streams

COMMANDS = (
    "build",
    "check",
    "new",
    "import",
    "export",
    "geocode",
    "coverage",
    "serve",
    "preview",
    "schemas",
    "reference",
)

DONE, PROBLEMS, SERVICE_DOWN = 0, 1, 3
"""What a command returns; 2, for bad usage, is the parser's to say."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 for problems in the data, 2 for bad usage.

    3 is said when a service of others does not answer: what is missing is not the editor's.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # tests put a text stream there
    with visible_streams():
        return _run(sys.argv[1:] if argv is None else argv)


def _run(argv: list[str]) -> int:
    args = _parser().parse_args(argv)
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        print("Interrompu.", file=sys.stderr)
        return PROBLEMS
    except BrokenPipeError:
        return PROBLEMS
    except Exception as reason:
        if args.debug:
            raise
        from generator.desk.apology import apology

        print(f"parcours : {apology(reason)}", file=sys.stderr)
        return PROBLEMS


def _parser() -> Parser:
    parser = Parser(
        prog="parcours",
        description="Construit l’annuaire régional du parcours de soins global.",
        epilog="Exemple : parcours build\nAide d’une commande : parcours build --help",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"parcours {__version__}",
        help="afficher le numéro de version",
    )
    commands = parser.add_subparsers(title="commandes ", metavar="COMMANDE", required=True)
    for name in COMMANDS:
        module = import_module(f"{__name__}.{name}")
        command = commands.add_parser(
            name, help=module.HELP, description=module.HELP, epilog=f"Exemple : {module.EXAMPLE}"
        )
        command.add_argument(
            "--debug", action="store_true", help="montrer les détails techniques d’une erreur"
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser
