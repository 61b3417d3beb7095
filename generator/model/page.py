"""A Markdown page of `content/pages/`: its front matter and its text."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from .base import Fiche
from .values import Entier, OuiNon, Texte


class EnTete(Fiche):
    """The front matter between the two `---` lines."""

    titre: Texte = Field(
        description="Titre de la page, tel qu’il est lu en haut.", examples=["Pour les patients"]
    )
    titre_court: Texte | None = Field(
        default=None, description="Titre plus court, pour les menus.", examples=["Patients"]
    )
    description: Texte = Field(
        description="Une phrase qui présente la page ; les moteurs de recherche l’affichent.",
        examples=["Ce qu’est le parcours et comment le demander"],
    )
    menu: OuiNon = Field(
        default=OuiNon.NON,
        description="oui : la page est dans le menu du haut. Sans cette ligne : non.",
        examples=["oui"],
    )
    ordre: Entier = Field(
        default=50,
        description="Rang parmi les autres pages ; la plus petite vient d’abord.",
        examples=["40"],
    )


@dataclass(frozen=True, slots=True)
class PageDeContenu:
    """A page: its address (`patients`), its front matter, and its Markdown.

    The Markdown starts on line `premiere_ligne` of the file `chemin`.
    """

    adresse: str
    chemin: str
    entete: EnTete
    markdown: str
    premiere_ligne: int
