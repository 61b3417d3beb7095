"""What `js/prescription/grille.js` needs of the grid: how answers count, not how they are asked.

Questions, help, references and labels stay in the page's HTML, read without a script too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from generator.link.directory import Directory
from generator.model.base import Fiche
from generator.model.grille import Alerte, DomaineDeGrille, Grille
from generator.model.grille_items import Ages, Item, Seuil
from generator.read.typography import typeset

Json = dict[str, Any]


def grille_json(directory: Directory) -> Json | None:
    """The grid as the engine reads it, or None when the region has none or switched it off."""
    grille = directory.projet.grille
    return engine_json(grille) if grille and grille.active else None


def engine_json(grille: Grille) -> Json:
    """The grid as the engine reads it, whether it is switched on or not."""
    return {
        "a_discuter_des": grille.agregation.a_discuter_des,
        "en_priorite_des": grille.agregation.en_priorite_des,
        "variantes": [{"id": one.id, **_ages(one.ages)} for one in grille.variantes],
        "domaines": [_domaine(domaine) for domaine in grille.domaines],
        "alertes": [_alerte(alerte) for alerte in grille.alertes],
        "echelles": [_some(one, "id", "minimum", "maximum") for one in grille.echelles_non_notees],
    }


def _domaine(domaine: DomaineDeGrille) -> Json:
    return {
        "id": str(domaine.domaine),
        "mesures": [_some(one, "id", "nature") for one in domaine.mesures],
        "items": [_item(item) for item in domaine.items],
    }


def _item(item: Item) -> Json:
    made = _some(item, "id", "type", "minimum", "maximum", "calcul", "poids", "taille")
    made |= _words(item, "nom", "unite", "libelle_haut") | _ages(item.ages)
    if item.points_si_oui is not None:
        made["points_si_oui"] = item.points_si_oui
    if item.choix:
        made["choix"] = [_some(one, "id", "points") | _words(one, "libelle") for one in item.choix]
    if item.sous_questions:
        made["parties"] = [_some(one, "id", "minimum", "maximum") for one in item.sous_questions]
    if item.seuils:
        made["seuils"] = _seuils(item.seuils)
    if item.par_age:
        made["par_age"] = [
            _ages(one.ages) | {"seuils": _seuils(one.seuils)} for one in item.par_age
        ]
    if item.reperes:
        made["reperes"] = [
            _words(one, "nom") | {"poids": one.poids, "seuils": _seuils(one.seuils)}
            for one in item.reperes
        ]
    return made


def _seuils(seuils: Iterable[Seuil]) -> list[Json]:
    made = []
    for seuil in seuils:
        low, high = seuil.etendue()
        one: Json = {"points": seuil.points, **_bounds({"de": low, "sous": high})}
        if seuil.condition:
            one["condition"] = _some(seuil.condition, "id", "sinon")
        made.append(one)
    return made


def _alerte(alerte: Alerte) -> Json:
    return {
        "id": alerte.id,
        "phrase": typeset(alerte.phrase),
        **_ages(alerte.ages),
        "criteres": [
            {"id": one.id, "question": bool(one.question), "items": list(one.items)}
            for one in alerte.criteres
        ],
    }


def _ages(ages: Ages | None) -> Json:
    return {"ages": _some(ages, "de", "a")} if ages else {}


def _bounds(bounds: Mapping[str, Decimal | None]) -> Json:
    found = {name: value for name, value in bounds.items() if value is not None}
    return {
        name: int(value) if value == value.to_integral_value() else float(value)
        for name, value in found.items()
    }


def _some(record: Fiche, *names: str) -> Json:
    values = {name: getattr(record, name) for name in names}
    return {name: value for name, value in values.items() if value is not None}


def _words(record: Fiche, *names: str) -> Json:
    return {name: typeset(value) for name, value in _some(record, *names).items()}
