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
        ge=2020, le=2100, description="Année de l’appel à candidatures.", examples=["2023"]
    )
    du: Date = Field(description="Premier jour de la labellisation.", examples=["2023-09-01"])
    au: Date | None = Field(
        default=None, description="Dernier jour, s’il est connu.", examples=["2027-08-31"]
    )
    motif: Texte | None = Field(
        default=None, description="Pourquoi le label est suspendu ou retiré, si c’est public."
    )

    def in_force(self, day: date) -> bool:
        """Whether the label stands on `day`, both ends included."""
        started = self.du <= day
        return self.statut is Statut.LABELLISEE and started and not self.ended(day)

    def ended(self, day: date) -> bool:
        """Whether the label's period is over on `day`."""
        return self.au is not None and self.au < day


class Geocodage(Fiche):
    """How `parcours geocode` found a point: kept so that people can judge it later."""

    score: Degres = Field(
        ge=0, le=1, description="Confiance du service, de 0 à 1.", examples=["0.97"]
    )
    label: Texte = Field(
        description="Adresse que le service a reconnue.", examples=["1 Rue du Stade 15140 Salers"]
    )
    le: Date = Field(description="Jour de la recherche.", examples=["2026-11-21"])


class Site(Fiche):
    """A place where patients are received."""

    nom: Texte = Field(description="Nom du lieu.", examples=["Site de Salers"])
    adresse: Texte = Field(description="Numéro et voie.", examples=["1 place de l’Exemple"])
    code_postal: CodePostal = Field(description="Code postal, entre guillemets.")
    commune: Texte = Field(description="Nom officiel de la commune.", examples=["Salers"])
    code_commune: CodeCommune = Field(description="Code Insee de la commune, entre guillemets.")
    latitude: Degres | None = Field(
        default=None, ge=-90, le=90, description="Degrés, WGS 84.", examples=["45.1395"]
    )
    longitude: Degres | None = Field(
        default=None, ge=-180, le=180, description="Degrés, WGS 84.", examples=["2.4939"]
    )
    geocodage: Geocodage | None = Field(
        default=None,
        exclude=True,
        description="Écrit par « parcours geocode » : d’où vient ce point. N’est pas publié.",
    )
    acces: Texte | None = Field(
        default=None, description="Accès, stationnement, accessibilité du lieu."
    )


class Soin(Fiche):
    """One of the three domains, and who delivers it."""

    domaine: Domaine = Field(description="Domaine du parcours.", examples=["apa"])
    assure_par: AssurePar = Field(description="Qui assure ce soin.", examples=["structure"])
    partenaire: Texte | None = Field(
        default=None, description="Nom du partenaire (organisation), si assure_par: partenaire."
    )


class Contact(Fiche):
    """How to reach the organisation: never a natural person, never a direct line."""

    telephone: Telephone = Field(description="Numéro de l’accueil.")
    courriel: Courriel | None = Field(default=None, description="Adresse électronique.")
    messagerie_securisee: Courriel | None = Field(
        default=None, description="Adresse de messagerie sécurisée de santé, pour les soignants."
    )
    site_web: AdresseWeb | None = Field(default=None, description="Site de la structure.")
    horaires: Texte | None = Field(
        default=None, description="Heures d’appel.", examples=["du lundi au vendredi, 9 h – 17 h"]
    )


class Adressage(Fiche):
    """How a patient is referred."""

    mode: Orientation = Field(
        description="`direct`, ou `demande_prealable` si la structure vérifie l’inclusion d’abord.",
        examples=["direct"],
    )
    consigne: TexteLong = Field(description="Ce que le prescripteur et le patient doivent faire.")


class Source(Fiche):
    """Where an entry's facts come from."""

    titre: Texte = Field(description="Document ou personne morale qui l’atteste.")
    adresse: AdresseWeb | None = Field(default=None, description="Adresse du document.")


class Structure(Fiche):
    """One labelled structure."""

    id: Identifiant = Field(description="Identifiant définitif : il fait l’adresse de la page.")
    nom: Texte = Field(description="Nom de l’organisation, jamais d’une personne.")
    porteur: Porteur = Field(description="Type d’organisation.", examples=["msp"])
    finess: Finess = Field(
        default="inconnu", description="Numéro FINESS entre guillemets, ou inconnu."
    )
    presentation: TexteLong = Field(description="Deux ou trois phrases pour le lecteur.")
    territoires: tuple[Identifiant, ...] = Field(
        default=(), description="Identifiants des territoires d’intervention."
    )
    toute_la_region: OuiNon = Field(
        default=OuiNon.NON, description="oui : la structure intervient dans toute la région."
    )
    public: tuple[Public, ...] = Field(min_length=1, description="Qui est accueilli.")
    precision_public: Texte | None = Field(
        default=None, description="Précision d’âge.", examples=["de 0 à 25 ans"]
    )
    cancers: tuple[Cancer, ...] = Field(
        min_length=1, description="Cancers accueillis ; `tous` s’écrit seul.", examples=[["tous"]]
    )
    soins: tuple[Soin, ...] = Field(min_length=1, description="Les soins du parcours assurés.")
    teleconsultation: OuiNonInconnu = Field(
        description="Téléconsultation possible (diététique et psychologie)."
    )
    dapap: Texte | None = Field(
        default=None,
        description="Dispositif d’accompagnement vers la pratique d’activité physique partenaire.",
    )
    label: Label = Field(description="Labellisation par l’agence.")
    sites: tuple[Site, ...] = Field(min_length=1, description="Lieux d’accueil.")
    contact: Contact = Field(description="Comment joindre la structure.")
    adressage: Adressage = Field(description="Comment adresser un patient.")
    source: Source = Field(description="D’où viennent ces informations.")
    verifie_le: Date = Field(
        description="Jour de la dernière vérification.", examples=["2026-09-15"]
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
