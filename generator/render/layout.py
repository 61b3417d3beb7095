"""What all pages share, rendered once and then only filled in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from markupsafe import Markup, escape

_SLOT = "\ue000{}\ue001"
_SLOTS = re.compile("\ue000([a-z_]+)\ue001")


class Crumb(NamedTuple):
    """A step of the breadcrumb: the words, and the address of the page they lead to."""

    nom: str
    adresse: str


@dataclass(frozen=True, slots=True)
class Filling:
    """What one page puts into the layout. `contenu` and `tete` are HTML, the rest is text."""

    titre: str
    description: str
    adresse: str
    contenu: str
    fil: tuple[Crumb, ...] = ()
    tete: str = ""


class Layout:
    """The constant parts of a page around the places that change.

    `render` makes the layout's HTML from values for its slots; it is called once, with marks.
    """

    def __init__(self, render: Callable[[dict[str, Markup]], str], origine: str) -> None:
        names = ("titre", "description", "canonique", "tete", "fil", "contenu")
        marks = {name: Markup(_SLOT.format(name)) for name in names}  # noqa: S704 (not text)
        html = render(marks)
        self._parts = _SLOTS.split(html)
        self._origine = origine

    def fill(self, filling: Filling) -> bytes:
        """One whole page, as UTF-8."""
        slots = {
            "titre": escape(filling.titre),
            "description": escape(filling.description),
            "canonique": escape(self._origine + filling.adresse),
            "tete": filling.tete,
            "fil": _breadcrumb(filling.fil),
            "contenu": filling.contenu,
        }
        parts = self._parts
        filled = [slots[part] if index % 2 else part for index, part in enumerate(parts)]
        return "".join(filled).encode()


def _breadcrumb(crumbs: tuple[Crumb, ...]) -> str:
    if not crumbs:
        return ""
    here = f'<li aria-current="page">{escape(crumbs[-1].nom)}</li>'
    return f"{_steps(crumbs[:-1])}{here}</ol></nav>"


@cache
def _steps(crumbs: tuple[Crumb, ...]) -> str:
    """The steps before the last one: shared by many pages, so made once."""
    steps = "".join(
        f'<li><a href="{escape(crumb.adresse)}">{escape(crumb.nom)}</a></li>' for crumb in crumbs
    )
    return f'<nav class="fil" aria-label="Fil d’Ariane"><ol>{steps}'
