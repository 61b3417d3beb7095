"""The needs grid: each name is given once, and what is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.answers import answers
from generator.check.context import Context
from generator.check.suggest import closest
from generator.model.base import Where
from generator.model.grille import DomaineDeGrille, Grille
from generator.model.grille_items import Nature
from generator.model.problem import Problem


def verify(context: Context) -> Iterator[Problem]:
    """Answers, variants and alerts have names of their own; measures and items exist."""
    grille = context.projet.grille
    if grille is None:
        return
    yield from _twice(context, ((one.id, one.where) for one in answers(grille)))
    for records in (grille.variantes, grille.alertes):
        yield from _twice(context, ((one.id, one.at("id")) for one in records))
    for domaine in grille.domaines:
        yield from _measures(context, domaine)
    yield from _items_of_alerts(context, grille)


def _twice(context: Context, named: Iterable[tuple[str, Where]]) -> Iterator[Problem]:
    first: dict[str, Where] = {}
    for name, where in named:
        if name in first:
            line = context.places.span(first[name]).line
            sentence = f"l’identifiant « {name} » sert déjà à la ligne {line} : prenez-en un autre"
            yield context.places.error(where, "identifiant-en-double", sentence)
        first.setdefault(name, where)


def _measures(context: Context, domaine: DomaineDeGrille) -> Iterator[Problem]:
    for name, where, nature in _named_measures(domaine):
        known = [mesure.id for mesure in domaine.mesures if mesure.nature is nature]
        if name not in known:
            sentence = f"aucune mesure de {nature} ne s’appelle « {name} » dans ce domaine"
            suggestion = closest(name, known)
            yield context.places.error(where, "mesure-inconnue", sentence, suggestion)


def _named_measures(domaine: DomaineDeGrille) -> Iterator[tuple[str, Where, Nature]]:
    for item in domaine.items:
        if item.poids:
            yield item.poids, item.at("poids"), Nature.POIDS
        if item.taille:
            yield item.taille, item.at("taille"), Nature.TAILLE
        for repere in item.reperes or ():
            yield repere.poids, repere.at("poids"), Nature.POIDS


def _items_of_alerts(context: Context, grille: Grille) -> Iterator[Problem]:
    known = [item.id for item in grille.items]
    for alerte in grille.alertes:
        for critere in alerte.criteres:
            for index, name in enumerate(critere.items):
                if name not in known:
                    sentence = f"aucun item de la grille ne s’appelle « {name} »"
                    where, suggestion = critere.at("items", index), closest(name, known)
                    yield context.places.error(where, "item-inconnu", sentence, suggestion)
            if not critere.question and not critere.items:
                sentence = "ce critère ne peut jamais être rempli : donnez-lui une question"
                yield context.places.error(critere.at("id"), "critere-vide", sentence)
