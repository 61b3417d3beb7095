"""A structure: an organisation labelled to deliver the parcours, as `structures.yaml` lists it."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from .base import Fiche
from .forms import AdresseWeb, CodeCommune, CodePostal, Courriel, Finess, Identifiant, Telephone
from .values import Date, Degres, Entier, OuiNon, OuiNonInconnu, Texte, TexteLong
from .vocabulaire import AssurePar, Cancer, Domaine, Orientation, Porteur, Public, Statut


class Label(Fiche):
    """The agency's label: its state, its call for applications, its period."""

    statut: Statut = Field(description="Où en est la labellisation.", examples=["labellisee"])
    appel: Entier = Field(
        title="Appel à candidatures",
        ge=2020,
        le=2100,
        description="Année de l’appel à candidatures.",
        examples=["2023"],
    )
    du: Date = Field(
        title="Premier jour",
        description="Premier jour de la labellisation.",
        examples=["2023-09-01"],
    )
    au: Date | None = Field(
        title="Dernier jour",
        default=None,
        description="Dernier jour, compris. Ôtez cette ligne si la fin n’est pas fixée.",
        examples=["2028-08-31"],
    )
    motif: Texte | None = Field(
        default=None,
        description="Pourquoi le label est suspendu ou retiré, si c’est public.",
        examples=["Convention en cours de révision"],
    )

    def in_force(self, day: date) -> bool:
        """Whether the label stands on `day`, both ends included."""
        started = self.du <= day
        return self.statut is Statut.LABELLISEE and started and not self.ended(day)

    def ended(self, day: date) -> bool:
        """Whether the label's period is over on `day`."""
        return self.au is not None and self.au < day


class Geocodage(Fiche, title="Géocodage"):
    """How `parcours geocode` found a point: kept so that people can judge it later."""

    score: Degres = Field(
        ge=0, le=1, description="Confiance du service, de 0 à 1.", examples=["0.97"]
    )
    label: Texte = Field(
        title="Adresse reconnue",
        description="Adresse que le service a reconnue.",
        examples=["1 Rue du Stade 15140 Salers"],
    )
    le: Date = Field(title="Jour", description="Jour de la recherche.", examples=["2026-11-21"])


class Site(Fiche):
    """A place where patients are received."""

    nom: Texte = Field(
        description="Nom du lieu, tel qu’il est écrit à l’entrée.", examples=["Site de Salers"]
    )
    adresse: Texte = Field(
        description="Numéro et voie, sans code postal ni commune.",
        examples=["1 place de l’Exemple"],
    )
    code_postal: CodePostal = Field(
        description="Code postal, entre guillemets pour garder ses zéros."
    )
    commune: Texte = Field(
        description="Nom officiel de la commune, avec ses accents et ses traits d’union.",
        examples=["Salers"],
    )
    code_commune: CodeCommune = Field(
        title="Code Insee de la commune",
        description="Code Insee de la commune, entre guillemets. Ce n’est pas le code postal.",
    )
    latitude: Degres | None = Field(
        default=None,
        ge=-90,
        le=90,
        description="Latitude en degrés (WGS 84), avec un point ; parcours geocode la trouve.",
        examples=["45.1376"],
    )
    longitude: Degres | None = Field(
        default=None,
        ge=-180,
        le=180,
        description="Longitude en degrés (WGS 84), avec un point ; parcours geocode la trouve.",
        examples=["2.4938"],
    )
    geocodage: Geocodage | None = Field(
        title="Géocodage",
        default=None,
        exclude=True,
        description="Écrit par « parcours geocode » : d’où vient ce point. N’est pas publié.",
    )
    acces: Texte | None = Field(
        title="Accès",
        default=None,
        description="Ce qu’il faut savoir pour venir : étage, ascenseur, stationnement.",
        examples=["Entrée de plain-pied, stationnement réservé devant la porte"],
    )


class Soin(Fiche):
    """One of the three domains, and who delivers it."""

    domaine: Domaine = Field(description="Domaine du parcours.", examples=["apa"])
    assure_par: AssurePar = Field(
        title="Assuré par",
        description="Qui assure ce soin : la structure, ou un partenaire que l’on nomme.",
        examples=["structure"],
    )
    partenaire: Texte | None = Field(
        default=None,
        description="Nom de l’organisation partenaire, jamais d’une personne.",
        examples=["Association exemple d’écoute"],
    )


class Contact(Fiche):
    """How to reach the organisation: never a natural person, never a direct line."""

    telephone: Telephone = Field(
        title="Téléphone",
        description="Numéro de l’accueil, en cinq groupes de deux chiffres, jamais une ligne "
        "directe.",
    )
    courriel: Courriel | None = Field(
        default=None, description="Boîte partagée de la structure, jamais celle d’une personne."
    )
    messagerie_securisee: Courriel | None = Field(
        title="Messagerie sécurisée",
        default=None,
        description="Adresse de messagerie sécurisée de santé, pour les soignants seulement.",
        examples=["parcours@structure.mssante.example"],
    )
    site_web: AdresseWeb | None = Field(
        default=None, description="Adresse du site de la structure."
    )
    horaires: Texte | None = Field(
        default=None,
        description="Jours et heures où l’accueil répond au téléphone.",
        examples=["du lundi au vendredi, 9 h – 17 h"],
    )


