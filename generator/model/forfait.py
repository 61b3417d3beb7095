"""The forfait: dated rule sets with their legal sources, from `content/forfait.yaml`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from .base import Fiche
from .forms import Identifiant
from .structure import Source
from .values import Centimes, Date, Entier, Texte, TexteLong


class StatutRegles(StrEnum):
    """Whether somebody answerable has read the rule set against the official text."""

    CONFIRME = "confirme"
    A_CONFIRMER = "a_confirmer"


class JeuDeRegles(Fiche):
    """The rules in force from one day on, until the next set's day."""

    id: Identifiant = Field(description="Identifiant du jeu de règles.", examples=["regles-2021"])
    nom: Texte = Field(description="Nom affiché.", examples=["Règles de 2021"])
    en_vigueur_du: Date = Field(description="Premier jour d’application.")
    statut: StatutRegles = Field(description="Relu sur les textes officiels, ou à confirmer.")
    verifie_le: Date = Field(description="Jour de la dernière relecture.")
    a_confirmer: TexteLong | None = Field(
        default=None, description="Ce qui reste à vérifier, si statut: a_confirmer."
    )
    moment: TexteLong = Field(
        description="À quel moment du traitement le parcours peut être prescrit."
    )
    plafond: Centimes = Field(description="Montant maximal par patient et par an, en euros.")
    tarif_bilan: Centimes = Field(description="Tarif maximal d’un bilan d’une heure, en euros.")
    tarif_consultation: Centimes = Field(
        description="Tarif maximal d’une consultation d’une demi-heure, en euros."
    )
    consultations_max: Entier = Field(ge=0, description="Nombre maximal de consultations.")
    fenetre_mois: Entier = Field(
        ge=1, description="Mois pour prescrire après la fin du traitement actif."
    )
    delivrance_mois: Entier = Field(ge=1, description="Mois pour dispenser après le premier bilan.")
    prescripteurs: tuple[Texte, ...] = Field(min_length=1, description="Qui peut prescrire.")
    sources: tuple[Source, ...] = Field(min_length=1, description="Textes officiels.")


class Forfait(Fiche):
    """Every rule set known, whatever their order in the file."""

    jeux: tuple[JeuDeRegles, ...] = Field(min_length=1, description="Jeux de règles datés.")

    def en_vigueur(self, day: date) -> JeuDeRegles | None:
        """The set in force on `day`: the latest that began by then, if any."""
        begun = [jeu for jeu in self.jeux if jeu.en_vigueur_du <= day]
        return max(begun, key=lambda jeu: jeu.en_vigueur_du, default=None)
