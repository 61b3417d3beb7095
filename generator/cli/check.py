"""`parcours check`: every problem of a region's files."""

from __future__ import annotations

import argparse

from .options import add_date, add_project, today

HELP = "signaler toutes les erreurs des fichiers, sans rien construire"
EXAMPLE = "parcours check --project ../ma-region"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    add_date(parser)


def run(args: argparse.Namespace) -> int:
    """Print every problem and a summary; 1 when a site could not be built."""
    from generator.check.project import check_project
    from generator.check.report import report
    from generator.read.project import read_project

    from .short_run import short_run

    with short_run():
        documents = read_project(args.project)
        checked = check_project(documents, today(args.date))
    print(report(checked.problems, documents.sources))
    return 0 if checked.sound else 1
