"""The Markdown pages of `content/pages/`."""

from __future__ import annotations

import re
from functools import partial

from markupsafe import Markup

from generator.link.values import value
from generator.model.base import Where
from generator.model.page import PageDeContenu
from generator.publish.page import Page
from generator.read.links import PLACEHOLDER
from generator.read.typography import typeset
from generator.render.breadcrumb import Crumb
from generator.render.site import Site

LONG_ENOUGH = 4
"""Headings from which a page deserves a table of contents."""

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')


def files(site: Site) -> list[Page]:
    """A page per Markdown file."""
    found = []
    for page in site.directory.projet.pages:
        adresse = site.addresses.page(page.adresse)
        values = [value(name, site.directory) for name in PLACEHOLDER.findall(page.markdown)]
        key = site.key(page.markdown, *values)
        found.append(site.page(adresse, key, partial(_make, site, adresse, page)))
    return found


def _make(site: Site, adresse: str, page: PageDeContenu) -> bytes:
    from generator.read.markdown import markdown_to_html  # noqa: PLC0415 (only for changed pages)

    corps = markdown_to_html(
        page.markdown, lambda name: value(name, site.directory), site.addresses.base
    )
    headings = [(Markup(words), anchor) for anchor, words in _HEADING.findall(corps)]  # noqa: S704 (the Markdown reader escapes)
    titre = typeset(page.entete.titre)
    contenu = site.block(
        "contenu.html",
        titre=titre,
        sommaire=headings if len(headings) >= LONG_ENOUGH else (),
        corps=Markup(corps),  # noqa: S704 (the same)
        modifier=site.modifier(Where(page.chemin)),
    )
    return site.html(titre, page.entete.description, adresse, contenu, (Crumb(titre, adresse),))
