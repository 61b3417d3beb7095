"""Examples of the rules: they do not contradict themselves, and the rules give what they expect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.essais import eligibilite as essai_eligibilite
from generator.check.essais import forfait as essai_forfait
from generator.model.base import Fiche
from generator.model.exemples import ExempleEligibilite, ExempleForfait, Issue
from generator.model.forfait import Forfait, JeuDeRegles
from generator.model.mots import euros
from generator.model.problem import Problem

from . import forfait as truths_of_rules


def verify(context: Context) -> Iterator[Problem]:
    """Each example holds together, and under sound rules, comes true."""
    sound = context.rules_known and not any(
        found.is_error for found in truths_of_rules.verify(context)
    )
    for jeu in context.projet.forfait.jeux:
        for choice in jeu.exemples.forfait:
            own = list(_form_of_choice(context, choice))
            yield from own or (_choice(context, jeu, choice) if sound else ())
        for answers in jeu.exemples.eligibilite:
            own = list(_form_of_answers(context, jeu, answers))
            yield from own or (_answers(context, jeu, answers) if sound else ())


def _form_of_choice(context: Context, choice: ExempleForfait) -> Iterator[Problem]:
    accepted, regle = bool(choice.attendu.accepte), choice.attendu.regle
    return _rule(context, choice.attendu, refused=not accepted, named=bool(regle))


def _form_of_answers(
    context: Context, jeu: JeuDeRegles, answers: ExempleEligibilite
) -> Iterator[Problem]:
    if answers.attendu is not Issue.A_COMPLETER:
        refused = answers.attendu is Issue.REFUSE
        yield from _rule(context, answers, refused=refused, named=bool(answers.regle))
    if not _in_force(context.projet.forfait, jeu, answers.prescription_le):
        sentence = f"ce jour n’est pas régi par « {jeu.id} », où l’exemple est écrit"
        yield context.places.error(answers.at("prescription_le"), "exemple-hors-periode", sentence)


def _rule(context: Context, result: Fiche, *, refused: bool, named: bool) -> Iterator[Problem]:
    if refused and not named:
        sentence = "un refus demande sa « regle » : dites laquelle refuse"
        yield context.places.error(result.at(), "exemple-sans-regle", sentence)
    elif named and not refused:
        sentence = (
            "cet exemple attend un accord, mais nomme une règle qui refuse : "
            "ôtez « regle », ou changez le résultat attendu"
        )
        yield context.places.error(result.at("regle"), "exemple-contradictoire", sentence)


def _in_force(forfait: Forfait, jeu: JeuDeRegles, day: date) -> bool:
    found = forfait.en_vigueur(day)
    return found is not None and found.en_vigueur_du == jeu.en_vigueur_du


def _choice(context: Context, jeu: JeuDeRegles, choice: ExempleForfait) -> Iterator[Problem]:
    found = essai_forfait.essayer(choice, jeu, context.projet.forfait.politiques)
    wanted = choice.attendu
    refusing = ", ".join(sorted(one or "domaine inconnu" for one in found.refus))
    if bool(wanted.accepte) != found.accepte:
        given = "l’acceptent" if found.accepte else f"le refusent ({refusing})"
        yield _false(context, wanted, "accepte", f"les règles {given}")
    elif wanted.regle and wanted.regle not in found.refus:
        yield _false(context, wanted, "regle", f"c’est {refusing} qui refuse")
    elif wanted.total not in {None, found.total}:
        yield _false(context, wanted, "total", f"les règles donnent {euros(found.total)}")
    elif wanted.reste not in {None, found.reste}:
        yield _false(context, wanted, "reste", f"les règles laissent {euros(found.reste)}")


def _answers(context: Context, jeu: JeuDeRegles, answers: ExempleEligibilite) -> Iterator[Problem]:
    found = essai_eligibilite.essayer(answers, jeu, context.projet.forfait.politiques)
    because = f" ({found.regle})" if found.regle else ""
    if answers.attendu is not found.issue:
        yield _false(context, answers, "attendu", f"les règles donnent {found.issue}{because}")
    elif answers.regle is not found.regle:
        decides = f"c’est {found.regle} qui décide" if found.regle else "aucune règle ne s’y oppose"
        yield _false(context, answers, "regle", decides)
    elif answers.jours_restants not in {None, found.jours_restants}:
        left = "aucun délai" if found.jours_restants is None else f"{found.jours_restants} jours"
        yield _false(context, answers, "jours_restants", f"les règles donnent {left}")


def _false(context: Context, record: Fiche, field: str, fact: str) -> Problem:
    sentence = f"l’exemple ne se vérifie pas, {fact} : corrigez la règle, ou l’exemple"
    return context.places.error(record.at(field), "exemple-faux", sentence)
