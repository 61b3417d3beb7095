"""The needs grid: nobody calls it validated without saying who did, when, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.grille import StatutGrille
from generator.model.problem import Problem


def verify(context: Context) -> Iterator[Problem]:
    """A validated grid names its validation; no validation is dated of tomorrow."""
    grille = context.projet.grille
    if grille is None:
        return
    if grille.statut is StatutGrille.VALIDEE:
        missing = [
            name
            for name in ("validee_par", "validee_le", "qualification")
            if getattr(grille, name) is None
        ]
        if missing:
            sentence = f"une grille validée dit aussi : {', '.join(missing)}"
            yield context.places.error(grille.at("statut"), "validation-incomplete", sentence)
    if grille.validee_le and grille.validee_le > context.today:
        sentence = f"la validation est datée du futur ({grille.validee_le})"
        yield context.places.error(grille.at("validee_le"), "date-future", sentence)
