"""The words of the needs grid: how its questions are asked, beside `grille.py` that counts.

The page would hold thousands of elements if every question of every age stood in its HTML: its
script builds those of one age from these words (`js/prescrire/grille-questions.js` types them).
"""

from __future__ import annotations

from typing import Any

from generator.link.directory import Directory
from generator.model.base import Fiche
from generator.model.grille import Alerte, DomaineDeGrille, Grille, StatutGrille
from generator.model.grille_items import Item, Reference
from generator.model.libelles import DOMAINES
from generator.read.typography import typeset

Json = dict[str, Any]


def formulaire_json(directory: Directory) -> Json | None:
    """The grid's words, or None when the region has none or switched it off."""
    grille = directory.projet.grille
    return _grille(grille) if grille and grille.active else None


def _grille(grille: Grille) -> Json:
    exemple = grille.statut is StatutGrille.EXEMPLE
    return {
        "banniere": typeset(grille.banniere) if exemple else "",
        "variantes": [_words(one, "id", "nom", "note") for one in grille.variantes],
        "domaines": [_domaine(one) for one in grille.domaines],
        "alertes": [_alerte(one) for one in grille.alertes],
        "echelles": [_echelle(one) for one in grille.echelles_non_notees],
    }


def _domaine(domaine: DomaineDeGrille) -> Json:
    return {
        "id": str(domaine.domaine),
        "nom": DOMAINES[domaine.domaine],
        "souhait": typeset(domaine.souhait),
        "mesures": [_words(one, "id", "nature", "question", "aide") for one in domaine.mesures],
        "items": [_item(item) for item in domaine.items],
    }


def _item(item: Item) -> Json:
    made = _echelle(item) | _words(item, "type", "aide")
    if item.choix:
        made["choix"] = [_words(one, "id", "libelle") for one in item.choix]
    if item.libelles:
        made["libelles"] = [typeset(one) for one in item.libelles]
    if item.sous_questions:
        made["parties"] = [
            _words(one, "id", "question", "unite") | _bounds(one) for one in item.sous_questions
        ]
    conditions = [one.condition for seuils in item.baremes for one in seuils if one.condition]
    if conditions:
        made["conditions"] = [_words(one, "id", "question") for one in conditions]
    return made


def _alerte(alerte: Alerte) -> Json:
    criteres = [_words(one, "id", "question", "aide") for one in alerte.criteres if one.question]
    return _words(alerte, "id", "titre") | _source(alerte.reference) | {"criteres": criteres}


def _echelle(echelle: Fiche) -> Json:
    """A question with its bounds, the words at both ends, and where it comes from."""
    words = _words(echelle, "id", "nom", "question", "libelle_bas", "libelle_haut", "sens")
    return words | _bounds(echelle) | _source(getattr(echelle, "reference"))  # noqa: B009 (scales of two kinds have one)


def _bounds(record: Fiche) -> Json:
    values = {name: getattr(record, name) for name in ("minimum", "maximum")}
    return {name: value for name, value in values.items() if value is not None}


def _source(reference: Reference) -> Json:
    said = {"source": typeset(reference.source)}
    return said | ({"a_valider": typeset(reference.a_valider)} if reference.a_valider else {})


def _words(record: Fiche, *names: str) -> Json:
    values = {name: getattr(record, name) for name in names}
    return {name: typeset(str(value)) for name, value in values.items() if value is not None}
