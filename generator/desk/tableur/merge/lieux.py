"""Sites of an entry beside those of the directory, their communes resolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.desk.tableur.cells import CannotMend, CellProblem, Findings, Place, Repair
from generator.desk.tableur.table.entries import Entry, Lieu, Said
from generator.link.normaliser import normalise
from generator.model.mots import de_lieu
from generator.reference.geography import Geography

from .communes import Localite, resolve
from .plain import Plain

NAMED = "nom du lieu fait d’après la commune"
_FIELDS = ("commune", "code_postal", "code_commune")
_ALIKE = (("nom",), ("adresse", "commune"), ("commune",))
"""What makes a row's site and a directory's the same, the surest first."""


def pair(lieux: Sequence[Lieu], sites: Sequence[Plain]) -> list[tuple[Lieu, int | None]]:
    """Each site of the rows, with the number of the directory's site it speaks of."""
    found: dict[int, int] = {}
    for names in _ALIKE:
        for number, lieu in enumerate(lieux):
            if number in found:
                continue
            free = (index for index in range(len(sites)) if index not in found.values())
            same = next((index for index in free if _alike(lieu, sites[index], names)), None)
            if same is not None:
                found[number] = same
    left = [index for index in range(len(sites)) if index not in found.values()]
    orphans = [number for number in range(len(lieux)) if number not in found]
    unnamed = not any(_text(lieux[number], "nom") for number in orphans)
    if unnamed and len(left) == len(orphans):
        found |= dict(zip(orphans, left, strict=True))
    return [(lieu, found.get(number)) for number, lieu in enumerate(lieux)]


def _alike(lieu: Lieu, site: Plain, names: tuple[str, ...]) -> bool:
    texts = [(normalise(_text(lieu, name)), normalise(str(site.get(name) or ""))) for name in names]
    return all(said and said == written for said, written in texts)


def complete(
    entry: Entry, lieu: Lieu, site: Plain, geography: Geography, findings: Findings
) -> Lieu:
    """What a row says of a site, its commune resolved, and its name made when it has none."""
    full = _with_commune(entry, lieu, site, geography, findings)
    commune = _text(full, "commune")
    if not _text(full, "nom") and not site.get("nom") and commune:
        nom = f"Site {de_lieu(commune)}"
        place = replace(full["commune"].place, heading="Nom du lieu")
        findings.repairs.append(Repair(NAMED, place, "", nom))
        full = {"nom": Said(nom, place), **{k: v for k, v in full.items() if k != "nom"}}
    return full


def _with_commune(
    entry: Entry, lieu: Lieu, site: Plain, geography: Geography, findings: Findings
) -> Lieu:
    said = {name: _text(lieu, name) for name in _FIELDS}
    written = {name: str(site.get(name) or "") for name in _FIELDS}
    moved = any(said[name] and said[name] != written[name] for name in _FIELDS)
    if not moved:
        return lieu
    renamed = normalise(said["commune"]) != normalise(written["commune"])
    if said["commune"] and renamed and said["code_commune"] == written["code_commune"]:
        said["code_commune"] = ""  # somebody changed the name and left the old code beside it
    if not said["commune"] and not said["code_commune"]:
        said["commune"] = written["commune"]
    place = _place(entry, lieu)
    try:
        found = resolve(
            Localite(said["commune"], said["code_postal"], said["code_commune"]), geography
        )
    except CannotMend as reason:
        findings.problems.append(CellProblem(place, str(reason), reason.suggestion))
        return {name: one for name, one in lieu.items() if name not in _FIELDS}
    for name, note in found.notes:
        if getattr(found, name) != written[name]:
            where = lieu[name].place if name in lieu else place
            findings.repairs.append(Repair(note, where, said[name], getattr(found, name)))
    values = {name: getattr(found, name) for name in _FIELDS}
    return lieu | {
        name: Said(value, lieu[name].place if name in lieu else place)
        for name, value in values.items()
        if value
    }


def _place(entry: Entry, lieu: Lieu) -> Place:
    return next((lieu[name].place for name in _FIELDS if _text(lieu, name)), entry.first)


def _text(lieu: Lieu, name: str) -> str:
    found = lieu.get(name)
    return found.value if found and isinstance(found.value, str) else ""
