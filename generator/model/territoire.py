"""A territoire: the part of a département one or several structures are labelled for."""

from __future__ import annotations

from pydantic import Field

from .base import Fiche
from .forms import CodeCommune, CodeDepartement, Identifiant, Siren
from .values import Entier, Texte


class EpciDuTerritoire(Fiche, title="EPCI"):
    """An intercommunalité, by SIREN; its name is for people and is checked."""

    siren: Siren = Field(
        title="SIREN", description="SIREN de l’EPCI, entre guillemets. C’est lui qui fait foi."
    )
    nom: Texte = Field(
        description="Nom officiel de l’EPCI, pour relire ; il est comparé à la liste officielle.",
        examples=["CC du Pays de Salers"],
    )


class CommuneDuTerritoire(Fiche, title="Commune"):
    """A single commune, by INSEE code; its name is for people and is checked."""

    code: CodeCommune = Field(
        title="Code Insee",
        description="Code Insee de la commune, entre guillemets. Ce n’est pas le code postal.",
    )
    nom: Texte = Field(
        description="Nom officiel de la commune, pour relire ; il est vérifié.",
        examples=["Salers"],
    )


class DepartementDuTerritoire(Fiche, title="Département"):
    """A whole département; its name is for people and is checked."""

    code: CodeDepartement = Field(description="Code du département, entre guillemets.")
    nom: Texte = Field(
        description="Nom officiel du département, pour relire ; il est vérifié.",
        examples=["Cantal"],
    )


class Territoire(Fiche):
    """EPCI (their communes in this département only), communes, or whole départements."""

    id: Identifiant = Field(
        title="Identifiant",
        description="Identifiant définitif, que les structures citent : il fait l’adresse de la "
        "page et ne change plus jamais.",
        examples=["cantal-4"],
    )
    numero: Entier = Field(
        title="Numéro", ge=1, description="Numéro donné par l’agence.", examples=["4"]
    )
    nom: Texte | None = Field(
        default=None,
        description="Nom d’usage, s’il en a un.",
        examples=["Nord du département"],
    )
    epci: tuple[EpciDuTerritoire, ...] = Field(
        title="EPCI",
        default=(),
        description="Intercommunalités du territoire ; seules comptent leurs communes du "
        "département.",
    )
    communes: tuple[CommuneDuTerritoire, ...] = Field(
        default=(), description="Communes ajoutées une à une, à la place des EPCI ou en plus."
    )
    departements: tuple[DepartementDuTerritoire, ...] = Field(
        title="Départements",
        default=(),
        description="Départements entiers, à la place des EPCI ou en plus.",
    )


class FichierTerritoires(Fiche, title="Territoires d’un département"):
    """One file of `territories/`: the territoires of one département."""

    departement: CodeDepartement = Field(
        title="Département", description="Code du département, entre guillemets."
    )
    territoires: tuple[Territoire, ...] = Field(
        min_length=1,
        description="Territoires du département : les zones où les structures interviennent.",
    )
