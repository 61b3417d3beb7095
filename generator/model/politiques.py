"""What a region decides where national texts leave room, each setting with its source."""

from __future__ import annotations

from pydantic import Field

from .base import Code, Fiche
from .structure import Source
from .values import Entier, OuiNon, TexteLong
from .vocabulaire import Orientation


class ConsultationSansBilan(Code):
    """Whether a consultation may stand without the bilan of its domain."""

    AUTORISE = "autorise", "Oui, elle peut."
    AVERTIR = "avertir", "Oui, avec un avertissement."
    INTERDIT = "interdit", "Non : il faut le bilan du domaine."


class Reglage(Fiche, title="Réglage"):
    """What every regional setting says of itself: where it comes from, what is not sure."""

    source: Source = Field(description="Document qui le dit.")
    a_confirmer: TexteLong | None = Field(
        title="À confirmer",
        default=None,
        description="Ce qui reste à vérifier, si ce n’est pas sûr ; affiché avec la règle.",
        examples=["le cahier des charges n’en dit rien"],
    )


class ReglageConsultation(Reglage, title="Réglage"):
    """Consultations without the bilan of their domain."""

    choix: ConsultationSansBilan = Field(description="« autorise », « avertir » ou « interdit ».")


class ReglageOuiNon(Reglage, title="Réglage"):
    """A setting that is on or off."""

    choix: OuiNon = Field(description="« oui » ou « non ».")


class ReglageTeleconsultation(ReglageOuiNon, title="Réglage"):
    """Whether consultations may be held at a distance, and on which condition."""

    condition: TexteLong | None = Field(
        default=None,
        description="À quelle condition, en une phrase ; elle s’affiche telle quelle.",
        examples=["En diététique et en psychologie seulement."],
    )


class ReglageRenouvellement(ReglageOuiNon, title="Réglage"):
    """Whether the parcours may be prescribed again to the same person."""

    a_la_place: TexteLong = Field(
        title="À proposer à la place",
        description="Ce qui peut être proposé après un refus ; affiché avec la règle.",
        examples=["Orientez le patient vers les soins de support de l’établissement."],
    )


class ReglageOrientation(Reglage, title="Réglage"):
    """How a prescriber refers, as long as no structure is chosen."""

    choix: Orientation = Field(description="« direct » ou « demande_prealable ».")


class ReglageTexte(Reglage, title="Réglage"):
    """A text shown beside a question."""

    texte: TexteLong = Field(
        description="Texte affiché à côté de la question.",
        examples=["Comptez depuis la fin du dernier traitement réalisé à l’hôpital."],
    )


class Politiques(Fiche, title="Réglages de la région"):
    """Every setting of the region about the parcours."""

    consultation_sans_bilan: ReglageConsultation = Field(
        description="Une consultation peut-elle se prescrire sans le bilan de son domaine."
    )
    hors_financement: ReglageOuiNon = Field(
        title="Consultations hors financement",
        description="Le médecin peut-il ajouter des consultations que l’agence ne paie pas ; "
        "elles figurent sur des lignes à part.",
    )
    teleconsultation: ReglageTeleconsultation = Field(
        title="Téléconsultation", description="La téléconsultation est-elle admise."
    )
    renouvellement: ReglageRenouvellement = Field(
        description="Le parcours peut-il être prescrit de nouveau à la même personne."
    )
    mode_orientation: ReglageOrientation = Field(
        description="Adressage par défaut ; celui de la structure choisie l’emporte."
    )
    fin_de_traitement: ReglageTexte = Field(
        description="Ce que veut dire « fin du traitement actif »."
    )
    effacement_minutes: Entier = Field(
        default=15,
        ge=1,
        le=120,
        description="Minutes sans rien toucher avant que la page de prescription s’efface.",
        examples=["15"],
    )
