"""A whole project, once read and found sound."""

from __future__ import annotations

from dataclasses import dataclass

from .forfait import Forfait
from .grille import Grille
from .page import PageDeContenu
from .region import Region
from .structure import Structure
from .territoire import FichierTerritoires


@dataclass(frozen=True, slots=True)
class Projet:
    """Everything the editors wrote, typed. `fichiers` follow their names' order.

    A region without `content/grille.yaml` has no grid.
    """

    region: Region
    structures: tuple[Structure, ...]
    fichiers: tuple[FichierTerritoires, ...]
    forfait: Forfait
    pages: tuple[PageDeContenu, ...]
    grille: Grille | None = None

    @property
    def pages_en_ordre(self) -> list[PageDeContenu]:
        """The content pages in the order their editors gave them."""
        return sorted(self.pages, key=lambda page: page.entete.ordre)
