"""The needs grid: its examples answer questions that exist, and the grid gives what they expect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.answers import Answer, answers
from generator.check.context import Context
from generator.check.essais.grille import essayer
from generator.check.sentences import quoted
from generator.check.suggest import closest
from generator.model.base import Where
from generator.model.grille import AttenduDomaine, Exemple, Grille
from generator.model.libelles import DOMAINES
from generator.model.mots import compte
from generator.model.problem import Problem

from . import grille_ages, grille_formes, grille_noms, grille_seuils


def verify(context: Context) -> Iterator[Problem]:
    """Examples name known answers and alerts, and under a sound grid, come true."""
    grille = context.projet.grille
    if grille is None:
        return
    beside = (grille_ages, grille_formes, grille_noms, grille_seuils)
    sound = not any(found.is_error for module in beside for found in module.verify(context))
    known = {answer.id: answer for answer in reversed([*answers(grille)])}
    for exemple in grille.exemples:
        own = [*_answered(context, known, exemple), *_alerts(context, grille, exemple)]
        yield from own or (_result(context, grille, exemple) if sound else ())


def _answered(context: Context, known: Mapping[str, Answer], exemple: Exemple) -> Iterator[Problem]:
    for name, text in exemple.reponses.items():
        where = exemple.at("reponses", name)
        if name not in known:
            sentence = f"aucune réponse de la grille ne s’appelle « {quoted(name)} »"
            suggestion = closest(name, known)
            yield context.places.error(where, "exemple-question", sentence, suggestion)
        elif not known[name].takes(text):
            sentence = f"« {quoted(text)} » ne répond pas : {known[name].expected}"
            suggestion = closest(text, known[name].choices)
            yield context.places.error(where, "exemple-reponse", sentence, suggestion)


def _alerts(context: Context, grille: Grille, exemple: Exemple) -> Iterator[Problem]:
    alerts = [alerte.id for alerte in grille.alertes]
    for index, name in enumerate(exemple.attendu.alertes):
        if name not in alerts:
            sentence = f"aucune alerte ne s’appelle « {name} »"
            where = exemple.attendu.at("alertes", index)
            yield context.places.error(where, "alerte-inconnue", sentence, closest(name, alerts))


def _result(context: Context, grille: Grille, exemple: Exemple) -> Iterator[Problem]:
    try:
        found = essayer(grille, exemple.age, exemple.reponses)
    except LookupError:
        return  # a value that no threshold claims is told where thresholds are
    for domaine, (points, etat) in found.domaines.items():
        wanted: AttenduDomaine = getattr(exemple.attendu, domaine)
        if wanted.etat is not etat or wanted.points != points:
            field = "points" if wanted.points != points else "etat"
            given = f"{compte(points, 'point')} ({etat}) en {DOMAINES[domaine].lower()}"
            yield _false(context, wanted.at(field), given)
    if exemple.attendu.alertes != found.alertes:
        given = ", ".join(found.alertes) or "aucune alerte"
        yield _false(context, exemple.attendu.at("alertes"), given)


def _false(context: Context, where: Where, given: str) -> Problem:
    sentence = (
        f"l’exemple ne se vérifie pas, la grille donne {given} : corrigez la grille, ou l’exemple"
    )
    return context.places.error(where, "exemple-faux", sentence)
