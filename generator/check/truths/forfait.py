"""Rule sets: one in force today, one a day, amounts that make sense, and doubts said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.forfait import JeuDeRegles, StatutRegles
from generator.model.politiques import ConsultationSansBilan
from generator.model.problem import Problem

LONGEST_MONTH = 31


def verify(context: Context) -> Iterator[Problem]:
    """Some set is in force, no two start together, and each of them holds together."""
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
        yield from _dates(context, jeu)
        yield from _domaines(context, jeu)
        yield from _amounts(context, jeu)


def _dates(context: Context, jeu: JeuDeRegles) -> Iterator[Problem]:
    if jeu.verifie_le > context.today:
        sentence = f"la relecture est datée du futur ({jeu.verifie_le})"
        yield context.places.error(jeu.at("verifie_le"), "date-future", sentence)
    if jeu.statut is StatutRegles.A_CONFIRMER and not jeu.a_confirmer:
        sentence = "ce jeu de règles est à confirmer : dites en « a_confirmer » ce qui doit l’être"
        yield context.places.error(jeu.at("statut"), "regles-a-confirmer", sentence)
    if jeu.alerte_fenetre_jours > jeu.fenetre_mois * LONGEST_MONTH:
        sentence = f"l’alerte commencerait avant le délai lui-même ({jeu.fenetre_mois} mois)"
        yield context.places.error(jeu.at("alerte_fenetre_jours"), "alerte-trop-longue", sentence)


def _domaines(context: Context, jeu: JeuDeRegles) -> Iterator[Problem]:
    seen = set()
    for one in jeu.domaines:
        if one.domaine in seen:
            sentence = f"le domaine « {one.domaine} » est écrit deux fois"
            yield context.places.error(one.at("domaine"), "domaine-en-double", sentence)
        seen.add(one.domaine)
        if not one.bilan and not one.consultations:
            sentence = (
                f"le domaine « {one.domaine} » ne finance ni bilan ni consultation : ôtez-le, "
                "ou dites ce qu’il finance"
            )
            yield context.places.error(one.at("domaine"), "domaine-sans-soin", sentence)


def _amounts(context: Context, jeu: JeuDeRegles) -> Iterator[Problem]:
    for name in ("tarif_bilan", "tarif_consultation"):
        if getattr(jeu, name) > jeu.plafond:
            sentence = "ce tarif dépasse à lui seul le plafond"
            yield context.places.error(jeu.at(name), "tarif-trop-haut", sentence)
            return
    policy = context.projet.forfait.politiques.consultation_sans_bilan.choix
    needed = jeu.tarif_bilan if policy is ConsultationSansBilan.INTERDIT else 0
    reachable = (jeu.plafond - needed) // jeu.tarif_consultation
    if jeu.consultations_max > reachable:
        sentence = f"ce nombre n’est jamais atteint : le plafond arrête à {reachable}"
        where = jeu.at("consultations_max")
        yield context.places.warning(where, "consultations-inatteignables", sentence)
