"""`parcours build`: the site of a region."""

from __future__ import annotations

import argparse
import sys
from time import perf_counter

from .options import add_date, add_project, path, today

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pathlib import Path

    from generator.publish.publish import Published

HELP = "vérifier les fichiers et construire le site"
EXAMPLE = "parcours build --project ../ma-region"

UNTOUCHED = "Le site précédent, s’il existe, est resté tel quel."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    add_date(parser)
    parser.add_argument(
        "--output",
        type=path,
        default=None,
        metavar="DOSSIER",
        help="où écrire le site (par défaut : le dossier site/ de la région)",
    )


def run(args: argparse.Namespace) -> int:
    """Build, say every problem, and where the site is."""
    from generator.build import NeverStill, build
    from generator.check.report import report
    from generator.desk.apology import apology
    from generator.publish.bundle import ToolFailed
    from generator.publish.publish import PublishRefused
    from generator.render.refused import RenderRefused

    from .progress import Progress
    from .short_run import short_run

    started = perf_counter()
    output: Path = args.output or args.project / "site"
    try:
        with short_run(), Progress() as progress:
            outcome = build(args.project, output, today(args.date), progress)
    except (PublishRefused, RenderRefused) as reason:
        print(f"parcours : {reason}.", file=sys.stderr)
        return 2
    except (ToolFailed, NeverStill) as reason:
        print(f"parcours : {reason}.\n{UNTOUCHED}", file=sys.stderr)
        return 1
    except OSError as reason:
        if args.debug:
            raise
        print(f"parcours : {apology(reason)}\n{UNTOUCHED}", file=sys.stderr)
        return 1
    if outcome.checked.problems:
        read = outcome.documents
        print(report(outcome.checked.problems, read.sources, read.unread), file=sys.stderr)
    if outcome.published is None:
        print(UNTOUCHED, file=sys.stderr)
        return 1
    _say_done(args, output, outcome.published, perf_counter() - started)
    return 0


def _say_done(args: argparse.Namespace, output: Path, published: Published, seconds: float) -> None:
    from generator.model.mots import compte

    duration = f"{seconds:.2f}".replace(".", ",")
    print(f"Site construit dans {output} : {compte(published.pages, 'page')}, en {duration} s.")
    if published.made < published.files or published.removed:
        print(
            f"{compte(published.made, 'fichier refait', 'fichiers refaits')}, "
            f"{compte(published.removed, 'fichier ôté', 'fichiers ôtés')} ; "
            "les autres sont inchangés."
        )
    print(f"Pour le regarder : {_how_to_look(args)}, puis ouvrez l’adresse affichée.")


def _how_to_look(args: argparse.Namespace) -> str:
    day = f" --date {args.date}" if args.date else ""
    if str(args.project) != ".":
        return f"parcours serve --project {args.project}{day}"
    return f"parcours serve{day}" if day else "make serve (ou parcours serve)"
