"""What a region decides where national texts leave room, each setting with its source."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Fiche
from .structure import Source
from .values import Entier, OuiNon, TexteLong
from .vocabulaire import Orientation


class ConsultationSansBilan(StrEnum):
    """Whether a consultation may stand without the bilan of its domain."""

    AUTORISE = "autorise"
    AVERTIR = "avertir"
    INTERDIT = "interdit"


class Reglage(Fiche):
    """What every regional setting says of itself: where it comes from, what is not sure."""

    source: Source = Field(description="Document qui le dit.")
    a_confirmer: TexteLong | None = Field(
        default=None, description="Ce qui reste à vérifier ; affiché avec la règle."
    )


class ReglageConsultation(Reglage):
    """Consultations without the bilan of their domain."""

    choix: ConsultationSansBilan = Field(description="« autorise », « avertir » ou « interdit ».")


class ReglageOuiNon(Reglage):
    """A setting that is on or off."""

    choix: OuiNon = Field(description="« oui » ou « non ».")


class ReglageTeleconsultation(ReglageOuiNon):
    """Whether consultations may be held at a distance, and on which condition."""

    condition: TexteLong | None = Field(
        default=None, description="À quelle condition, en une phrase."
    )


class ReglageRenouvellement(ReglageOuiNon):
    """Whether the parcours may be prescribed again to the same person."""

    a_la_place: TexteLong = Field(description="Ce qui peut être proposé après un refus.")


class ReglageOrientation(Reglage):
    """How a prescriber refers, as long as no structure is chosen."""

    choix: Orientation = Field(description="« direct » ou « demande_prealable ».")


class ReglageTexte(Reglage):
    """A text shown beside a question."""

    texte: TexteLong = Field(description="Texte affiché.")


class Politiques(Fiche):
    """Every setting of the region about the parcours."""

    consultation_sans_bilan: ReglageConsultation = Field(
        description="Une consultation peut-elle se prescrire sans le bilan de son domaine."
    )
    hors_financement: ReglageOuiNon = Field(
        description="Des consultations non financées peuvent-elles figurer sur l’ordonnance."
    )
    teleconsultation: ReglageTeleconsultation = Field(
        description="La téléconsultation est-elle admise."
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
    )