class Adressage(Fiche):
    """How a patient is referred."""

    mode: Orientation = Field(
        description="`direct`, ou `demande_prealable` si la structure vérifie d’abord que le "
        "patient peut être inclus.",
        examples=["direct"],
    )
    consigne: TexteLong = Field(
        description="Ce que le médecin envoie, ce que le patient fait, et sous quel délai on lui "
        "répond.",
        examples=["Le médecin envoie l’ordonnance par messagerie sécurisée"],
    )


class Source(Fiche):
    """Where an entry's facts come from."""

    titre: Texte = Field(
        description="Document, ou personne morale, qui l’atteste.",
        examples=["Convention signée avec l’agence"],
    )
    adresse: AdresseWeb | None = Field(
        default=None, description="Adresse du document, s’il est en ligne."
    )


class Structure(Fiche):
    """One labelled structure."""

    id: Identifiant = Field(
        title="Identifiant",
        description="Identifiant définitif, en minuscules sans accent : il fait l’adresse de la "
        "page et ne change plus jamais.",
    )
    nom: Texte = Field(
        description="Nom de l’organisation, tel qu’elle l’écrit ; jamais celui d’une personne.",
        examples=["Maison de santé exemple de Salers"],
    )
    porteur: Porteur = Field(description="Type d’organisation.", examples=["msp"])
    finess: Finess = Field(
        title="Numéro FINESS",
        default="inconnu",
        description="Numéro FINESS, neuf caractères entre guillemets ; ou inconnu.",
    )
    presentation: TexteLong = Field(
        title="Présentation",
        description="Deux ou trois phrases : qui reçoit, où, avec quoi. Pas de montant ni de "
        "règle : le site les connaît.",
        examples=["Une équipe de soins de ville reçoit les habitants du nord-ouest du Cantal"],
    )
    territoires: tuple[Identifiant, ...] = Field(
        default=(),
        description="Où elle intervient : un ou plusieurs « id » du dossier territories/.",
        examples=[["cantal-4"]],
        json_schema_extra={"uniqueItems": True},
    )
    toute_la_region: OuiNon = Field(
        title="Toute la région",
        default=OuiNon.NON,
        description="oui : elle intervient dans toute la région ; « territoires » est alors de "
        "trop. Sans cette ligne : non.",
        examples=["oui"],
    )
    public: tuple[Public, ...] = Field(
        min_length=1,
        description="Qui est accueilli : adultes, enfants, ou les deux.",
        examples=[["adultes"], ["enfants"], ["adultes", "enfants"]],
        json_schema_extra={"uniqueItems": True},
    )
    precision_public: Texte | None = Field(
        title="Précision sur le public",
        default=None,
        description="Précision d’âge, facultative.",
        examples=["à partir de 18 ans"],
    )
    cancers: tuple[Cancer, ...] = Field(
        min_length=1,
        description="Cancers accueillis : « tous », seul ; ou une liste, comme [sein, digestif].",
        examples=[["tous"]],
        json_schema_extra={"uniqueItems": True},
    )
    soins: tuple[Soin, ...] = Field(
        min_length=1,
        description="Les trois soins du parcours, et qui les assure.",
    )
    teleconsultation: OuiNonInconnu = Field(
        title="Téléconsultation",
        description="Consultations à distance, en diététique et en psychologie : oui, non ou "
        "inconnu.",
        examples=["inconnu"],
    )
    dapap: Texte | None = Field(
        title="DAPAP",
        default=None,
        description="Dispositif départemental d’activité physique (DAPAP) partenaire, facultatif.",
        examples=["DAPAP exemple du Cantal"],
    )
    label: Label = Field(description="Le label de l’agence : son état, son appel, sa période.")
    sites: tuple[Site, ...] = Field(
        min_length=1, description="Lieux où les patients sont reçus, un ou plusieurs."
    )
    contact: Contact = Field(
        description="Comment joindre l’organisation : un accueil, jamais une personne."
    )
    adressage: Adressage = Field(description="Comment adresser un patient.")
    source: Source = Field(description="D’où viennent ces informations.")
    verifie_le: Date = Field(
        title="Vérifiée le",
        description="Jour où quelqu’un a vérifié cette fiche. À mettre à jour même quand rien n’a "
        "changé.",
        examples=["2026-09-15"],
    )

    @property
    def enfants_seulement(self) -> bool:
        """Whether adults are turned away."""
        return self.public == (Public.ENFANTS,)

    @property
    def adultes_seulement(self) -> bool:
        """Whether children are turned away."""
        return self.public == (Public.ADULTES,)

    @property
    def tous_cancers(self) -> bool:
        """Whether no cancer is turned away."""
        return Cancer.TOUS in self.cancers
