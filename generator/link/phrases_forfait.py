"""Sentences that state a rule, made from the rule itself."""

from __future__ import annotations

from generator.model.forfait import JeuDeRegles
from generator.model.libelles import DOMAINES
from generator.model.mots import compte, enumeration
from generator.model.politiques import ConsultationSansBilan, Politiques

SANS_BILAN = {
    ConsultationSansBilan.AUTORISE: (
        "Une consultation de suivi peut se prescrire sans le bilan du même domaine."
    ),
    ConsultationSansBilan.AVERTIR: (
        "Une consultation de suivi peut se prescrire sans le bilan du même domaine : "
        "vérifiez d’abord que la structure l’accepte."
    ),
    ConsultationSansBilan.INTERDIT: (
        "Une consultation de suivi se prescrit avec le bilan du même domaine, pas sans lui."
    ),
}

_DUREES = {30: "une demi-heure", 60: "une heure"}


def duree(minutes: int) -> str:
    """A length of time as people say it: `une heure`, `45 minutes`."""
    return _DUREES.get(minutes) or compte(minutes, "minute")


def sans_bilan(politiques: Politiques) -> str:
    """Whether a consultation may stand without its bilan."""
    return SANS_BILAN[politiques.consultation_sans_bilan.choix]


def hors_financement(politiques: Politiques) -> str:
    """Whether consultations the agency does not pay for may be prescribed."""
    if politiques.hors_financement.choix:
        return (
            "Des consultations de plus peuvent être prescrites hors financement, "
            "sur des lignes séparées : le patient en est prévenu."
        )
    return "La région n’admet pas de consultations hors financement sur l’ordonnance."


def teleconsultation(politiques: Politiques) -> str:
    """Whether consultations may be held at a distance, and when."""
    if not politiques.teleconsultation.choix:
        return "La téléconsultation n’est pas admise."
    condition = politiques.teleconsultation.condition
    return "La téléconsultation est admise." + (f" {condition}" if condition else "")


def renouvellement(politiques: Politiques) -> str:
    """Whether the parcours may be prescribed twice."""
    if politiques.renouvellement.choix:
        return "Le parcours peut être prescrit de nouveau à la même personne."
    return "Le parcours ne se prescrit qu’une fois à la même personne."


def sans_consultation(jeu: JeuDeRegles) -> str:
    """The domains that have a bilan only, with what their rule adds."""
    seuls = [one for one in jeu.domaines if one.bilan and not one.consultations]
    if not seuls:
        return "Chaque domaine a un bilan et des consultations de suivi."
    noms = enumeration([DOMAINES[one.domaine] for one in seuls])
    precisions = [f" {one.precision}" for one in seuls if one.precision]
    return f"{noms} : un bilan, sans consultation de suivi.{''.join(precisions)}"
