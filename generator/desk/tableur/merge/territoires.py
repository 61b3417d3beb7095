"""Territoires written by identifier, by name or by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.check.suggest import closest
from generator.desk.tableur.cells import CannotMend, CellProblem, Findings, Repair
from generator.desk.tableur.table.entries import Entry, Said
from generator.link.normaliser import normalise
from generator.model.territoire import FichierTerritoires, Territoire
from generator.model.values import OuiNon
from generator.reference.geography import Geography

from .plain import own_columns

EVERYWHERE = "« toute la région » lu à la place d’une liste de territoires"
NAMED = "territoire reconnu à son nom ou à son numéro"
WHOLE_REGION = frozenset({"toute la region", "region", "region entiere", "regional"})
"""What a list of territoires says when there is no list to give."""


class Territoires:
    """The region's territoires under every name that means one of them only."""

    def __init__(self, fichiers: Iterable[FichierTerritoires], geography: Geography) -> None:
        found: dict[str, set[str]] = defaultdict(set)
        for fichier in fichiers:
            departement = geography.departements.get(fichier.departement)
            for territoire in fichier.territoires:
                for name in _names(territoire, fichier, departement.nom if departement else ""):
                    found[normalise(name)].add(territoire.id)
        self._ids = {one for ids in found.values() for one in ids}
        self._named = found

    def resolve(self, written: list[str]) -> tuple[list[str], list[str]]:
        """The identifiers of a list, and the names of the repairs made. Raises `CannotMend`."""
        ids = [self._one(name) for name in written]
        return list(dict.fromkeys(ids)), [NAMED] if ids != written else []

    def _one(self, name: str) -> str:
        if name in self._ids:
            return name
        meant = self._named.get(normalise(name), set())
        if len(meant) == 1:
            return next(iter(meant))
        if meant:
            several = ", ".join(sorted(meant))
            raise CannotMend(f"« {name} » désigne plusieurs territoires : {several}")
        raise CannotMend(
            f"aucun territoire ne s’appelle « {name} » dans territories/",
            closest(name, sorted(self._ids)),
        )


def _names(territoire: Territoire, fichier: FichierTerritoires, departement: str) -> Iterator[str]:
    number = territoire.numero
    yield territoire.id
    if territoire.nom:
        yield territoire.nom
    for prefix in ("", "n° ", "territoire ", "territoire n° "):
        yield f"{prefix}{number}"
        yield f"{prefix}{number} {departement}"
    yield f"{departement} {number}"
    yield f"{departement} n° {number}"
    yield f"{fichier.departement} {number}"


def name_territoires(entry: Entry, territoires: Territoires, findings: Findings) -> None:
    """Put identifiers in the place of what an entry calls its territoires."""
    for column in own_columns():
        said = entry.said.get(column.keys)
        if column.kind != "liste" or column.choices or said is None or not said.value:
            continue
        written = [said.value] if isinstance(said.value, str) else said.value
        if {normalise(name) for name in written} <= WHOLE_REGION:
            everywhere = Said(str(OuiNon.OUI), said.place)
            entry.said |= {column.keys: Said([], said.place), ("toute_la_region",): everywhere}
            notes = [EVERYWHERE]
        else:
            try:
                ids, notes = territoires.resolve(written)
            except CannotMend as reason:
                del entry.said[column.keys]
                problem = CellProblem(said.place, str(reason), reason.suggestion)
                findings.problems.append(problem)
                continue
            entry.said[column.keys] = Said(ids, said.place)
        after = entry.said[column.keys].value or [str(OuiNon.OUI)]
        findings.repairs += [
            Repair(note, said.place, " ; ".join(written), " ; ".join(after)) for note in notes
        ]
