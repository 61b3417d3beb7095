"""The needs grid: every value of every question falls under one threshold, and only one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import prod

from generator.check.context import Context
from generator.check.tiling import Flaw, Found, Stretch, flaws, in_words
from generator.model.grille_items import Calcul, Item, Sens, Seuil, TypeItem
from generator.model.problem import Problem

_MEASURED = {TypeItem.IMC, TypeItem.PERTE_DE_POIDS}


def verify(context: Context) -> Iterator[Problem]:
    """No value is left out or claimed twice, and points follow the direction of the scale."""
    for item in context.projet.grille.items if context.projet.grille else ():
        whole = item.type not in _MEASURED
        span = _range(item)
        for seuils in item.baremes:
            odd = [seuil for seuil in seuils if not _written_well(seuil, whole=whole)]
            for seuil in odd:
                yield _odd(context, seuil, whole=whole)
            if odd or span is None:
                continue
            found = list(flaws([seuil.etendue() for seuil in seuils], *span))
            yield from (_told(context, seuils, one, whole=whole) for one in found)
            if not found:
                yield from _backwards(context, item, seuils)


def _range(item: Item) -> Stretch | None:
    """The values an item may take, or None when its own fields do not tell."""
    if item.type in _MEASURED:
        return None, None
    parts = item.sous_questions if item.type is TypeItem.QUESTIONNAIRE else (item,)
    lows = [part.minimum for part in parts or () if part.minimum is not None]
    highs = [part.maximum for part in parts or () if part.maximum is not None]
    if not lows or not highs:
        return None
    combine = prod if item.calcul is Calcul.PRODUIT else sum
    low, high = combine(lows), combine(highs)
    return (Decimal(low), Decimal(high + 1)) if low < high else None


def _written_well(seuil: Seuil, *, whole: bool) -> bool:
    bounds = [one for one in (seuil.de, seuil.a, seuil.moins_de) if one is not None]
    if seuil.a is not None and (seuil.moins_de is not None or not whole):
        return False
    return not whole or all(one == one.to_integral_value() for one in bounds)


def _odd(context: Context, seuil: Seuil, *, whole: bool) -> Problem:
    if not whole:
        sentence = (
            "cette valeur a des décimales : écrivez « moins_de » au lieu de « a », "
            "sans quoi ce qui est entre deux seuils n’est à personne"
        )
    elif seuil.a is not None and seuil.moins_de is not None:
        sentence = "un seuil finit par « a » ou par « moins_de », pas par les deux"
    else:
        sentence = "cette question compte en nombres entiers : ses seuils aussi"
    return context.places.error(seuil.at(), "seuil-bornes", sentence)


def _told(context: Context, seuils: Sequence[Seuil], found: Found, *, whole: bool) -> Problem:
    where = seuils[found.index].at()
    values = in_words(found.values, whole=whole)
    if found.flaw is Flaw.GAP:
        sentence = f"il manque un seuil pour ces valeurs : {values}"
        return context.places.error(where, "seuils-trou", sentence)
    if found.flaw is Flaw.OVERLAP:
        sentence = f"deux seuils comptent ces valeurs : {values}"
        return context.places.error(where, "seuils-recouvrement", sentence)
    if found.flaw is Flaw.OUTSIDE:
        sentence = f"ces valeurs n’existent pas dans la question : {values}"
        return context.places.error(where, "seuil-bornes", sentence)
    sentence = "ce seuil finit avant de commencer"
    return context.places.error(where, "seuil-bornes", sentence)


def _backwards(context: Context, item: Item, seuils: Sequence[Seuil]) -> Iterator[Problem]:
    if item.sens is None:
        return
    rising = sorted(seuils, key=lambda seuil: seuil.de or Decimal(-1))
    worse = rising if item.sens is Sens.HAUT_PIRE else rising[::-1]
    for better, seuil in pairwise(worse):
        wrong = seuil.points < better.points
        if wrong or _least(seuil) < _least(better):
            sentence = (
                f"d’après « sens: {item.sens} », ce seuil est plus grave que le précédent : "
                "il ne peut pas compter moins de points"
            )
            where = seuil.at("points") if wrong else seuil.at("condition", "sinon")
            yield context.places.error(where, "seuils-contresens", sentence)


def _least(seuil: Seuil) -> int:
    return seuil.condition.sinon if seuil.condition else seuil.points
