"""A new structure at the end of `structures.yaml`."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.check.suggest import closest
from generator.desk.schemas.for_editors import schema_of
from generator.link.normaliser import normalise
from generator.model.lieux import Commune
from generator.model.mots import enumeration, jour
from generator.model.structure import Structure
from generator.model.vocabulaire import Domaine
from generator.read.project import FORFAIT, STRUCTURES

from .blanks import Blanks, Exemple, Lignes, comment
from .project import Added, Ecrit, Project, Refused, append

_LIST = "structures"
_NONE = "Aucun pour l’instant : lancez d’abord parcours new territoire."


def add_structure(
    project: Project, identifiant: str, nom: str | None, commune: str | None
) -> Added:
    """Add an entry to fill in; `commune` is an Insee code, or a name of the region.

    Raises `Refused` when the identifier is taken, or when the commune is not one and only one.
    """
    taken = project.ids(STRUCTURES, _LIST).get(identifiant)
    if taken:
        raise Refused(
            f"l’identifiant « {identifiant} » est déjà pris ({STRUCTURES}, ligne {taken}) : "
            "choisissez-en un autre"
        )
    blanks = Blanks()
    known = _known(project, identifiant, nom, _commune(project, commune) if commune else None)
    lines = [*_head(project), *blanks.item(schema_of(Structure), known, 0)]
    start = f"{project.head('structures', STRUCTURES)}{_LIST}:\n"
    line = append(project, STRUCTURES, _LIST, lines, start)
    return Added(STRUCTURES, line, tuple(blanks.left))


def _head(project: Project) -> list[str]:
    said = comment(
        f"Fiche commencée le {jour(project.today)}. Complétez ce qui suit chaque deux-points ; "
        "ôtez le « # » d’une ligne facultative pour l’employer. Quand parcours check ne trouve "
        "plus rien, ces commentaires peuvent être ôtés.",
        0,
    )
    return [*said, ""]


def _commune(project: Project, asked: str) -> Commune:
    by_code = project.geography.commune_anywhere(asked)
    if by_code:
        return by_code
    communes = project.geography.communes.values()
    found = [one for one in communes if normalise(one.nom) == normalise(asked)]
    if len(found) == 1:
        return found[0]
    if found:
        codes = enumeration([f"{one.code} ({one.departement})" for one in found], "ou")
        raise Refused(f"plusieurs communes s’appellent « {asked} » : donnez son code, {codes}")
    near = closest(asked, [one.nom for one in communes])
    also = f" : vouliez-vous dire « {near} » ?" if near else ""
    raise Refused(f"aucune commune de la région n’a le nom ou le code Insee « {asked} »{also}")


def _known(
    project: Project, identifiant: str, nom: str | None, commune: Commune | None
) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": identifiant,
        "territoires": _territoires(project, commune),
        "soins": [{"domaine": str(domaine)} for domaine in Domaine],
        "teleconsultation": "inconnu",
        "label": _label(project.today),
        "sites": [_site(commune) if commune else {}],
        "adressage": {"mode": _mode(project)},
        "verifie_le": project.today.isoformat(),
    }
    return found | ({"nom": nom} if nom else {})


def _label(today: date) -> dict[str, Any]:
    """The call of the year; five years are an example, not a rule."""
    end = f"{today.year + 5}-12-31"
    begun, ended = Exemple(today.isoformat()), Exemple(end)
    return {"statut": "labellisee", "appel": str(today.year), "du": begun, "au": ended}


def _site(commune: Commune) -> dict[str, Any]:
    found: dict[str, Any] = {"commune": commune.nom, "code_commune": commune.code}
    if len(commune.codes_postaux) == 1:
        found["code_postal"] = commune.codes_postaux[0]
    elif commune.codes_postaux:
        first, *others = (f'"{code}"' for code in commune.codes_postaux)
        found["code_postal"] = Exemple(f"{first} (ou {', '.join(others)})")
    if commune.point:
        latitude, longitude = (Exemple(f"{degrees:.4f}") for degrees in commune.point)
        found |= {"latitude": latitude, "longitude": longitude}
    return found


def _mode(project: Project) -> str:
    """The region's own way to refer, which the structure may change."""
    tree = project.documents.trees.get(FORFAIT)
    found = tree.find(("politiques", "mode_orientation", "choix")).value if tree else None
    return found if isinstance(found, str) else "direct"


def _territoires(project: Project, commune: Commune | None) -> Lignes:
    """The territoires that hold the commune; else those to choose from."""
    around = [one.id for one in project.territoires() if commune and _holds(one, commune)]
    if around:
        return Lignes(tuple(f"- {one}" for one in around), filled=True)
    known = ", ".join(one.id for one in project.territoires())
    return Lignes(tuple(comment(f"Ceux de la région : {known}." if known else _NONE, 0)))


def _holds(territoire: Ecrit, commune: Commune) -> bool:
    by_epci = commune.epci in territoire.codes("epci", "siren")
    return (
        (by_epci and commune.departement == territoire.departement)
        or commune.code in territoire.codes("communes", "code")
        or commune.departement in territoire.codes("departements", "code")
    )
