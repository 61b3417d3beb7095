"""`parcours geocode`: points for the sites that have none."""

from __future__ import annotations

import argparse
import sys

from .options import add_date, add_project, today

TYPE_CHECKING = False
if TYPE_CHECKING:
    from generator.check.project import Checked
    from generator.desk.geocode.tour import Tour
    from generator.model.projet import Projet
    from generator.read.project import Documents
    from generator.reference.geography import Geography

HELP = "trouver les coordonnées qui manquent aux lieux, à partir de leur adresse"
EXAMPLE = "parcours geocode --structure msp-exemple-salers"

SERVICE_DOWN = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    add_date(parser)
    parser.add_argument(
        "--write",
        action="store_true",
        help="écrire ce qui est trouvé dans structures.yaml (sans cette option : le montrer)",
    )
    parser.add_argument("--structure", metavar="ID", help="s’en tenir aux lieux de cette fiche")
    parser.add_argument(
        "--accepter",
        action="append",
        default=[],
        metavar="ID",
        help="prendre aussi les points à vérifier de cette fiche, que vous avez regardés",
    )


def run(args: argparse.Namespace) -> int:
    """Ask, then write what is found or show the difference; 3 when the service is down."""
    from generator.check.project import check_project
    from generator.check.report import report
    from generator.read.project import STRUCTURES, read_project

    documents = read_project(args.project)
    checked = check_project(documents, today(args.date))
    unread = [found for found in documents.problems if found.path == STRUCTURES]
    if unread or not (checked.projet and checked.geography and checked.projet.structures):
        print(report(unread or checked.problems, documents.sources), file=sys.stderr)
        return 1
    ids = [one.id for one in checked.projet.structures]
    for asked in filter(None, [args.structure, *args.accepter]):
        if asked not in ids:
            return _unknown(asked, ids)
    _say_left_out(documents, checked)
    tour = _tour(args, checked.projet, checked.geography)
    if not tour.lieux:
        whose = " de cette fiche" if args.structure else ""
        print(f"Tous les lieux{whose} ont leurs coordonnées : il n’y a rien à chercher.")
        return 0
    return _go(args, documents, tour)


def _unknown(asked: str, ids: list[str]) -> int:
    from generator.check.suggest import closest

    near = closest(asked, ids)
    meant = f" ; vouliez-vous dire « {near} » ?" if near else ""
    print(f"parcours geocode : aucune fiche lisible n’a l’id « {asked} »{meant}", file=sys.stderr)
    return 2


def _say_left_out(documents: Documents, checked: Checked) -> None:
    from generator.desk.geocode.words import left_out
    from generator.read.project import STRUCTURES

    listed = documents.trees[STRUCTURES].plain()["structures"]
    broken = len(listed) - len(checked.projet.structures if checked.projet else ())
    if broken:
        print(left_out(broken), file=sys.stderr)


def _tour(args: argparse.Namespace, projet: Projet, geography: Geography) -> Tour:
    from generator.desk.geocode.service import Service
    from generator.desk.geocode.sites import doubts, without_point
    from generator.desk.geocode.tour import Tour

    settings = projet.region.geocodage
    chosen = [one for one in projet.structures if args.structure in {None, one.id}]
    return Tour(
        list(without_point(chosen)),
        Service(settings.service),
        lambda lieu, answer: doubts(lieu.site, answer, geography, settings),
        args.accepter,
    )


def _go(args: argparse.Namespace, documents: Documents, tour: Tour) -> int:
    from generator.desk.geocode.words import down, summary, told
    from generator.desk.geocode.writing import with_points, write_point
    from generator.desk.retouche import CannotRetouch
    from generator.read.project import STRUCTURES

    from .difference import show_difference

    day, source = today(args.date), documents.sources[STRUCTURES]
    try:
        for result in tour.go():
            print(told(result), flush=True)
            if args.write and result.sure:
                write_point(args.project, result, day)
        if not args.write and any(result.sure for result in tour.results):
            proposed = with_points(source, documents.trees[STRUCTURES], tour.results, day)
            show_difference(STRUCTURES, source.written, proposed)
    except CannotRetouch as reason:
        print(f"parcours geocode : {reason}.", file=sys.stderr)
        return 1
    print(summary(tour, written=args.write, command=_again(args)))
    if any(result.failure for result in tour.results):
        print(down(tour, written=args.write), file=sys.stderr)
        return SERVICE_DOWN
    return 0 if all(result.sure for result in tour.results) else 1


def _again(args: argparse.Namespace) -> str:
    project = "" if str(args.project) == "." else f" --project {args.project}"
    return "parcours geocode" + project
