"""`parcours coverage`: what the region covers, and what a new structure would add."""

from __future__ import annotations

import argparse
import sys

from .options import add_date, add_project, today

TYPE_CHECKING = False
if TYPE_CHECKING:
    from generator.desk.couverture.rapport import Rapport
    from generator.link.patients import Patients

HELP = "dire ce que les structures couvrent, et ce qu’une nouvelle apporterait"
EXAMPLE = "parcours coverage --ajouter 15219"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    add_project(parser)
    add_date(parser)
    parser.add_argument(
        "--format",
        choices=("text", "csv", "json"),
        default="text",
        help="text (par défaut), csv pour un tableur, json pour un programme",
    )
    parser.add_argument(
        "--detail", action="store_true", help="aller jusqu’aux communes, une par une"
    )
    parser.add_argument(
        "--trop-loin",
        type=_kilometres,
        metavar="KM",
        help="distance à vol d’oiseau au-delà de laquelle une commune est loin "
        "(par défaut : celle de content/region.yaml)",
    )
    parser.add_argument(
        "--ajouter",
        metavar="COMMUNE",
        help="ce qu’apporterait une structure dans cette commune (code Insee ou nom)",
    )
    parser.add_argument(
        "--public",
        type=_publics,
        metavar="LISTE",
        help="avec --ajouter : qui elle accueillerait, adultes ou enfants (par défaut : les deux)",
    )
    parser.add_argument(
        "--cancers",
        type=_cancers,
        metavar="LISTE",
        help="avec --ajouter : les cancers qu’elle accueillerait, par exemple sein,digestif "
        "(par défaut : tous)",
    )


def run(args: argparse.Namespace) -> int:
    """Print the report; 1 when the files have errors, 2 when the question makes no sense."""
    from .short_run import short_run

    if refusal := _refusal(args):
        return _bad_usage(refusal)
    with short_run():
        rapport = _rapport(args)
        if rapport is None:
            return 1
        return _said(args, rapport)


def _refusal(args: argparse.Namespace) -> str:
    if not args.ajouter and (args.public or args.cancers):
        return "--public et --cancers décrivent la structure à ajouter : donnez aussi --ajouter"
    if args.ajouter and args.format == "csv":
        return "--ajouter se lit avec --format text ou --format json"
    return ""


def _rapport(args: argparse.Namespace) -> Rapport | None:
    """The report, or None once the errors that prevent it are printed."""
    from generator.check.project import check_project
    from generator.check.report import report
    from generator.desk.couverture.rapport import Rapport
    from generator.link.directory import Directory
    from generator.read.project import read_project

    day = today(args.date)
    documents = read_project(args.project)
    checked = check_project(documents, day)
    if not checked.sound or checked.projet is None or checked.geography is None:
        print(report(checked.problems, documents.sources), file=sys.stderr)
        return None
    directory = Directory(checked.projet, checked.geography, day)
    return Rapport.of(directory, args.trop_loin)


def _said(args: argparse.Namespace, rapport: Rapport) -> int:
    from generator.desk.couverture.donnees import rapport_json
    from generator.desk.couverture.texte import rapport_texte

    if args.ajouter:
        return _added(args, rapport)
    if args.format == "csv":
        sys.stdout.buffer.write(_table(rapport, detail=args.detail))
    elif args.format == "json":
        print(rapport_json(rapport))
    else:
        print(rapport_texte(rapport, detail=args.detail))
    return 0


def _table(rapport: Rapport, *, detail: bool) -> bytes:
    from generator.link.couverture_csv import communes_csv, epci_csv

    if detail:
        return communes_csv(rapport.bilan, rapport.eloignements, rapport.limite)
    return epci_csv(rapport.bilan)


def _added(args: argparse.Namespace, rapport: Rapport) -> int:
    from generator.desk.couverture.donnees import apports_json
    from generator.desk.couverture.lieu import LieuInconnu, autre_sens, trouver
    from generator.desk.couverture.texte_apport import apports_texte

    try:
        commune = trouver(args.ajouter, rapport.directory.geography)
    except LieuInconnu as reason:
        return _bad_usage(str(reason))
    if warning := autre_sens(args.ajouter, commune, rapport.directory.geography):
        print(warning, file=sys.stderr)
    apports = rapport.apports(commune, _patients(args))
    said = apports_json if args.format == "json" else apports_texte
    print(said(rapport, apports))
    return 0


def _patients(args: argparse.Namespace) -> Patients:
    from generator.link.patients import accueil
    from generator.model.vocabulaire import Cancer, Public

    return accueil(args.public or tuple(Public), args.cancers or (Cancer.TOUS,))


def _bad_usage(sentence: str) -> int:
    stop = "" if sentence.endswith("?") else "."
    print(f"parcours coverage : {sentence}{stop}", file=sys.stderr)
    return 2


def _kilometres(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un nombre entier de kilomètres")
    return int(text)


def _publics(text: str) -> tuple[str, ...]:
    from generator.model.vocabulaire import Public

    return _listed(text, tuple(Public))


def _cancers(text: str) -> tuple[str, ...]:
    from generator.model.vocabulaire import Cancer

    return _listed(text, tuple(Cancer))


def _listed(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Values apart by commas, among `known` ones. Raises `ArgumentTypeError`, in French."""
    wanted = [one.strip() for one in text.split(",")]
    for one in wanted:
        if one not in known:
            choices = ", ".join(known)
            raise argparse.ArgumentTypeError(f"« {one} » est inconnu (au choix : {choices})")
    return tuple(one for one in known if one in wanted)
