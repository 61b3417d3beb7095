"""Examples of a rule set with their expected result: the engine in the browser is tried on them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Fiche
from .politiques import ConsultationSansBilan
from .values import CentimesOuZero, Date, Entier, OuiNon, Texte
from .vocabulaire import Domaine


class RegleForfait(StrEnum):
    """The rules that can refuse a choice of bilans and consultations."""

    BILAN_EN_DOUBLE = "bilan_en_double"
    DOMAINE_SANS_BILAN = "domaine_sans_bilan"
    DOMAINE_SANS_CONSULTATION = "domaine_sans_consultation"
    CONSULTATION_SANS_BILAN = "consultation_sans_bilan"
    CONSULTATIONS_MAX = "consultations_max"
    PLAFOND = "plafond"
    HORS_FINANCEMENT = "hors_financement"


class RegleEligibilite(StrEnum):
    """The rules that can refuse the parcours to a person, or ask for an answer again."""

    ALD = "ald"
    MOMENT = "moment"
    FENETRE = "fenetre"
    DATE_FUTURE = "date_future"
    DEJA_BENEFICIE = "deja_beneficie"
    PRESCRIPTEURS = "prescripteurs"
    ACCORD = "accord"


class Issue(StrEnum):
    """What comes out of the questions of eligibility."""

    ELIGIBLE = "eligible"
    REFUSE = "refuse"
    A_COMPLETER = "a_completer"


class Phase(StrEnum):
    """Where the person stands in the treatment."""

    PENDANT = "pendant"
    APRES = "apres"


class NombresParDomaine(Fiche):
    """How many consultations in each domain."""

    apa: Entier = Field(default=0, description="Nombre en activité physique adaptée.")
    dietetique: Entier = Field(default=0, description="Nombre en diététique.")
    psychologie: Entier = Field(default=0, description="Nombre en psychologie.")


class AttenduForfait(Fiche):
    """What the engine must answer to a choice."""

    accepte: OuiNon = Field(description="Ce choix est-il permis.")
    total: CentimesOuZero | None = Field(default=None, description="Montant engagé, en euros.")
    reste: CentimesOuZero | None = Field(default=None, description="Montant restant, en euros.")
    regle: RegleForfait | None = Field(default=None, description="Règle qui refuse ce choix.")


class ExempleForfait(Fiche):
    """A choice of bilans and consultations."""

    nom: Texte = Field(description="Ce que montre l’exemple.")
    bilans: tuple[Domaine, ...] = Field(default=(), description="Domaines des bilans prescrits.")
    consultations: NombresParDomaine = Field(
        default_factory=NombresParDomaine, description="Consultations financées, par domaine."
    )
    hors_financement: NombresParDomaine = Field(
        default_factory=NombresParDomaine, description="Consultations non financées, par domaine."
    )
    politique: ConsultationSansBilan | None = Field(
        default=None,
        description="Réglage « consultation_sans_bilan » à essayer.",
    )
    attendu: AttenduForfait = Field(description="Résultat attendu.")


class Reponses(Fiche):
    """Answers to the questions of eligibility; a missing one was not given."""

    ald: OuiNon | None = Field(default=None, description="ALD pour un cancer.")
    phase: Phase | None = Field(default=None, description="« pendant » ou « apres ».")
    fin_traitement: Date | None = Field(default=None, description="Fin du traitement actif.")
    deja_beneficie: OuiNon | None = Field(default=None, description="A déjà eu un parcours.")
    prescripteur: Texte | None = Field(default=None, description="Qui prescrit.")
    accord: OuiNon | None = Field(default=None, description="Le patient est d’accord.")


class ExempleEligibilite(Fiche):
    """Answers given on a day."""

    nom: Texte = Field(description="Ce que montre l’exemple.")
    prescription_le: Date = Field(description="Jour de la prescription.")
    reponses: Reponses = Field(description="Réponses données.")
    attendu: Issue = Field(description="Résultat attendu.")
    regle: RegleEligibilite | None = Field(default=None, description="Règle qui refuse.")
    jours_restants: Entier | None = Field(
        default=None, description="Jours qui restent pour prescrire, zéro le dernier jour."
    )


class Exemples(Fiche):
    """The examples of one rule set."""

    forfait: tuple[ExempleForfait, ...] = Field(default=(), description="Choix de soins.")
    eligibilite: tuple[ExempleEligibilite, ...] = Field(
        default=(), description="Réponses aux questions."
    )
