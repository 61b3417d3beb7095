"""The forfait: dated rule sets with their legal sources, from `content/forfait.yaml`."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from .base import Code, Fiche
from .exemples import Exemples
from .forms import AdresseWeb, Identifiant
from .politiques import Politiques
from .values import Centimes, Date, Entier, OuiNon, Texte, TexteLong
from .vocabulaire import Domaine


class StatutRegles(Code):
    """Whether somebody answerable has read the rule set against the official text."""

    CONFIRME = "confirme", "Quelqu’un a relu ce jeu sur les textes officiels."
    A_CONFIRMER = "a_confirmer", "Il reste à vérifier ce que dit la ligne « a_confirmer »."


class TexteOfficiel(Fiche, title="Texte officiel"):
    """A text rules come from, under a short name that references use."""

    id: Identifiant = Field(
        title="Nom court",
        description="Nom court du texte, que les références citent.",
        examples=["arrete-2020"],
    )
    titre: Texte = Field(description="Titre du texte.", examples=["Arrêté du 24 décembre 2020"])
    abrege: Texte | None = Field(
        title="Titre abrégé",
        default=None,
        description="Titre court, employé à côté d’une règle.",
        examples=["arrêté de 2020"],
    )
    adresse: AdresseWeb | None = Field(default=None, description="Adresse, si elle est sûre.")


class DomaineFinance(Fiche, title="Domaine financé"):
    """What the forfait pays for in one domain."""

    domaine: Domaine = Field(description="Domaine du parcours.")
    bilan: OuiNon = Field(description="Un bilan est-il financé.")
    consultations: OuiNon = Field(description="Des consultations de suivi sont-elles financées.")
    precision: Texte | None = Field(
        title="Précision",
        default=None,
        description="Phrase ajoutée au refus d’un soin de ce domaine qui n’est pas financé.",
        examples=["Les séances d’activité physique ne sont pas financées."],
    )


class Reference(Fiche, title="Référence"):
    """The text one rule rests upon."""

    source: Identifiant = Field(
        description="Nom court d’un des textes de « sources ».", examples=["arrete-2020"]
    )
    article: Texte | None = Field(
        default=None, description="Article, annexe ou paragraphe.", examples=["annexe 1"]
    )


class ReferenceEligibilite(Reference, title="Référence"):
    """The text a refusal rests upon, and what can be offered then."""

    a_la_place: TexteLong = Field(
        title="À proposer à la place",
        description="Ce qui peut être proposé après un refus.",
        examples=["Orientez le patient vers les soins de support de l’établissement."],
    )


class References(Fiche, title="Références"):
    """Where each rule of a set comes from."""

    ald: ReferenceEligibilite = Field(title="ALD", description="Être en ALD pour un cancer.")
    moment: ReferenceEligibilite = Field(description="Pendant ou après le traitement.")
    fenetre: ReferenceEligibilite = Field(
        title="Fenêtre", description="Délai après la fin du traitement."
    )
    prescripteurs: ReferenceEligibilite = Field(description="Médecins qui peuvent prescrire.")
    accord: ReferenceEligibilite = Field(description="Accord du patient.")
    plafond: Reference = Field(description="Montant maximal.")
    tarifs: Reference = Field(description="Tarifs et durées des bilans et consultations.")
    consultations_max: Reference = Field(
        title="Nombre maximal de consultations", description="Nombre maximal de consultations."
    )
    domaines: Reference = Field(description="Domaines, bilans et consultations du parcours.")
    delivrance: Reference = Field(title="Délivrance", description="Délai après le premier bilan.")


class JeuDeRegles(Fiche, title="Jeu de règles"):
    """The rules in force from one day on, until the next set's day."""

    id: Identifiant = Field(
        title="Identifiant", description="Identifiant du jeu de règles.", examples=["regles-2021"]
    )
    nom: Texte = Field(description="Nom affiché.", examples=["Règles de 2021"])
    en_vigueur_du: Date = Field(
        title="En vigueur à partir du",
        description="Premier jour d’application ; ce jeu vaut jusqu’au suivant.",
        examples=["2021-01-27"],
    )
    statut: StatutRegles = Field(description="Relu sur les textes officiels, ou à confirmer.")
    verifie_le: Date = Field(
        title="Vérifié le",
        description="Jour de la dernière relecture sur les textes officiels.",
        examples=["2026-11-21"],
    )
    a_confirmer: TexteLong | None = Field(
        title="À confirmer",
        default=None,
        description="Ce qui reste à vérifier, si statut: a_confirmer.",
        examples=["les montants n’ont pas été relus"],
    )
    pendant_traitement: OuiNon = Field(
        description="Le parcours peut-il se prescrire pendant le traitement."
    )
    moment: TexteLong = Field(
        description="Phrase affichée telle quelle : à quel moment du traitement prescrire.",
        examples=["Le parcours se prescrit une fois le traitement actif terminé."],
    )
    plafond: Centimes = Field(
        examples=["180"], description="Montant maximal par patient et par an, en euros."
    )
    tarif_bilan: Centimes = Field(
        title="Tarif d’un bilan", examples=["45"], description="Tarif maximal d’un bilan, en euros."
    )
    tarif_consultation: Centimes = Field(
        title="Tarif d’une consultation",
        examples=["22,50"],
        description="Tarif maximal d’une consultation de suivi, en euros.",
    )
    duree_bilan_minutes: Entier = Field(
        title="Durée d’un bilan (minutes)",
        examples=["60"],
        ge=1,
        description="Durée d’un bilan, en minutes.",
    )
    duree_consultation_minutes: Entier = Field(
        title="Durée d’une consultation (minutes)",
        examples=["30"],
        ge=1,
        description="Durée d’une consultation de suivi, en minutes.",
    )
    consultations_max: Entier = Field(
        title="Nombre maximal de consultations",
        examples=["6"],
        ge=0,
        description="Nombre maximal de consultations de suivi financées, tous domaines ensemble.",
    )
    domaines: tuple[DomaineFinance, ...] = Field(
        min_length=1, description="Ce qui est financé, domaine par domaine."
    )
    fenetre_mois: Entier = Field(
        title="Délai pour prescrire (mois)",
        examples=["12"],
        ge=1,
        le=120,
        description="Mois pour prescrire, depuis la fin du traitement actif, dernier jour compris.",
    )
    alerte_fenetre_jours: Entier = Field(
        title="Alerte de fin de délai (jours)",
        examples=["60"],
        description="Derniers jours de ce délai pendant lesquels un avertissement s’affiche.",
    )
    delivrance_mois: Entier = Field(
        title="Délai pour dispenser (mois)",
        examples=["12"],
        ge=1,
        description="Mois pour dispenser le parcours, comptés depuis le premier bilan.",
    )
    prescripteurs: tuple[Texte, ...] = Field(
        min_length=1,
        description="Les seuls médecins qui peuvent prescrire.",
        examples=[["cancérologue", "pédiatre", "médecin traitant"]],
    )
    sources: tuple[TexteOfficiel, ...] = Field(min_length=1, description="Textes officiels.")
    references: References = Field(title="Références", description="D’où vient chaque règle.")
    exemples: Exemples = Field(
        default_factory=Exemples, description="Exemples, avec le résultat attendu."
    )


class Forfait(Fiche):
    """Every rule set known, whatever their order in the file, and the region's settings."""

    politiques: Politiques = Field(
        description="Ce que la région décide, là où les textes nationaux lui laissent le choix."
    )
    jeux: tuple[JeuDeRegles, ...] = Field(
        title="Jeux de règles",
        min_length=1,
        description="Jeux de règles datés. Ne corrigez pas un ancien jeu : copiez-le d’abord.",
    )

    def en_vigueur(self, day: date) -> JeuDeRegles | None:
        """The set in force on `day`: the latest that began by then, if any."""
        begun = [jeu for jeu in self.jeux if jeu.en_vigueur_du <= day]
        return max(begun, key=lambda jeu: jeu.en_vigueur_du, default=None)
