"""Answers to the needs grid: points by domain, what they lead to, and the alerts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import prod

from generator.model.grille import Alerte, DomaineDeGrille, Etat, Grille
from generator.model.grille_items import Calcul, Item, Repere, Seuil, TypeItem
from generator.model.vocabulaire import Domaine

WORST = 2
TALLEST = 250
EXACT = Decimal("1e-9")
"""Shares and indexes are compared to this, as browsers do: their binary noise is taken off."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Points and conclusion of each domain, and the alerts in the order of the grid."""

    domaines: dict[Domaine, tuple[int, Etat]]
    alertes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Note:
    """Points an answer counts; `complete` when no further question waits."""

    points: int
    complete: bool = True


def essayer(grille: Grille, age: int, reponses: Mapping[str, str]) -> Verdict:
    """What the grid makes of some answers. Raises `LookupError` when no threshold claims a value.

    The answers must be of the form their questions take.
    """
    domaines, worst = {}, set()
    for domaine in grille.domaines:
        notes = _notes(domaine, age, reponses)
        domaines[domaine.domaine] = _conclusion(grille, notes.values())
        worst |= {name for name, note in notes.items() if note and note.points == WORST}
    raised = (one for one in grille.alertes if one.ages is None or one.ages.contains(age))
    return Verdict(domaines, tuple(one.id for one in raised if _holds(one, worst, reponses)))


def _notes(
    domaine: DomaineDeGrille, age: int, reponses: Mapping[str, str]
) -> dict[str, _Note | None]:
    """The note of each item asked at that age; None while it has no answer."""
    return {item.id: _note(item, age, reponses) for item in domaine.items if item.asked_at(age)}


def _conclusion(grille: Grille, notes: Iterable[_Note | None]) -> tuple[int, Etat]:
    noted = list(notes)
    points = [note.points if note else 0 for note in noted]
    if any(one >= grille.agregation.en_priorite_des for one in points):
        return sum(points), Etat.EN_PRIORITE
    if sum(points) >= grille.agregation.a_discuter_des:
        return sum(points), Etat.A_DISCUTER
    done = noted and all(note and note.complete for note in noted)
    return sum(points), Etat.AUCUN if done else Etat.INCOMPLET


def _holds(alerte: Alerte, worst: set[str], reponses: Mapping[str, str]) -> bool:
    return all(
        not worst.isdisjoint(one.items) or (one.question and reponses.get(one.id) == "oui")
        for one in alerte.criteres
    )


def _note(item: Item, age: int, reponses: Mapping[str, str]) -> _Note | None:
    if item.type is TypeItem.PERTE_DE_POIDS:
        return _loss(item, reponses)
    answer = reponses.get(item.id)
    if answer and item.type is TypeItem.OUI_NON:
        return _Note((item.points_si_oui or 0) if answer == "oui" else 0)
    if answer and item.type is TypeItem.CHOIX:
        return next(_Note(one.points) for one in item.choix or () if one.id == answer)
    by_age = next((one.seuils for one in item.par_age or () if one.ages.contains(age)), ())
    return _claimed(item.seuils or by_age, _value(item, answer, reponses), reponses)


def _value(item: Item, answer: str | None, reponses: Mapping[str, str]) -> Decimal | None:
    """The number an answer gives, or those it is computed from."""
    if item.type is TypeItem.IMC:
        return _bmi(item, reponses)
    if item.type is TypeItem.QUESTIONNAIRE:
        return _composed(item, reponses)
    return Decimal(answer) if answer else None


def _claimed(
    seuils: Iterable[Seuil], value: Decimal | None, reponses: Mapping[str, str]
) -> _Note | None:
    """The note of the one threshold that claims a value."""
    if value is None:
        return None
    for seuil in seuils:
        low, high = seuil.etendue()
        if (low is None or low <= value) and (high is None or value < high):
            if not seuil.condition:
                return _Note(seuil.points)
            said = reponses.get(seuil.condition.id)
            points = seuil.points if said == "oui" else seuil.condition.sinon
            return _Note(points, complete=said is not None)
    raise LookupError(value)


def _composed(item: Item, reponses: Mapping[str, str]) -> Decimal | None:
    read = [reponses.get(one.id) for one in item.sous_questions or ()]
    numbers = [Decimal(one) for one in read if one is not None]
    if item.calcul is Calcul.PRODUIT and 0 in numbers:
        return Decimal(0)
    if len(numbers) < len(read):
        return None
    return Decimal(prod(numbers) if item.calcul is Calcul.PRODUIT else sum(numbers))


def _bmi(item: Item, reponses: Mapping[str, str]) -> Decimal | None:
    """Kilograms over square metres; a height in metres or centimetres, to the millimetre."""
    weight, height = _measure(item.poids, reponses), _measure(item.taille, reponses)
    if not weight or not height:
        return None
    typed = height * 100 if height * 100 <= TALLEST else height
    centimetres = typed.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return (weight * 10_000 / (centimetres * centimetres)).quantize(EXACT)


def _loss(item: Item, reponses: Mapping[str, str]) -> _Note | None:
    """The worst of what each known earlier weight tells."""
    now = _measure(item.poids, reponses)
    notes = [_since(one, now, reponses) for one in item.reperes or ()] if now else []
    known = [note.points for note in notes if note]
    return _Note(max(known)) if known else None


def _since(repere: Repere, now: Decimal, reponses: Mapping[str, str]) -> _Note | None:
    """Per cent of the earlier weight that was lost, negative for a gain."""
    before = _measure(repere.poids, reponses)
    lost = ((before - now) * 100 / before).quantize(EXACT) if before else None
    return _claimed(repere.seuils, lost, reponses)


def _measure(name: str | None, reponses: Mapping[str, str]) -> Decimal | None:
    said = reponses.get(name or "")
    return Decimal(said.replace(",", ".")) if said else None
