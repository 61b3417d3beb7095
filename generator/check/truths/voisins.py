"""Directories of other regions: of a region that exists, that is another, each once, looked at."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.suggest import closest
from generator.model.problem import Problem
from generator.model.region import AnnuaireVoisin


def verify(context: Context) -> Iterator[Problem]:
    """Each neighbour is an official region, not ours, listed once, and was looked at by today."""
    listed: set[str] = set()
    for voisin in context.projet.region.annuaires_voisins:
        yield from _region(context, voisin)
        if voisin.region in listed:
            sentence = "cette région a déjà un annuaire dans cette liste"
            yield context.places.error(voisin.at("region"), "voisin-en-double", sentence)
        listed.add(voisin.region)
        if voisin.verifie_le > context.today:
            sentence = f"la vérification est datée du futur ({voisin.verifie_le})"
            yield context.places.error(voisin.at("verifie_le"), "date-future", sentence)


def _region(context: Context, voisin: AnnuaireVoisin) -> Iterator[Problem]:
    where = voisin.at("region")
    if voisin.region == context.projet.region.code:
        sentence = "cette liste est celle des autres régions : ôtez la vôtre"
        yield context.places.error(where, "voisin-de-soi", sentence)
    elif voisin.region not in context.geography.regions:
        codes = {one.nom: one.code for one in context.geography.regions.values()}
        near = closest(voisin.nom, codes)
        sentence = "aucune région n’a ce code dans le code officiel géographique"
        suggestion = f'"{codes[near]}"' if near else None
        yield context.places.error(where, "voisin-inconnu", sentence, suggestion)
