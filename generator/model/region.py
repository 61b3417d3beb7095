"""The region: its names, its agency's contact, its settings and its colours."""

from __future__ import annotations

from pydantic import Field

from .base import Code, Fiche
from .forms import (
    AdresseDeDepot,
    AdresseDeTuiles,
    AdresseDuSite,
    AdresseWeb,
    CodeRegion,
    Couleur,
    Courriel,
    Telephone,
)
from .structure import Source
from .values import Date, Degres, Entier, Texte, TexteLong


class Donnees(Code):
    """Whether entries describe real organisations, or are examples to learn from."""

    EXEMPLE = "exemple", "Un bandeau prévient, sur chaque page, que tout est inventé."
    REELLES = "reelles", "Toutes les fiches décrivent de vraies organisations, vérifiées."


class ContactRegional(Fiche, title="Contact régional"):
    """Whom to ask when nobody covers a commune, and where errors are reported."""

    nom: Texte = Field(
        description="Service à contacter, jamais une personne.", examples=["Service d’information"]
    )
    telephone: Telephone = Field(
        title="Téléphone", description="Numéro de l’accueil, jamais une ligne directe."
    )
    courriel: Courriel = Field(
        description="Boîte partagée ; elle reçoit les signalements d’erreur."
    )
    horaires: Texte | None = Field(
        default=None,
        description="Jours et heures où l’accueil répond au téléphone.",
        examples=["du lundi au vendredi, 9 h – 17 h"],
    )


class TerritoiresAttendus(Fiche):
    """How many territoires the agency defined, and which document says so."""

    nombre: Entier = Field(
        ge=1,
        description="Nombre total de territoires définis par l’agence.",
        examples=["47"],
    )
    source: Source = Field(description="Document qui le dit.")


class AnnuaireVoisin(Fiche, title="Annuaire voisin"):
    """The directory of another region, for people who live there and ask here."""

    region: CodeRegion = Field(
        title="Région",
        description="Code Insee de l’autre région, entre guillemets.",
        examples=["76"],
    )
    nom: Texte = Field(
        description="Nom de son annuaire.", examples=["Annuaire du parcours en Occitanie"]
    )
    adresse: AdresseWeb = Field(
        description="Adresse de son annuaire, vérifiée avant d’être écrite."
    )
    verifie_le: Date = Field(
        title="Vérifié le",
        description="Jour où l’adresse a été vérifiée.",
        examples=["2026-09-15"],
    )


class FondDeCarte(Fiche):
    """Map tiles from another host: opening one is a region's explicit choice."""

    adresse: AdresseDeTuiles = Field(description="Adresse des tuiles, avec {z}, {x} et {y}.")
    attribution: Texte = Field(
        description="Ce que le fournisseur demande d’afficher.",
        examples=["© IGN – Géoplateforme"],
    )

    @property
    def origine(self) -> str:
        """Scheme and host of the tiles: all that the policy opens."""
        return "/".join(self.adresse.split("/", 3)[:3])


class ServiceDeGeocodage(Fiche, title="Géocodage"):
    """Who turns addresses into points for `parcours geocode`; a build asks nobody."""

    service: AdresseWeb = Field(
        default="https://data.geopf.fr/geocodage",
        description="Adresse du service, sans « /search ».",
        examples=["https://data.geopf.fr/geocodage"],
    )
    score_minimal: Degres = Field(
        default=0.7,
        ge=0,
        le=1,
        description="Confiance, de 0 à 1, sous laquelle un point est à vérifier.",
        examples=["0.7"],
    )


class ReglageCouverture(Fiche, title="Couverture"):
    """How the region measures what its structures cover."""

    trop_loin_km: Entier = Field(
        title="Trop loin (km)",
        default=30,
        ge=1,
        le=500,
        description="Au-delà, à vol d’oiseau, une commune couverte est signalée loin de tout site.",
        examples=["30"],
    )


class TypeDeForge(Code):
    """Which web editor keeps the files: its addresses differ from one to the other."""

    GITHUB = "github", "GitHub : github.com, ou un GitHub Enterprise."
    GITLAB = "gitlab", "GitLab : gitlab.com, ou le GitLab d’un organisme."


