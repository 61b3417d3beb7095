"""Every answer the needs grid waits for: under which name, written where, and in what form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import Where
from generator.model.grille import Grille
from generator.model.grille_items import Item, SousQuestion, TypeItem

_MEASURE = r"\d{1,3}(?:[.,]\d{1,3})?"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: one of `choices`, a whole number between the two of `whole`, or a `measure`.

    When it is none of them the question is computed, and nobody answers it directly.
    """

    id: str
    where: Where
    choices: tuple[str, ...] = ()
    whole: tuple[int, int] | None = None
    measure: bool = False

    def takes(self, text: str) -> bool:
        """Whether `text` answers."""
        if self.choices:
            return text in self.choices
        if self.whole:
            numeral = re.fullmatch(r"\d{1,9}", text, re.ASCII)
            return bool(numeral) and self.whole[0] <= int(text) <= self.whole[1]
        return self.measure and bool(re.fullmatch(_MEASURE, text, re.ASCII))

    @property
    def expected(self) -> str:
        """What to write, in French."""
        if self.choices:
            return f"écrivez une de ces réponses : {', '.join(self.choices)}"
        if self.whole:
            return f"écrivez un nombre entier de {self.whole[0]} à {self.whole[1]}"
        if self.measure:
            return "écrivez une mesure, par exemple « 62,5 »"
        return "cette question se calcule, répondez plutôt à ses parties"


OUI_NON = ("oui", "non")


def answers(grille: Grille) -> Iterator[Answer]:
    """Every answer of the grid, in the order of the file."""
    wishes = {one.cle_du_souhait: one.at("domaine") for one in grille.domaines}
    for name, where in wishes.items():
        yield Answer(name, where, OUI_NON)
    for domaine in grille.domaines:
        for mesure in domaine.mesures:
            yield Answer(mesure.id, mesure.at("id"), measure=True)
        for item in domaine.items:
            yield from _of_item(item)
    for alerte in grille.alertes:
        for critere in alerte.criteres:
            yield Answer(critere.id, critere.at("id"), OUI_NON if critere.question else ())
    for echelle in grille.echelles_non_notees:
        yield Answer(echelle.id, echelle.at("id"), whole=(echelle.minimum, echelle.maximum))


def _of_item(item: Item) -> Iterator[Answer]:
    choices: tuple[str, ...] = ()
    if item.type is TypeItem.OUI_NON:
        choices = OUI_NON
    elif item.type is TypeItem.CHOIX:
        choices = tuple(choix.id for choix in item.choix or ())
    yield Answer(item.id, item.at("id"), choices, _range(item))
    for one in item.sous_questions or ():
        yield Answer(one.id, one.at("id"), whole=_range(one))
    for seuils in item.baremes:
        for seuil in seuils:
            if seuil.condition:
                yield Answer(seuil.condition.id, seuil.condition.at("id"), OUI_NON)


def _range(asked: Item | SousQuestion) -> tuple[int, int] | None:
    if asked.minimum is None or asked.maximum is None:
        return None
    return asked.minimum, asked.maximum
