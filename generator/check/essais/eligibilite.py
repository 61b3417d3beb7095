"""Answers about eligibility under a rule set."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.link.normaliser import normalise
from generator.model.exemples import (
    ExempleEligibilite,
    Issue,
    Phase,
    RegleEligibilite,
    Reponses,
)
from generator.model.forfait import JeuDeRegles
from generator.model.politiques import Politiques
from generator.model.values import OuiNon


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comes out, the rule that decides it if any, and the days left to prescribe if known."""

    issue: Issue
    regle: RegleEligibilite | None
    jours_restants: int | None


def essayer(exemple: ExempleEligibilite, jeu: JeuDeRegles, politiques: Politiques) -> Verdict:
    """What a rule set and a region's settings make of an example: the first refusal decides."""
    reponses = exemple.reponses
    left = _days_left(reponses, jeu, exemple.prescription_le)
    refusal = next(_refusals(reponses, jeu, politiques, left), None)
    if refusal:
        return Verdict(Issue.REFUSE, refusal, left)
    ended = reponses.fin_traitement if reponses.phase is not Phase.PENDANT else None
    if ended and ended > exemple.prescription_le:
        return Verdict(Issue.A_COMPLETER, RegleEligibilite.DATE_FUTURE, None)
    return Verdict(Issue.ELIGIBLE if _complete(reponses) else Issue.A_COMPLETER, None, left)


def _refusals(
    reponses: Reponses, jeu: JeuDeRegles, politiques: Politiques, left: int | None
) -> Iterator[RegleEligibilite]:
    """The rules that refuse, in the order the questions are asked."""
    if reponses.ald is OuiNon.NON:
        yield RegleEligibilite.ALD
    if reponses.phase is Phase.PENDANT and not jeu.pendant_traitement:
        yield RegleEligibilite.MOMENT
    if left is not None and left < 0:
        yield RegleEligibilite.FENETRE
    if reponses.deja_beneficie is OuiNon.OUI and not politiques.renouvellement.choix:
        yield RegleEligibilite.DEJA_BENEFICIE
    listed = {normalise(one) for one in jeu.prescripteurs}
    if reponses.prescripteur and normalise(reponses.prescripteur) not in listed:
        yield RegleEligibilite.PRESCRIPTEURS
    if reponses.accord is OuiNon.NON:
        yield RegleEligibilite.ACCORD


def _complete(reponses: Reponses) -> bool:
    given = (reponses.ald, reponses.phase, reponses.deja_beneficie, reponses.prescripteur)
    dated = reponses.phase is Phase.PENDANT or reponses.fin_traitement is not None
    return dated and reponses.accord is not None and all(one is not None for one in given)


def _days_left(reponses: Reponses, jeu: JeuDeRegles, day: date) -> int | None:
    """Zero on the last day, negative afterwards; None while treatment lasts or has no end known."""
    ended = reponses.fin_traitement
    if reponses.phase is Phase.PENDANT or ended is None or ended > day:
        return None
    return (months_later(ended, jeu.fenetre_mois) - day).days


def months_later(day: date, months: int) -> date:
    """The same day of the month, or the last one (code de procédure civile, article 641)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
