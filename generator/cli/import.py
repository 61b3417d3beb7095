"""`parcours import`: structures from a spreadsheet."""

from __future__ import annotations

import argparse
import sys

from .options import add_date, add_project, path, today

TYPE_CHECKING = False
if TYPE_CHECKING:
    from generator.desk.tableur.importing import Imported

HELP = "reprendre les structures d’un tableur .xlsx ou .csv, après avoir montré ce qui change"
EXAMPLE = "parcours import --write structures.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    parser.add_argument("fichier", type=path, metavar="FICHIER", help="le tableur à lire")
    add_project(parser)
    add_date(parser)
    parser.add_argument(
        "--write",
        action="store_true",
        help="écrire structures.yaml (sinon, tout est seulement montré)",
    )
    parser.add_argument(
        "--retirer",
        action="store_true",
        help="ôter aussi les structures et les lieux absents du tableur",
    )
    parser.add_argument(
        "--feuille",
        action="append",
        default=[],
        metavar="NOM",
        help="ne lire que cette feuille du classeur (peut être répétée)",
    )


def run(args: argparse.Namespace) -> int:
    """Say what would change, and change it when asked to."""
    from generator.check.report import report
    from generator.desk.retouche import CannotRetouch
    from generator.desk.tableur.cells import FileRefused
    from generator.desk.tableur.importing import import_file
    from generator.desk.tableur.refused import ProjectRefused
    from generator.desk.tableur.telling import tell

    try:
        imported = import_file(
            args.project,
            args.fichier,
            today(args.date),
            remove=args.retirer,
            sheets=args.feuille,
        )
    except (FileRefused, CannotRetouch) as reason:
        print(f"parcours import : {reason}.", file=sys.stderr)
        return 1
    except ProjectRefused as reason:
        print(report(reason.problems, reason.documents.sources), file=sys.stderr)
        print(f"parcours import : {reason}. Corrigez-les d’abord.", file=sys.stderr)
        return 1
    print(tell(imported, remove=args.retirer), end="\n\n")
    return _conclude(args, imported)


def _conclude(args: argparse.Namespace, imported: Imported) -> int:
    from generator.desk.tableur.importing import write

    if imported.unchanged and not imported.findings.problems:
        print("Rien à changer : structures.yaml dit déjà la même chose.")
        return 0
    if not imported.writable:
        print(
            "Rien n’est écrit : corrigez d’abord ces erreurs dans le tableur, puis recommencez.",
            file=sys.stderr,
        )
        return 1
    if not args.write:
        print(f"Rien n’est encore écrit. Pour écrire : {_same_command(args)} --write")
        return 0
    write(args.project, imported)
    print("structures.yaml est écrit. Ensuite : parcours geocode, puis parcours check.")
    return 0


def _same_command(args: argparse.Namespace) -> str:
    """What was asked for, to be copied with one word more."""
    from shlex import join

    words = ["parcours", "import", str(args.fichier)]
    words += ["--project", str(args.project)] if str(args.project) != "." else []
    words += ["--retirer"] if args.retirer else []
    return join([*words, *(word for name in args.feuille for word in ("--feuille", name))])
