"""The way from the home page to a page."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from markupsafe import Markup, escape


class Crumb(NamedTuple):
    """A step of the breadcrumb: the words, and the address of the page they lead to."""

    nom: str
    adresse: str


def breadcrumb(parents: tuple[Crumb, ...], here: str) -> Markup:
    """The steps to a page from its parents, the home page first, to its own name."""
    trail = f'{_steps(parents)}<li aria-current="page">{escape(here)}</li></ol></nav>'
    return Markup(trail)  # noqa: S704 (escaped piece by piece)


@cache
def _steps(crumbs: tuple[Crumb, ...]) -> str:
    """The steps before the last one: shared by many pages, so made once."""
    steps = "".join(
        f'<li><a href="{escape(crumb.adresse)}">{escape(crumb.nom)}</a></li>' for crumb in crumbs
    )
    return f'<nav class="fil" aria-label="Fil d’Ariane"><ol>{steps}'
