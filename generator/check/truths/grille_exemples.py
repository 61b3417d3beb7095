"""The needs grid: its examples answer questions that exist, with answers they take.

Their results are tried by the tests, through the engine that browsers run.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.answers import answers
from generator.check.context import Context
from generator.check.sentences import quoted
from generator.check.suggest import closest
from generator.model.problem import Problem


def verify(context: Context) -> Iterator[Problem]:
    """Examples name known answers and known alerts."""
    grille = context.projet.grille
    if grille is None:
        return
    known = {answer.id: answer for answer in reversed([*answers(grille)])}
    alerts = [alerte.id for alerte in grille.alertes]
    for exemple in grille.exemples:
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
        for index, name in enumerate(exemple.attendu.alertes):
            if name not in alerts:
                sentence = f"aucune alerte ne s’appelle « {name} »"
                where = exemple.attendu.at("alertes", index)
                suggestion = closest(name, alerts)
                yield context.places.error(where, "alerte-inconnue", sentence, suggestion)
