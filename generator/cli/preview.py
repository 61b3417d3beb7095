"""`parcours preview`: the built site, to open without a server."""

from __future__ import annotations

import argparse
import sys

from .options import add_project, path

HELP = "copier le site construit, pour l’ouvrir sans serveur et le faire relire"
EXAMPLE = "parcours preview --project ../ma-region"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    parser.add_argument(
        "--output",
        type=path,
        default=None,
        metavar="DOSSIER",
        help="où écrire la copie (par défaut : le dossier apercu/ de la région)",
    )


def run(args: argparse.Namespace) -> int:
    """Copy the site, and say how to open it."""
    from generator.desk.apercu import PreviewRefused, preview
    from generator.model.mots import compte

    output = args.output or args.project / "apercu"
    try:
        pages = preview(args.project / "site", output)
    except PreviewRefused as reason:
        print(f"parcours : {reason}.", file=sys.stderr)
        return 1
    print(f"Aperçu écrit dans {output} : {compte(pages, 'page')}. Ouvrez-y index.html.")
    return 0
