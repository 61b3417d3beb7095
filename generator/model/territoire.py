"""A territoire: the part of a département one or several structures are labelled for."""

from __future__ import annotations

from pydantic import Field

from .base import Fiche
from .forms import CodeCommune, CodeDepartement, Identifiant, Siren
from .values import Entier, Texte


class EpciDuTerritoire(Fiche):
    """An intercommunalité, by SIREN; its name is for people and is checked."""

    siren: Siren = Field(description="SIREN de l’EPCI, entre guillemets.")
    nom: Texte = Field(description="Nom officiel.", examples=["CC du Pays de Salers"])


class CommuneDuTerritoire(Fiche):
    """A single commune, by INSEE code; its name is for people and is checked."""

    code: CodeCommune = Field(description="Code Insee, entre guillemets.")
    nom: Texte = Field(description="Nom officiel.", examples=["Salers"])


class DepartementDuTerritoire(Fiche):
    """A whole département; its name is for people and is checked."""

    code: CodeDepartement = Field(description="Code du département, entre guillemets.")
    nom: Texte = Field(description="Nom officiel.", examples=["Cantal"])


class Territoire(Fiche):
    """EPCI (their communes in this département only), communes, or whole départements."""

    id: Identifiant = Field(description="Identifiant définitif : il fait l’adresse de la page.")
    numero: Entier = Field(ge=1, description="Numéro donné par l’agence.", examples=["4"])
    nom: Texte | None = Field(default=None, description="Nom d’usage, s’il en a un.")
    epci: tuple[EpciDuTerritoire, ...] = Field(default=(), description="EPCI du territoire.")
    communes: tuple[CommuneDuTerritoire, ...] = Field(
        default=(), description="Communes ajoutées une à une."
    )
    departements: tuple[DepartementDuTerritoire, ...] = Field(
        default=(), description="Départements entiers."
    )


class FichierTerritoires(Fiche):
    """One file of `territories/`: the territoires of one département."""

    departement: CodeDepartement = Field(description="Code du département, entre guillemets.")
    territoires: tuple[Territoire, ...] = Field(min_length=1, description="Ses territoires.")
