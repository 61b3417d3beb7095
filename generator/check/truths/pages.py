"""Markdown pages: those the law asks for, safe links, known values, no raw HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.suggest import closest
from generator.link.values import names_of_values
from generator.model.base import Where
from generator.model.page import PageDeContenu
from generator.model.problem import Problem, Span
from generator.read.links import Mention, mentions
from generator.read.project import PAGES
from generator.read.source import error

BY_LAW = ("mentions-legales", "donnees-personnelles", "accessibilite")
"""Pages no French public health site may lack (loi 2004-575 art. 6, RGPD, loi 2005-102 art. 47)."""

REQUIRED = ("patients", "prescripteurs", *BY_LAW)
"""Every page links to the latter, and the home page's two doors open on the former."""

STATEMENT = "accessibilite"
STATES = tuple(
    f"Accessibilité : {state} conforme" for state in ("non", "partiellement", "totalement")
)
"""What the home page must say (décret 2019-768): the short title, which every page's foot shows."""

RESERVED = frozenset(
    {"structures", "territoires", "departements", "communes", "restrictions", "plan-du-site", "404"}
    | {"theme", "donnees", "carte", "recherche", "prescrire", "index", "hors-ligne", "icones"}
    | {"hebergement", "licences", "pagefind", "couverture"}
)
"""First parts of addresses the generator gives to its own pages."""


def verify(context: Context) -> Iterator[Problem]:
    """Every page has a free address, and holds nothing the site cannot show safely."""
    pages = {page.adresse: page for page in context.projet.pages}
    for adresse in REQUIRED if context.whole else ():
        if adresse not in pages:
            sentence = "cette page est obligatoire : écrivez-la"
            yield error(f"{PAGES}/{adresse}.md", Span(1, 1), "page-obligatoire", sentence)
    for page in pages.values():
        yield from _address(context, page)
        if page.adresse == STATEMENT:
            yield from _statement(context, page)
        if not page.markdown.strip():
            sentence = "cette page n’a pas de texte : écrivez-le sous la deuxième ligne « --- »"
            where = Where(page.chemin, ("titre",))
            yield context.places.error(where, "page-sans-texte", sentence)
        for mention in mentions(page.markdown, page.premiere_ligne):
            yield from _mention(page, mention)


def _address(context: Context, page: PageDeContenu) -> Iterator[Problem]:
    where = Where(page.chemin, ("titre",))
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", page.adresse):
        sentence = "le nom d’une page s’écrit en minuscules sans accent, chiffres et tirets"
        yield context.places.error(where, "identifiant", sentence)
    elif page.adresse in RESERVED:
        sentence = (
            f"l’adresse « /{page.adresse}/ » est déjà prise par le site : renommez ce fichier"
        )
        yield context.places.error(where, "adresse-prise", sentence)


def _statement(context: Context, page: PageDeContenu) -> Iterator[Problem]:
    written = page.entete.titre_court or ""
    if not " ".join(written.split()).startswith(STATES):
        field = "titre_court" if written else "titre"
        sentence = (
            "le titre court de cette page est la mention que la loi demande sur la page "
            "d’accueil : non, partiellement ou totalement conforme"
        )
        where = Where(page.chemin, (field,))
        yield context.places.error(where, "mention-accessibilite", sentence, STATES[0])


def _mention(page: PageDeContenu, mention: Mention) -> Iterator[Problem]:
    rule = sentence = suggestion = None
    if mention.kind == "html":
        rule = "html-interdit"
        sentence = "le HTML n’est pas admis dans une page : écrivez en Markdown"
    elif mention.kind == "image":
        rule = "image-interdite"
        sentence = (
            "le site ne publie aucune image : dites en mots ce que celle-ci montre, "
            "ou donnez le lien d’un document"
        )
    elif mention.kind == "valeur" and mention.text not in names_of_values():
        rule, sentence = "valeur-nommee", f"aucune valeur ne s’appelle « {mention.text} »"
        suggestion = closest(mention.text, names_of_values())
    if rule and sentence:
        yield error(page.chemin, mention.span, rule, sentence, suggestion)
