"""The needs grid: each question has what its kind needs, and nothing its kind does not read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.grille import EchelleNonNotee
from generator.model.grille_items import Item, SousQuestion, TypeItem
from generator.model.problem import Problem

_NEEDS = {
    TypeItem.ECHELLE: {"minimum", "maximum", "sens", "libelle_bas", "libelle_haut", "seuils"},
    TypeItem.CHOIX: {"choix"},
    TypeItem.OUI_NON: {"points_si_oui"},
    TypeItem.NOMBRE: {"minimum", "maximum", "unite", "sens", "seuils"},
    TypeItem.QUESTIONNAIRE: {"calcul", "sous_questions", "unite", "sens", "seuils"},
    TypeItem.IMC: {"poids", "taille", "unite", "sens", "par_age"},
    TypeItem.PERTE_DE_POIDS: {"poids", "sens", "reperes"},
}
_MAY_HAVE = {TypeItem.QUESTIONNAIRE: {"libelles"}}
_OF_A_KIND = sorted({"libelles"}.union(*_NEEDS.values()))
FEWEST_CHOICES = 2


def verify(context: Context) -> Iterator[Problem]:
    """Fields follow the kind of question; ranges have two ends in order."""
    grille = context.projet.grille
    if grille is None:
        return
    for item in grille.items:
        for name in _OF_A_KIND:
            written = getattr(item, name) is not None
            if not written and name in _NEEDS[item.type]:
                yield _missing(context, item, name)
            elif written and name not in _NEEDS[item.type] | _MAY_HAVE.get(item.type, set()):
                sentence = f"une question de type « {item.type} » ne lit pas « {name} » : ôtez-le"
                yield context.places.error(item.at(name), "item-champ-superflu", sentence)
        yield from _choices(context, item)
        yield from _range(context, item)
        for one in item.sous_questions or ():
            yield from _range(context, one)
    for echelle in grille.echelles_non_notees:
        yield from _range(context, echelle)


def _missing(context: Context, item: Item, name: str) -> Problem:
    where = item.at("id")
    if name == "sens":
        sentence = (
            "cette question ne dit pas dans quel sens elle va : ajoutez « sens: haut_pire » "
            "(le plus grand nombre est le pire) ou « sens: haut_mieux »"
        )
        return context.places.error(where, "echelle-sans-sens", sentence)
    if name.startswith("libelle_"):
        sentence = f"une échelle porte un mot à chacun de ses deux bouts : ajoutez « {name} »"
        return context.places.error(where, "echelle-sans-bout", sentence)
    sentence = f"une question de type « {item.type} » demande aussi « {name} »"
    return context.places.error(where, "item-incomplet", sentence)


def _choices(context: Context, item: Item) -> Iterator[Problem]:
    if item.choix is not None:
        if len(item.choix) < FEWEST_CHOICES:
            sentence = "un choix demande au moins deux réponses"
            yield context.places.error(item.at("choix"), "item-reponses", sentence)
        known: list[str] = []
        for choix in item.choix:
            if choix.id in known:
                sentence = f"la réponse « {choix.id} » est écrite deux fois"
                yield context.places.error(choix.at("id"), "item-reponses", sentence)
            known.append(choix.id)
    for one in item.sous_questions or ():
        count = one.maximum - one.minimum + 1
        if item.libelles is not None and len(item.libelles) != count:
            sentence = (
                f"« {one.id} » a {count} réponses, de {one.minimum} à {one.maximum}, "
                f"et il y a {len(item.libelles)} mots dans « libelles »"
            )
            yield context.places.error(item.at("libelles"), "item-reponses", sentence)
            return


def _range(context: Context, asked: Item | SousQuestion | EchelleNonNotee) -> Iterator[Problem]:
    if asked.minimum is not None and asked.maximum is not None and asked.minimum >= asked.maximum:
        sentence = f"le maximum ({asked.maximum}) doit dépasser le minimum ({asked.minimum})"
        yield context.places.error(asked.at("maximum"), "echelle-bornes", sentence)
