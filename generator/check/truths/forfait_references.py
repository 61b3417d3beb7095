"""References: each rule names a text its set lists, and each text has a name of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.suggest import closest
from generator.model.forfait import JeuDeRegles, Reference
from generator.model.problem import Problem


def verify(context: Context) -> Iterator[Problem]:
    """A refusal can always name its source."""
    for jeu in context.projet.forfait.jeux:
        yield from _sources(context, jeu)
        known = [source.id for source in jeu.sources]
        for _, reference in jeu.references:
            if isinstance(reference, Reference) and reference.source not in known:
                sentence = f"aucun texte de « sources » ne s’appelle « {reference.source} »"
                suggestion = closest(reference.source, known)
                where = reference.at("source")
                yield context.places.error(where, "reference-inconnue", sentence, suggestion)


def _sources(context: Context, jeu: JeuDeRegles) -> Iterator[Problem]:
    seen = set()
    for source in jeu.sources:
        if source.id in seen:
            sentence = f"deux textes de ce jeu de règles s’appellent « {source.id} »"
            yield context.places.error(source.at("id"), "source-en-double", sentence)
        seen.add(source.id)
