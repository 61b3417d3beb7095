"""A choice of bilans and consultations under a rule set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.exemples import ExempleForfait, NombresParDomaine, RegleForfait
from generator.model.forfait import DomaineFinance, JeuDeRegles
from generator.model.politiques import ConsultationSansBilan, Politiques
from generator.model.vocabulaire import Domaine


@dataclass(frozen=True, slots=True)
class Verdict:
    """Centimes spent and left, and the rules that refuse; none when the choice is accepted.

    A domain the set does not know refuses without a rule of its own: `None`.
    """

    total: int
    reste: int
    refus: frozenset[RegleForfait | None]

    @property
    def accepte(self) -> bool:
        """Whether the choice keeps the rules."""
        return not self.refus


def essayer(exemple: ExempleForfait, jeu: JeuDeRegles, politiques: Politiques) -> Verdict:
    """What a rule set and a region's settings make of an example."""
    domaines = {one.domaine: one for one in jeu.domaines}
    followed = {name for name, one in domaines.items() if one.consultations}
    bilans = {one for one in exemple.bilans if one in domaines and domaines[one].bilan}
    funded = {one: n for one, n in _counts(exemple.consultations).items() if one in followed}
    extra = {one: n for one, n in _counts(exemple.hors_financement).items() if one in followed}
    paid = sum(funded.values())
    total = len(bilans) * jeu.tarif_bilan + paid * jeu.tarif_consultation
    refus = {*_of_choice(exemple, domaines), *_of_limits(jeu, paid, total)}
    alone = [one for one in {*funded, *extra} - bilans if domaines[one].bilan]
    policy = exemple.politique or politiques.consultation_sans_bilan.choix
    if alone and policy is ConsultationSansBilan.INTERDIT:
        refus.add(RegleForfait.CONSULTATION_SANS_BILAN)
    if extra and not politiques.hors_financement.choix:
        refus.add(RegleForfait.HORS_FINANCEMENT)
    return Verdict(total, jeu.plafond - total, frozenset(refus))


def _counts(nombres: NombresParDomaine) -> dict[Domaine, int]:
    """Consultations by domain, those asked for only."""
    return {one: number for one in Domaine if (number := getattr(nombres, one))}


def _of_choice(
    exemple: ExempleForfait, domaines: dict[Domaine, DomaineFinance]
) -> Iterator[RegleForfait | None]:
    if len(set(exemple.bilans)) < len(exemple.bilans):
        yield RegleForfait.BILAN_EN_DOUBLE
    for one in exemple.bilans:
        if one not in domaines:
            yield None
        elif not domaines[one].bilan:
            yield RegleForfait.DOMAINE_SANS_BILAN
    for nombres in (exemple.consultations, exemple.hors_financement):
        for one in _counts(nombres):
            if one not in domaines:
                yield None
            elif not domaines[one].consultations:
                yield RegleForfait.DOMAINE_SANS_CONSULTATION


def _of_limits(jeu: JeuDeRegles, consultations: int, total: int) -> Iterator[RegleForfait]:
    if consultations > jeu.consultations_max:
        yield RegleForfait.CONSULTATIONS_MAX
    if total > jeu.plafond:
        yield RegleForfait.PLAFOND
