"""Examples of a rule set with their expected result: the engine in the browser is tried on them."""

from __future__ import annotations

from pydantic import Field

from .base import Code, Fiche
from .politiques import ConsultationSansBilan
from .values import CentimesOuZero, Date, Entier, OuiNon, Texte
from .vocabulaire import Domaine


class RegleForfait(Code):
    """The rules that can refuse a choice of bilans and consultations."""

    BILAN_EN_DOUBLE = "bilan_en_double", "Un domaine n’a qu’un bilan."
    DOMAINE_SANS_BILAN = "domaine_sans_bilan", "Le bilan de ce domaine n’est pas financé."
    DOMAINE_SANS_CONSULTATION = (
        "domaine_sans_consultation",
        "Les consultations de ce domaine ne sont pas financées.",
    )
    CONSULTATION_SANS_BILAN = (
        "consultation_sans_bilan",
        "Une consultation demande le bilan de son domaine.",
    )
    CONSULTATIONS_MAX = "consultations_max", "Il y a trop de consultations."
    PLAFOND = "plafond", "Le montant maximal est dépassé."
    HORS_FINANCEMENT = "hors_financement", "La région n’admet pas de consultation non financée."


class RegleEligibilite(Code):
    """The rules that can refuse the parcours to a person, or ask for an answer again."""

    ALD = "ald", "La personne n’est pas en ALD pour un cancer."
    MOMENT = "moment", "Ce n’est pas le moment du traitement."
    FENETRE = "fenetre", "Le délai après le traitement est passé."
    DATE_FUTURE = "date_future", "La fin du traitement est dans le futur."
    DEJA_BENEFICIE = "deja_beneficie", "La personne a déjà eu un parcours."
    PRESCRIPTEURS = "prescripteurs", "Ce médecin ne peut pas prescrire."
    ACCORD = "accord", "La personne n’est pas d’accord."


class Issue(Code):
    """What comes out of the questions of eligibility."""

    ELIGIBLE = "eligible", "Le parcours peut être prescrit."
    REFUSE = "refuse", "Il ne peut pas l’être."
    A_COMPLETER = "a_completer", "Il manque une réponse."


class Phase(Code):
    """Where the person stands in the treatment."""

    PENDANT = "pendant", "Le traitement actif est en cours."
    APRES = "apres", "Le traitement actif est terminé."


class NombresParDomaine(Fiche, title="Nombres par domaine"):
    """How many consultations in each domain."""

    apa: Entier = Field(
        title="Activité physique",
        default=0,
        description="Nombre en activité physique adaptée.",
        examples=["2"],
    )
    dietetique: Entier = Field(
        title="Diététique", default=0, description="Nombre en diététique.", examples=["2"]
    )
    psychologie: Entier = Field(default=0, description="Nombre en psychologie.", examples=["2"])


class AttenduForfait(Fiche, title="Résultat attendu"):
    """What the engine must answer to a choice."""

    accepte: OuiNon = Field(title="Accepté", description="Ce choix est-il permis.")
    total: CentimesOuZero | None = Field(
        default=None, description="Montant engagé, en euros.", examples=["180"]
    )
    reste: CentimesOuZero | None = Field(default=None, description="Montant restant, en euros.")
    regle: RegleForfait | None = Field(
        title="Règle", default=None, description="Règle qui refuse ce choix."
    )


class ExempleForfait(Fiche, title="Exemple de forfait"):
    """A choice of bilans and consultations."""

    nom: Texte = Field(
        description="Ce que montre l’exemple.", examples=["Trois bilans et deux consultations"]
    )
    bilans: tuple[Domaine, ...] = Field(
        default=(), description="Domaines des bilans prescrits.", examples=[["apa", "dietetique"]]
    )
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


class Reponses(Fiche, title="Réponses"):
    """Answers to the questions of eligibility; a missing one was not given."""

    ald: OuiNon | None = Field(title="ALD", default=None, description="ALD pour un cancer.")
    phase: Phase | None = Field(default=None, description="« pendant » ou « apres ».")
    fin_traitement: Date | None = Field(
        title="Fin du traitement",
        default=None,
        description="Fin du traitement actif.",
        examples=["2026-04-21"],
    )
    deja_beneficie: OuiNon | None = Field(
        title="Déjà bénéficié", default=None, description="A déjà eu un parcours."
    )
    prescripteur: Texte | None = Field(
        default=None,
        description="Qui prescrit : un des prescripteurs du jeu.",
        examples=["médecin traitant"],
    )
    accord: OuiNon | None = Field(default=None, description="Le patient est d’accord.")


class ExempleEligibilite(Fiche, title="Exemple d’éligibilité"):
    """Answers given on a day."""

    nom: Texte = Field(
        description="Ce que montre l’exemple.", examples=["Traitement fini depuis sept mois"]
    )
    prescription_le: Date = Field(
        title="Prescription le", description="Jour de la prescription.", examples=["2026-11-21"]
    )
    reponses: Reponses = Field(title="Réponses", description="Réponses données.")
    attendu: Issue = Field(title="Résultat attendu", description="Résultat attendu.")
    regle: RegleEligibilite | None = Field(
        title="Règle", default=None, description="Règle qui refuse."
    )
    jours_restants: Entier | None = Field(
        default=None,
        description="Jours qui restent pour prescrire, zéro le dernier jour.",
        examples=["151"],
    )


class Exemples(Fiche):
    """The examples of one rule set."""

    forfait: tuple[ExempleForfait, ...] = Field(default=(), description="Choix de soins.")
    eligibilite: tuple[ExempleEligibilite, ...] = Field(
        title="Éligibilité", default=(), description="Réponses aux questions."
    )
