"""Links between the site's own pages lead somewhere, anchors included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from generator.check.context import Context
from generator.check.suggest import closest
from generator.link.filtres import IDENTIFIANTS
from generator.model.page import PageDeContenu
from generator.model.problem import Problem
from generator.read.links import SAFE_TARGET, Mention, mentions
from generator.read.source import error

ALONE = (
    "structures",
    "territoires",
    "departements",
    "communes",
    "restrictions",
    "plan-du-site",
    "prescrire",
)
"""Pages the generator makes by itself, beside those of a kind."""


def verify(context: Context) -> Iterator[Problem]:
    """Every link of a page to this site finds its page, and its place in the page."""
    known = known_addresses(context)
    anchors = cache(anchors_of)
    pages = {f"/{page.adresse}/": page for page in context.projet.pages}
    for page in context.projet.pages:
        for mention in mentions(page.markdown, page.premiere_ligne):
            if not _leads_inside(mention):
                continue
            address, _, anchor = mention.text.partition("#")
            target = pages.get(address) if address else page
            if address and address not in known and context.whole:
                yield _dead(page, mention, known)
            elif target and anchor and anchor not in anchors(target):
                sentence = f"la page « {target.entete.titre} » n’a pas d’intertitre « {anchor} »"
                suggestion = closest(anchor, anchors(target))
                yield error(page.chemin, mention.span, "ancre-morte", sentence, suggestion)


def _leads_inside(mention: Mention) -> bool:
    inside = mention.kind == "lien" and mention.text[:1] in {"/", "#"}
    return inside and bool(SAFE_TARGET.fullmatch(unescape(mention.text)))


def known_addresses(context: Context) -> frozenset[str]:
    """Every address a page may link to, from the site's root."""
    projet, geography, region = context.projet, context.geography, context.projet.region.code
    departements = [one.code for one in geography.departements.values() if one.region == region]
    by_folder = {
        "structures": [structure.id for structure in projet.structures],
        "territoires": [territoire.id for _, territoire in context.territoires()],
        "departements": departements,
        "communes": geography.communes,
        "restrictions": IDENTIFIANTS,
    }
    inner = {f"/{folder}/{name}/" for folder, names in by_folder.items() for name in names}
    outer = {f"/{name}/" for name in (*ALONE, *(page.adresse for page in projet.pages))}
    return frozenset(inner | outer | {"/", "/donnees/structures.json", "/sitemap.xml"})


def anchors_of(page: PageDeContenu) -> frozenset[str]:
    """The identifiers of a page's headings, as its readers' browsers will see them."""
    from generator.read.markdown import markdown_to_html  # noqa: PLC0415 (only for anchors)

    html = markdown_to_html(page.markdown, str, "/")
    return frozenset(re.findall(r'<h\d id="([^"]+)"', html)) | {"contenu"}


def _dead(page: PageDeContenu, mention: Mention, known: frozenset[str]) -> Problem:
    address = mention.text.partition("#")[0]
    sentence = f"le site n’a pas de page « {address[:60]} »"
    return error(page.chemin, mention.span, "lien-mort", sentence, closest(address, known))