class Forge(Fiche):
    """Where the files are kept and edited: pages then lead to the line to change."""

    type: TypeDeForge = Field(
        description="Le logiciel de la forge, « github » ou « gitlab ».", examples=["github"]
    )
    depot: AdresseDeDepot = Field(
        title="Dépôt", description="Adresse de la page d’accueil du dépôt, sans « / » à la fin."
    )
    branche: Texte = Field(
        default="main", description="Branche dont le site est fait.", examples=["main"]
    )


class Theme(Fiche):
    """The few tokens that brand the site; text colours are checked for contrast."""

    accent: Couleur = Field(
        description="Liens et boutons sur fond blanc ; le contraste est vérifié."
    )
    accent_sombre: Couleur = Field(
        description="Liens et boutons sur fond sombre, en mode nuit ; le contraste est vérifié."
    )
    bandeau: Couleur = Field(description="Fond de l’en-tête ; le texte posé dessus est blanc.")


class Region(Fiche):
    """The settings of one region's project, from `content/region.yaml`."""

    code: CodeRegion = Field(
        title="Code Insee",
        description="Code Insee de la région, entre guillemets : il décide des communes que le "
        "site connaît.",
    )
    nom: Texte = Field(
        description="Nom officiel de la région, tel qu’il est affiché.",
        examples=["Auvergne-Rhône-Alpes"],
    )
    titre: Texte = Field(
        description="Titre du site, en haut de toutes les pages.",
        examples=["Parcours de soins global"],
    )
    description: TexteLong = Field(
        description="Une phrase qui présente le site ; les moteurs de recherche l’affichent.",
        examples=["Trouver, commune par commune, la structure qui assure le parcours"],
    )
    adresse_du_site: AdresseDuSite = Field(
        description="Adresse publique du site, terminée par « / »."
    )
    donnees: Donnees = Field(
        title="Données",
        description="« exemple », ou « reelles » lorsque toutes les fiches sont vraies et "
        "vérifiées.",
        examples=["exemple"],
    )
    editeur: Texte = Field(
        title="Éditeur",
        description="Organisme qui publie le site ; repris dans les mentions légales.",
        examples=["Agence régionale de santé"],
    )
    contact: ContactRegional = Field(
        description="Le service que l’on contacte quand personne n’intervient dans une commune."
    )
    territoires_attendus: TerritoiresAttendus | None = Field(
        default=None,
        description="Combien de territoires l’agence a définis ; le site peut en connaître moins.",
    )
    verification_perimee_apres_mois: Entier = Field(
        title="Vérification périmée après (mois)",
        default=12,
        ge=1,
        le=60,
        description="Mois sans vérification au-delà desquels une fiche est « à revérifier ».",
        examples=["12"],
    )
    licence: Texte = Field(
        description="Licence sous laquelle les données peuvent être réutilisées.",
        examples=["Licence Ouverte 2.0"],
    )
    licence_adresse: AdresseWeb = Field(
        title="Adresse de la licence", description="Adresse du texte de la licence."
    )
    couverture: ReglageCouverture = Field(
        default_factory=ReglageCouverture, description="Réglages de la page « Couverture »."
    )
    annuaires_voisins: tuple[AnnuaireVoisin, ...] = Field(
        default=(),
        description="Annuaires des autres régions, quand ils sont connus : la recherche y renvoie.",
    )
    fond_de_carte: FondDeCarte | None = Field(
        default=None,
        description="Fond de la carte interactive. Sans ce réglage, il n’y en a pas, et le site "
        "ne demande rien à personne.",
    )
    geocodage: ServiceDeGeocodage = Field(
        title="Géocodage",
        default_factory=ServiceDeGeocodage,
        description="Réglages de « parcours geocode », qui trouve les coordonnées des lieux.",
    )
    forge: Forge | None = Field(
        default=None,
        description="Où les fichiers se modifient. Avec ce réglage, les pages offrent « Modifier "
        "cette fiche » et « Ajouter une structure ».",
    )
    theme: Theme = Field(title="Thème", description="Couleurs du site.")

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
