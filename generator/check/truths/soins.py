"""What a structure offers and to whom: no contradiction, no partner forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.problem import Problem
from generator.model.structure import Structure
from generator.model.vocabulaire import AssurePar, Cancer, Domaine


def verify(context: Context) -> Iterator[Problem]:
    """Cares are listed once each with their partner; `tous` stands alone among cancers."""
    for structure in context.projet.structures:
        yield from _cares(context, structure)
        yield from _lists(context, structure)


def _cares(context: Context, structure: Structure) -> Iterator[Problem]:
    offered: list[Domaine] = []
    for soin in structure.soins:
        if soin.domaine in offered:
            sentence = f"le soin « {soin.domaine} » est écrit deux fois dans cette fiche"
            yield context.places.error(soin.at("domaine"), "soin-en-double", sentence)
        offered.append(soin.domaine)
        if soin.assure_par is AssurePar.PARTENAIRE and not soin.partenaire:
            sentence = "ce soin est assuré par un partenaire : donnez le nom de l’organisation"
            yield context.places.error(soin.at("assure_par"), "partenaire-absent", sentence)
        elif soin.assure_par is AssurePar.STRUCTURE and soin.partenaire:
            sentence = "ce soin est assuré par la structure : le partenaire est de trop"
            yield context.places.error(soin.at("partenaire"), "partenaire-superflu", sentence)
    missing = [domaine for domaine in Domaine if domaine not in offered]
    if missing:
        sentence = (
            f"soin absent de cette fiche : {', '.join(missing)} ; "
            "une structure labellisée organise les trois"
        )
        yield context.places.warning(structure.at("soins"), "soin-absent", sentence)


def _lists(context: Context, structure: Structure) -> Iterator[Problem]:
    if Cancer.TOUS in structure.cancers and len(structure.cancers) > 1:
        sentence = "« tous » s’écrit seul : ôtez-le, ou ôtez les autres cancers"
        yield context.places.error(structure.at("cancers"), "cancers-contradictoires", sentence)
    for field, values in (("public", structure.public), ("cancers", structure.cancers)):
        if len(set(values)) < len(values):
            sentence = "une même valeur est écrite deux fois dans cette liste"
            yield context.places.error(structure.at(field), "valeur-en-double", sentence)
