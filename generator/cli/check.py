"""`parcours check`: every problem of a region's files."""

from __future__ import annotations

import argparse
import os

from .options import add_date, add_project, today

HELP = "signaler toutes les erreurs des fichiers, sans rien construire"
EXAMPLE = "parcours check --project ../ma-region"

REPORTS = os.path.join(os.path.dirname(__file__), "..", "check", "reports")  # noqa: PTH118, PTH120 (pathlib would slow --help)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    add_date(parser)
    parser.add_argument(
        "--format",
        choices=_formats(),
        default="text",
        help="text : pour lire (par défaut) ; json : pour un autre programme ; "
        "github, gitlab : pour la page d’une proposition sur ces forges",
    )
    parser.add_argument(
        "--strict", action="store_true", help="finir avec le code 1 dès le premier avertissement"
    )


def _formats() -> list[str]:
    names = sorted(name for name in os.listdir(REPORTS) if name.endswith(".py"))  # noqa: PTH208 (the same)
    return [name[:-3] for name in names if name[0] != "_"]


def run(args: argparse.Namespace) -> int:
    """Print every problem and a summary; 1 when no site could be built, or `--strict` refuses."""
    from generator.check.findings import Findings
    from generator.check.project import check_project
    from generator.check.report import tell
    from generator.read.project import read_project

    from .short_run import short_run

    with short_run():
        documents = read_project(args.project)
        checked = check_project(documents, today(args.date))
    findings = Findings(
        checked.problems, documents.sources, documents.unread, args.strict, _way(args.project)
    )
    told = tell(findings, args.format, os.environ)
    print(told.printed)
    for path, text in told.appended.items():
        with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123 (nothing else needs pathlib)
            file.write(text)
    return 0 if checked.sound and findings.passed else 1


def _way(project: os.PathLike[str]) -> str:
    """From the current folder to the project: empty when it is there."""
    way = os.path.relpath(project).replace(os.sep, "/")
    return "" if way == "." else f"{way}/"
