"""The words readers see for the codes editors write."""

from __future__ import annotations

from datetime import date

from .mots import enumeration
from .structure import Label, Structure
from .values import OuiNonInconnu
from .vocabulaire import Cancer, Domaine, Orientation, Porteur, Public, Statut

PORTEURS = {
    Porteur.ETABLISSEMENT_DE_SANTE: "Établissement de santé",
    Porteur.CENTRE_DE_SANTE: "Centre de santé",
    Porteur.MSP: "Maison de santé pluriprofessionnelle",
    Porteur.CPTS: "Communauté professionnelle territoriale de santé",
    Porteur.ASSOCIATION: "Association",
    Porteur.COMITE_DE_LA_LIGUE: "Comité de la Ligue contre le cancer",
}

CANCERS = {
    Cancer.TOUS: "tous les cancers",
    Cancer.SEIN: "cancers du sein",
    Cancer.DIGESTIF: "cancers digestifs",
    Cancer.GYNECOLOGIQUE: "cancers gynécologiques",
    Cancer.UROLOGIQUE: "cancers urologiques",
    Cancer.POUMON: "cancers du poumon",
    Cancer.ORL: "cancers ORL",
    Cancer.HEMATOLOGIQUE: "cancers du sang",
}

UN_CANCER = {
    Cancer.SEIN: "un cancer du sein",
    Cancer.DIGESTIF: "un cancer digestif",
    Cancer.GYNECOLOGIQUE: "un cancer gynécologique",
    Cancer.UROLOGIQUE: "un cancer urologique",
    Cancer.POUMON: "un cancer du poumon",
    Cancer.ORL: "un cancer ORL",
    Cancer.HEMATOLOGIQUE: "un cancer du sang",
}
"""What one patient has; nobody has `tous`."""

QUELQU_UN = {Public.ADULTES: "un adulte", Public.ENFANTS: "un enfant ou un jeune"}
"""One patient of each public."""

_LES_PATIENTS = {Public.ADULTES: "les adultes", Public.ENFANTS: "les enfants et les jeunes"}

DOMAINES = {
    Domaine.APA: "Activité physique adaptée",
    Domaine.DIETETIQUE: "Diététique",
    Domaine.PSYCHOLOGIE: "Psychologie",
}

BILANS = {
    Domaine.APA: "bilan d’activité physique",
    Domaine.DIETETIQUE: "bilan diététique",
    Domaine.PSYCHOLOGIE: "bilan psychologique",
}

CONSULTATIONS = {
    Domaine.APA: ("consultation d’activité physique", "consultations d’activité physique"),
    Domaine.DIETETIQUE: ("consultation diététique", "consultations diététiques"),
    Domaine.PSYCHOLOGIE: ("consultation psychologique", "consultations psychologiques"),
}
"""One consultation, and several."""

STATUTS = {
    Statut.LABELLISEE: "labellisée",
    Statut.SUSPENDUE: "labellisation suspendue",
    Statut.DELABELLISEE: "délabellisée",
}

ORIENTATIONS = {
    Orientation.DIRECT: "Le patient contacte la structure directement, ordonnance en main.",
    Orientation.DEMANDE_PREALABLE: "Le prescripteur demande d’abord l’accord de la structure.",
}

TELECONSULTATION = {
    OuiNonInconnu.OUI: "possible en diététique et en psychologie",
    OuiNonInconnu.NON: "non proposée",
    OuiNonInconnu.INCONNU: "non renseignée : demandez à la structure",
}


def etat(label: Label, day: date) -> str:
    """Where a label stands on a day, in a few words."""
    if label.statut is Statut.LABELLISEE and label.ended(day):
        return "labellisation terminée"
    if label.statut is Statut.LABELLISEE and label.du > day:
        return "labellisation à venir"
    return STATUTS[label.statut]


def public(structure: Structure) -> str:
    """Whom a structure takes, in a few words."""
    if structure.enfants_seulement:
        return "Enfants et jeunes uniquement"
    if structure.adultes_seulement:
        return "Adultes uniquement"
    return "Adultes et enfants"


def cancers(structure: Structure) -> str:
    """Which cancers it takes, in a few words."""
    if structure.tous_cancers:
        return "Tous les cancers"
    listed = enumeration([CANCERS[one] for one in structure.cancers])
    return f"{listed[0].upper()}{listed[1:]} uniquement"


def restrictions(structure: Structure) -> tuple[str, ...]:
    """What a reader must know before choosing it; empty when it takes everyone."""
    found = []
    ages = f" ({structure.precision_public})" if structure.precision_public else ""
    if ages or structure.enfants_seulement or structure.adultes_seulement:
        found.append(public(structure) + ages)
    if not structure.tous_cancers:
        found.append(cancers(structure))
    return tuple(found)


def refus(structure: Structure) -> dict[str, str]:
    """Why it turns patients away, under `public` and `cancers`; empty when it never does."""
    found = {}
    if structure.enfants_seulement or structure.adultes_seulement:
        ages = f" ({structure.precision_public})" if structure.precision_public else ""
        found["public"] = f"n’accueille que {_LES_PATIENTS[structure.public[0]]}{ages}"
    if not structure.tous_cancers:
        listed = enumeration([f"les {CANCERS[one]}" for one in structure.cancers])
        found["cancers"] = f"n’accueille que {listed}"
    return found
