"""`parcours schemas`: what editors need to complete and check while typing."""

from __future__ import annotations

import argparse

from .options import add_project

HELP = "écrire les schémas qui aident à la saisie dans un éditeur de texte"
EXAMPLE = "parcours schemas --project ../ma-region"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)


def run(args: argparse.Namespace) -> int:
    """Write every schema of the project, and say which ones changed."""
    from generator.desk.replace import replace_text
    from generator.desk.schemas.files import FOLDER, schema_files

    (args.project / FOLDER).mkdir(exist_ok=True)
    for path, text in schema_files().items():
        file = args.project / path
        if file.is_file() and file.read_bytes() == text.encode():
            print(f"{path} : déjà à jour")
        else:
            replace_text(file, text)
            print(f"{path} : écrit")
    return 0
