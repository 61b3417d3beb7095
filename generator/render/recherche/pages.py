"""The words of the site in the search index: content pages, and lists of structures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from generator.link.filtres import Filtre, filtres
from generator.link.values import value
from generator.model.mots import compte
from generator.model.page import PageDeContenu
from generator.render.site import Site

from .document import Document, Facette, paragraphs

PAGE, LISTE = "Questions et guides", "Listes de structures"

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')


def pages(site: Site) -> list[Document]:
    """A document per part of a content page, then per list that names somebody."""
    listed = (filtre for filtre in filtres(site.directory) if filtre.structures)
    return [
        *(part for page in site.directory.projet.pages for part in _parts(site, page)),
        *(_liste(site, filtre) for filtre in listed),
    ]


def _parts(site: Site, page: PageDeContenu) -> Iterator[Document]:
    """What stands before the first heading, then what each heading opens: they answer alone."""
    from generator.read.markdown import markdown_to_html  # noqa: PLC0415 (only when it changed)

    corps = markdown_to_html(
        page.markdown, lambda name: value(name, site.directory), site.addresses.base
    )
    opening, *parts = _HEADING.split(corps)
    resume = page.entete.description
    yield _part(site, page, "", page.entete.titre, opening, resume)
    for anchor, titre, corps in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield _part(site, page, f"#{anchor}", Markup(titre).striptags(), corps)  # noqa: S704 (the same)


def _part(
    site: Site, page: PageDeContenu, anchor: str, titre: str, corps: str, resume: str = ""
) -> Document:
    return Document(
        adresse=site.addresses.page(page.adresse) + anchor,
        titre=titre,
        genre=page.entete.titre,
        rang=f"4 {page.entete.ordre:09} {page.adresse}",
        texte=Markup(corps),  # noqa: S704 (the Markdown reader lets no raw HTML through)
        resume=resume,
        facettes={Facette.TYPE: (PAGE,)},
    )


def _liste(site: Site, filtre: Filtre) -> Document:
    return Document(
        adresse=site.addresses.restriction(filtre.id),
        titre=f"Structures : {filtre.nom[0].lower()}{filtre.nom[1:]}",
        genre="Liste de structures",
        rang=f"5 {filtre.id}",
        texte=paragraphs("Les structures labellisées à ce jour, par département."),
        resume=compte(filtre.nombre, "structure"),
        facettes={Facette.TYPE: (LISTE,)},
    )
