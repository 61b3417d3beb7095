"""Dates in their order, labels still running, entries somebody looked at lately."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.fraicheur import months_since
from generator.model.problem import Problem
from generator.model.structure import Structure
from generator.model.vocabulaire import Statut


def verify(context: Context) -> Iterator[Problem]:
    """No date before its cause or after today, no label past its end, no entry left to age."""
    for structure in context.projet.structures:
        yield from _label(context, structure)
        yield from _verification(context, structure)


def _label(context: Context, structure: Structure) -> Iterator[Problem]:
    label = structure.label
    if label.au and label.au < label.du:
        sentence = f"la labellisation finit ({label.au}) avant de commencer ({label.du})"
        yield context.places.error(label.at("au"), "dates-inversees", sentence)
    elif label.ended(context.today) and label.statut is Statut.LABELLISEE:
        sentence = (
            f"la labellisation est finie depuis le {label.au} : la structure n’est plus proposée ; "
            "prolongez « au », ou passez « statut » à delabellisee"
        )
        yield context.places.warning(label.at("au"), "label-expire", sentence)
    if label.du.year < label.appel:
        sentence = f"la labellisation commence ({label.du}) avant l’appel de {label.appel}"
        yield context.places.error(label.at("du"), "dates-inversees", sentence)


def _verification(context: Context, structure: Structure) -> Iterator[Problem]:
    where = structure.at("verifie_le")
    if structure.verifie_le > context.today:
        sentence = f"la vérification est datée du futur ({structure.verifie_le})"
        yield context.places.error(where, "date-future", sentence)
        return
    months = months_since(structure.verifie_le, context.today)
    limit = context.projet.region.verification_perimee_apres_mois
    if months >= limit:
        sentence = (
            f"fiche vérifiée il y a {months} mois (limite : {limit}) : "
            "appelez la structure, puis mettez la date à jour"
        )
        yield context.places.warning(where, "verification-perimee", sentence)
