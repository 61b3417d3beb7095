"""The forfait: dated rule sets with their legal sources, from `content/forfait.yaml`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from .base import Fiche
from .exemples import Exemples
from .forms import AdresseWeb, Identifiant
from .politiques import Politiques
from .values import Centimes, Date, Entier, OuiNon, Texte, TexteLong
from .vocabulaire import Domaine


class StatutRegles(StrEnum):
    """Whether somebody answerable has read the rule set against the official text."""

    CONFIRME = "confirme"
    A_CONFIRMER = "a_confirmer"


class TexteOfficiel(Fiche):
    """A text rules come from, under a short name that references use."""

    id: Identifiant = Field(description="Nom court du texte.", examples=["arrete-2020"])
    titre: Texte = Field(description="Titre du texte.")
    abrege: Texte | None = Field(
        default=None, description="Titre court, employé à côté d’une règle."
    )
    adresse: AdresseWeb | None = Field(default=None, description="Adresse, si elle est sûre.")


class DomaineFinance(Fiche):
    """What the forfait pays for in one domain."""

    domaine: Domaine = Field(description="Domaine du parcours.")
    bilan: OuiNon = Field(description="Un bilan est-il financé.")
    consultations: OuiNon = Field(description="Des consultations de suivi sont-elles financées.")
    precision: Texte | None = Field(
        default=None, description="Phrase ajoutée quand un soin de ce domaine n’est pas financé."
    )


class Reference(Fiche):
    """The text one rule rests upon."""

    source: Identifiant = Field(description="Nom court d’un des textes de « sources ».")
    article: Texte | None = Field(default=None, description="Article, annexe ou paragraphe.")


class ReferenceEligibilite(Reference):
    """The text a refusal rests upon, and what can be offered then."""

    a_la_place: TexteLong = Field(description="Ce qui peut être proposé après un refus.")


class References(Fiche):
    """Where each rule of a set comes from."""

    ald: ReferenceEligibilite = Field(description="Être en ALD pour un cancer.")
    moment: ReferenceEligibilite = Field(description="Pendant ou après le traitement.")
    fenetre: ReferenceEligibilite = Field(description="Délai après la fin du traitement.")
    prescripteurs: ReferenceEligibilite = Field(description="Médecins qui peuvent prescrire.")
    accord: ReferenceEligibilite = Field(description="Accord du patient.")
    plafond: Reference = Field(description="Montant maximal.")
    tarifs: Reference = Field(description="Tarifs et durées des bilans et consultations.")
    consultations_max: Reference = Field(description="Nombre maximal de consultations.")
    domaines: Reference = Field(description="Domaines, bilans et consultations du parcours.")
    delivrance: Reference = Field(description="Délai après le premier bilan.")


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
    pendant_traitement: OuiNon = Field(
        description="Le parcours peut-il se prescrire pendant le traitement."
    )
    moment: TexteLong = Field(
        description="À quel moment du traitement le parcours peut être prescrit."
    )
    plafond: Centimes = Field(description="Montant maximal par patient et par an, en euros.")
    tarif_bilan: Centimes = Field(description="Tarif maximal d’un bilan, en euros.")
    tarif_consultation: Centimes = Field(
        description="Tarif maximal d’une consultation de suivi, en euros."
    )
    duree_bilan_minutes: Entier = Field(ge=1, description="Durée d’un bilan.")
    duree_consultation_minutes: Entier = Field(ge=1, description="Durée d’une consultation.")
    consultations_max: Entier = Field(ge=0, description="Nombre maximal de consultations.")
    domaines: tuple[DomaineFinance, ...] = Field(
        min_length=1, description="Ce qui est financé, domaine par domaine."
    )
    fenetre_mois: Entier = Field(
        ge=1, le=120, description="Mois pour prescrire après la fin du traitement actif."
    )
    alerte_fenetre_jours: Entier = Field(
        description="Derniers jours de ce délai pendant lesquels un avertissement s’affiche."
    )
    delivrance_mois: Entier = Field(ge=1, description="Mois pour dispenser après le premier bilan.")
    prescripteurs: tuple[Texte, ...] = Field(min_length=1, description="Qui peut prescrire.")
    sources: tuple[TexteOfficiel, ...] = Field(min_length=1, description="Textes officiels.")
    references: References = Field(description="D’où vient chaque règle.")
    exemples: Exemples = Field(
        default_factory=Exemples, description="Exemples, avec le résultat attendu."
    )


class Forfait(Fiche):
    """Every rule set known, whatever their order in the file, and the region's settings."""

    politiques: Politiques = Field(description="Réglages de la région.")
    jeux: tuple[JeuDeRegles, ...] = Field(min_length=1, description="Jeux de règles datés.")

    def en_vigueur(self, day: date) -> JeuDeRegles | None:
        """The set in force on `day`: the latest that began by then, if any."""
        begun = [jeu for jeu in self.jeux if jeu.en_vigueur_du <= day]
        return max(begun, key=lambda jeu: jeu.en_vigueur_du, default=None)
