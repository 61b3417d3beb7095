"""Examples: their form only. Whether the engine agrees with them is what the tests tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.model.base import Fiche
from generator.model.exemples import Issue
from generator.model.forfait import Forfait, JeuDeRegles
from generator.model.problem import Problem


def verify(context: Context) -> Iterator[Problem]:
    """An expected result does not contradict itself, nor its day the set it illustrates."""
    forfait = context.projet.forfait
    for jeu in forfait.jeux:
        for choice in jeu.exemples.forfait:
            accepted, regle = bool(choice.attendu.accepte), choice.attendu.regle
            yield from _rule(context, choice.attendu, refused=not accepted, named=bool(regle))
        for answers in jeu.exemples.eligibilite:
            if answers.attendu is not Issue.A_COMPLETER:
                refused = answers.attendu is Issue.REFUSE
                yield from _rule(context, answers, refused=refused, named=bool(answers.regle))
            if not _in_force(forfait, jeu, answers.prescription_le):
                sentence = f"ce jour n’est pas régi par « {jeu.id} », où l’exemple est écrit"
                where = answers.at("prescription_le")
                yield context.places.error(where, "exemple-hors-periode", sentence)


def _rule(context: Context, result: Fiche, *, refused: bool, named: bool) -> Iterator[Problem]:
    if refused and not named:
        sentence = "un refus demande sa « regle » : dites laquelle refuse"
        yield context.places.error(result.at(), "exemple-sans-regle", sentence)
    elif named and not refused:
        sentence = "aucune règle ne refuse ce que l’exemple attend comme accepté"
        yield context.places.error(result.at("regle"), "exemple-contradictoire", sentence)


def _in_force(forfait: Forfait, jeu: JeuDeRegles, day: date) -> bool:
    found = forfait.en_vigueur(day)
    return found is not None and found.en_vigueur_du == jeu.en_vigueur_du
