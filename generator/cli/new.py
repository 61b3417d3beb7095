"""`parcours new`: a structure, a territoire or a page to fill in."""

from __future__ import annotations

import argparse
import sys

from .options import add_date, add_project, today

TYPE_CHECKING = False
if TYPE_CHECKING:
    from generator.desk.scaffold.project import Added, Project

HELP = "ajouter une structure, un territoire ou une page à compléter"
EXAMPLE = "parcours new structure msp-de-salers --commune Salers"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this command."""
    parser.add_argument(
        "quoi", choices=("structure", "territoire", "page"), help="structure, territoire ou page"
    )
    parser.add_argument(
        "identifiant",
        type=_identifiant,
        metavar="IDENTIFIANT",
        help="en minuscules sans accent, avec des tirets : il fait l’adresse de la page",
    )
    parser.add_argument("--nom", metavar="NOM", help="nom de la structure, ou titre de la page")
    parser.add_argument(
        "--commune", metavar="COMMUNE", help="nom ou code Insee de la commune du lieu d’accueil"
    )
    parser.add_argument(
        "--departement", metavar="CODE", help="code du département du territoire, comme 01 ou 2A"
    )
    add_project(parser)
    add_date(parser)


def run(args: argparse.Namespace) -> int:
    """Add the entry, then say where it is, what to fill in and what comes next."""
    for option, kind in (("commune", "structure"), ("departement", "territoire")):
        if getattr(args, option) and args.quoi != kind:
            print(f"parcours new : --{option} ne sert qu’avec {kind}", file=sys.stderr)
            return 2
    from generator.desk.scaffold.project import Refused, open_project

    try:
        added = _add(open_project(args.project, today(args.date)), args)
    except Refused as reason:
        print(f"parcours new : {reason}{'' if str(reason).endswith('?') else '.'}", file=sys.stderr)
        return 1
    _say(added, args)
    return 0


def _add(project: Project, args: argparse.Namespace) -> Added:
    from generator.desk.scaffold.page import add_page
    from generator.desk.scaffold.structure import add_structure
    from generator.desk.scaffold.territoire import add_territoire

    if args.quoi == "structure":
        return add_structure(project, args.identifiant, args.nom, args.commune)
    if args.quoi == "territoire":
        return add_territoire(project, args.identifiant, args.nom, args.departement)
    return add_page(project, args.identifiant, args.nom)


def _say(added: Added, args: argparse.Namespace) -> None:
    here = str(args.project) == "."
    check = "parcours check" if here else f"parcours check --project {args.project}"
    nouns = {"structure": "Fiche ajoutée", "territoire": "Territoire ajouté", "page": "Page créée"}
    print(f"{nouns[args.quoi]} : {added.path}:{added.line}")
    print(f"À compléter : {', '.join(dict.fromkeys(added.left))}.")
    print(f"Ouvrez ce fichier, complétez, puis lancez {check} : il montre ce qui reste à faire.")


def _identifiant(text: str) -> str:
    """An identifier that holds to its form. Raises `ArgumentTypeError`, in French."""
    from pydantic import TypeAdapter, ValidationError

    from generator.model.forms import Identifiant

    try:
        return str(TypeAdapter(Identifiant).validate_python(text))
    except ValidationError as reason:
        (found,) = reason.errors()
        context = found["ctx"]
        meant = context["suggestion"]
        also = f" ; vouliez-vous dire « {meant} » ?" if meant else ""
        raise argparse.ArgumentTypeError(context["phrase"] + also) from None
