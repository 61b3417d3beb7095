"""The region: its names, its agency's contact, its settings and its colours."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Fiche
from .forms import (
    AdresseDeTuiles,
    AdresseDuSite,
    AdresseWeb,
    CodeRegion,
    Couleur,
    Courriel,
    Telephone,
)
from .structure import Source
from .values import Date, Entier, Texte, TexteLong


class Donnees(StrEnum):
    """Whether entries describe real organisations, or are examples to learn from."""

    EXEMPLE = "exemple"
    REELLES = "reelles"


class ContactRegional(Fiche):
    """Whom to ask when nobody covers a commune, and where errors are reported."""

    nom: Texte = Field(description="Service à contacter.")
    telephone: Telephone = Field(description="Numéro de l’accueil.")
    courriel: Courriel = Field(description="Adresse électronique ; reçoit les signalements.")
    horaires: Texte | None = Field(default=None, description="Heures d’appel.")


class TerritoiresAttendus(Fiche):
    """How many territoires the agency defined, and which document says so."""

    nombre: Entier = Field(ge=1, description="Nombre total de territoires.", examples=["47"])
    source: Source = Field(description="Document qui le dit.")


class AnnuaireVoisin(Fiche):
    """The directory of another region, for people who live there and ask here."""

    region: CodeRegion = Field(description="Code Insee de l’autre région, entre guillemets.")
    nom: Texte = Field(description="Nom de son annuaire.")
    adresse: AdresseWeb = Field(description="Adresse de son annuaire.")
    verifie_le: Date = Field(
        description="Jour où l’adresse a été vérifiée.", examples=["2026-09-15"]
    )


class FondDeCarte(Fiche):
    """Map tiles from another host: opening one is a region's explicit choice."""

    adresse: AdresseDeTuiles = Field(description="Adresse des tuiles, avec {z}, {x} et {y}.")
    attribution: Texte = Field(description="Ce que le fournisseur demande d’afficher.")

    @property
    def origine(self) -> str:
        """Scheme and host of the tiles: all that the policy opens."""
        return "/".join(self.adresse.split("/", 3)[:3])


class ReglageCouverture(Fiche):
    """How the region measures what its structures cover."""

    trop_loin_km: Entier = Field(
        default=30,
        ge=1,
        le=500,
        description="Au-delà, à vol d’oiseau, une commune couverte est signalée loin de tout site.",
        examples=["30"],
    )


class Theme(Fiche):
    """The few tokens that brand the site; text colours are checked for contrast."""

    accent: Couleur = Field(description="Liens et boutons, sur fond clair.")
    accent_sombre: Couleur = Field(description="Liens et boutons, sur fond sombre.")
    bandeau: Couleur = Field(description="Fond de l’en-tête.")


class Region(Fiche):
    """The settings of one region's project, from `content/region.yaml`."""

    code: CodeRegion = Field(description="Code Insee de la région, entre guillemets.")
    nom: Texte = Field(description="Nom officiel de la région.")
    titre: Texte = Field(description="Titre du site.", examples=["Parcours de soins global"])
    description: TexteLong = Field(description="Une phrase qui présente le site.")
    adresse_du_site: AdresseDuSite = Field(description="Adresse publique, terminée par « / ».")
    donnees: Donnees = Field(description="« exemple » ou « reelles ».", examples=["exemple"])
    editeur: Texte = Field(description="Organisme qui publie le site.")
    contact: ContactRegional = Field(description="Contact régional.")
    territoires_attendus: TerritoiresAttendus | None = Field(
        default=None, description="Pour dire honnêtement si la liste est complète."
    )
    verification_perimee_apres_mois: Entier = Field(
        default=12, ge=1, le=60, description="Au-delà, une fiche est signalée à revérifier."
    )
    couverture: ReglageCouverture = Field(
        default_factory=ReglageCouverture, description="Réglages de la page « Couverture »."
    )
    licence: Texte = Field(description="Licence des données.", examples=["Licence Ouverte 2.0"])
    licence_adresse: AdresseWeb = Field(description="Texte de la licence.")
    annuaires_voisins: tuple[AnnuaireVoisin, ...] = Field(
        default=(), description="Annuaires des autres régions, quand ils sont connus."
    )
    fond_de_carte: FondDeCarte | None = Field(
        default=None, description="Fond de la carte interactive. Sans ce réglage, il n’y en a pas."
    )
    theme: Theme = Field(description="Couleurs.")

    @property
    def base(self) -> str:
        """The path the site is served under, from the host's root: starts and ends with `/`."""
        path = "/" + self.adresse_du_site.split("://", 1)[1].partition("/")[2]
        return path if path.endswith("/") else path + "/"

    @property
    def origine(self) -> str:
        """Scheme and host of the site, without a final slash."""
        scheme, rest = self.adresse_du_site.split("://", 1)
        return f"{scheme}://{rest.partition('/')[0]}"
