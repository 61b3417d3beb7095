"""`parcours export`: structures to a spreadsheet."""

from __future__ import annotations

import argparse
import sys

from .options import add_date, add_project, path, today

HELP = "écrire les structures dans un tableur .xlsx ou .csv, ou un modèle à remplir"
EXAMPLE = "parcours export --modele modele.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    parser.add_argument("fichier", type=path, metavar="FICHIER", help="le tableur à écrire")
    add_project(parser)
    add_date(parser)
    parser.add_argument(
        "--modele", action="store_true", help="écrire un modèle : les titres et une ligne d’exemple"
    )
    parser.add_argument(
        "--remplacer", action="store_true", help="remplacer le fichier s’il existe déjà"
    )


def run(args: argparse.Namespace) -> int:
    """Write the spreadsheet, and say how to take it back."""
    from generator.check.report import report
    from generator.desk.replace import replace_bytes
    from generator.desk.tableur.cells import FileRefused
    from generator.desk.tableur.exporting import export
    from generator.desk.tableur.refused import ProjectRefused

    if args.fichier.exists() and not args.remplacer:
        sentence = "existe déjà : choisissez un autre nom, ou ajoutez --remplacer"
        print(f"parcours export : « {args.fichier} » {sentence}.", file=sys.stderr)
        return 2
    try:
        content, count = export(
            args.project, args.fichier.suffix.lower(), today(args.date), template=args.modele
        )
    except FileRefused as reason:
        print(f"parcours export : {reason}.", file=sys.stderr)
        return 2
    except ProjectRefused as reason:
        print(report(reason.problems, reason.documents.sources), file=sys.stderr)
        print(f"parcours export : {reason}. Corrigez-les d’abord.", file=sys.stderr)
        return 1
    replace_bytes(args.fichier, content)
    _say_done(args, count)
    return 0


def _say_done(args: argparse.Namespace, count: int) -> None:
    from generator.model.mots import compte

    if args.modele:
        print(f"Modèle écrit dans {args.fichier}. Une fois rempli : parcours import {args.fichier}")
        return
    print(
        f"{compte(count, 'structure')} dans {args.fichier}. "
        f"Après vos changements : parcours import {args.fichier}"
    )
