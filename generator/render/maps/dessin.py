"""A drawing, ready for the template that writes it as SVG."""

from __future__ import annotations

from dataclasses import dataclass

from .grid import Bounds, Cell, Grid
from .words import Mot

EXPOSANTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Zone:
    """An area or a line: its path, its class, the pattern that fills it, where it leads."""

    d: str
    classe: str
    motif: str = ""
    adresse: str = ""
    nom: str = ""


@dataclass(frozen=True, slots=True)
class Rond:
    """A point: its cell, its radius, its class."""

    x: int
    y: int
    r: int
    classe: str


@dataclass(frozen=True, slots=True)
class Dessin:
    """What is drawn, from the bottom to the top, and the ground it shows."""

    largeur: int
    hauteur: int
    zones: tuple[Zone, ...]
    ronds: tuple[Rond, ...]
    mots: tuple[Mot, ...]
    bornes: Bounds

    @classmethod
    def on(
        cls, grid: Grid, bornes: Bounds, zones: list[Zone], ronds: list[Rond], mots: list[Mot]
    ) -> Dessin:
        """A drawing as wide and high as its grid; areas without a path are left out."""
        drawn = tuple(zone for zone in zones if zone.d)
        return cls(grid.width, grid.height, drawn, tuple(ronds), tuple(mots), bornes)


def rond(cell: Cell, radius: int, classe: str) -> Rond:
    """A point of a drawing."""
    return Rond(*cell, radius, classe)
