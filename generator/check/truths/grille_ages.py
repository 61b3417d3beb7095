"""The needs grid: everyone finds one variant and, in each domain, something to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.check.context import Context
from generator.check.tiling import Flaw, Stretch, flaws, in_words
from generator.model.grille import Grille
from generator.model.grille_items import Ages
from generator.model.problem import Problem
from generator.model.vocabulaire import Domaine

OLDEST = 120
_ALL = Ages.model_validate({"de": "0"})


def verify(context: Context) -> Iterator[Problem]:
    """Variants, and thresholds by age, share out the ages; the three domains speak to each age."""
    grille = context.projet.grille
    if grille is None:
        return
    spans = [item.ages for item in grille.items] + [alerte.ages for alerte in grille.alertes]
    reversed_spans = [ages for ages in spans if ages and ages.a is not None and ages.a < ages.de]
    for ages in reversed_spans:
        yield _reversed(context, ages)
    yield from _shared(context, [one.ages for one in grille.variantes], _ALL)
    for item in grille.items:
        if item.par_age and item.ages not in reversed_spans:
            yield from _shared(context, [one.ages for one in item.par_age], item.ages or _ALL)
    if not reversed_spans:
        yield from _silent(context, grille)


def _stretch(ages: Ages) -> Stretch:
    return Decimal(ages.de), None if ages.a is None else Decimal(ages.a + 1)


def _shared(context: Context, spans: Sequence[Ages], whole: Ages) -> Iterator[Problem]:
    for found in flaws([_stretch(ages) for ages in spans], *_stretch(whole)):
        where = spans[found.index].at()
        values = in_words(found.values, whole=True)
        if found.flaw is Flaw.GAP:
            sentence = f"ces âges sont oubliés : {values}"
            yield context.places.error(where, "ages-trou", sentence)
        elif found.flaw is Flaw.OVERLAP:
            sentence = f"ces âges sont pris deux fois : {values}"
            yield context.places.error(where, "ages-recouvrement", sentence)
        elif found.flaw is Flaw.OUTSIDE:
            sentence = f"la question n’est pas posée à ces âges : {values}"
            yield context.places.error(where, "ages-bornes", sentence)
        else:
            yield _reversed(context, spans[found.index])


def _reversed(context: Context, ages: Ages) -> Problem:
    sentence = f"le dernier âge ({ages.a}) vient avant le premier ({ages.de})"
    return context.places.error(ages.at("a"), "ages-bornes", sentence)


def _silent(context: Context, grille: Grille) -> Iterator[Problem]:
    known: list[Domaine] = []
    for domaine in grille.domaines:
        if domaine.domaine in known:
            sentence = f"le domaine « {domaine.domaine} » est écrit deux fois : réunissez-les"
            yield context.places.error(domaine.at("domaine"), "domaine-en-double", sentence)
        known.append(domaine.domaine)
        mute = [
            age for age in range(OLDEST + 1) if not any(one.asked_at(age) for one in domaine.items)
        ]
        if mute:
            sentence = (
                f"à {mute[0]} an{'s' * (mute[0] > 1)}, ce domaine ne pose aucune question : "
                "élargissez les âges d’un de ses items"
            )
            yield context.places.error(domaine.at("domaine"), "domaine-muet", sentence)
    missing = [str(domaine) for domaine in Domaine if domaine not in known]
    if missing and len(known) == len(set(known)):
        sentence = f"il manque un domaine du parcours : {', '.join(missing)}"
        yield context.places.error(grille.at("domaines"), "domaine-absent", sentence)
