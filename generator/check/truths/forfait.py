"""Rule sets: one in force today, one a day, and what is unconfirmed said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.forfait import StatutRegles
from generator.model.problem import Problem


def verify(context: Context) -> Iterator[Problem]:
    """Some set is in force, no two start together, and unconfirmed ones say what to confirm."""
    forfait = context.projet.forfait
    if forfait.en_vigueur(context.today) is None:
        sentence = f"aucun jeu de règles n’est en vigueur le {context.today}"
        yield context.places.error(forfait.at("jeux"), "regles-absentes", sentence)
    days: set[object] = set()
    for jeu in forfait.jeux:
        if jeu.en_vigueur_du in days:
            sentence = "deux jeux de règles entrent en vigueur le même jour"
            yield context.places.error(jeu.at("en_vigueur_du"), "regles-en-double", sentence)
        days.add(jeu.en_vigueur_du)
        if jeu.verifie_le > context.today:
            sentence = f"la relecture est datée du futur ({jeu.verifie_le})"
            yield context.places.error(jeu.at("verifie_le"), "date-future", sentence)
        if jeu.statut is StatutRegles.A_CONFIRMER and not jeu.a_confirmer:
            sentence = (
                "ce jeu de règles est à confirmer : dites en « a_confirmer » ce qui doit l’être"
            )
            yield context.places.error(jeu.at("statut"), "regles-a-confirmer", sentence)
