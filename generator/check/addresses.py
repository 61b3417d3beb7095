"""Every address a page of the region may link to, and the anchors found there."""

from __future__ import annotations

import re
from string import ascii_lowercase

from generator.link.filtres import IDENTIFIANTS
from generator.model.page import PageDeContenu

from .context import Context

ALONE = (
    "carte",
    "communes",
    "couverture",
    "departements",
    "hors-ligne",
    "plan-du-site",
    "prescrire",
    "prescrire/ordonnance-vierge",
    "recherche",
    "restrictions",
    "structures",
    "territoires",
)
"""Pages the generator makes by itself, beside those of a kind."""

FILES = ("/donnees/structures.json", "/licences/logiciels.txt", "/sitemap.xml")
"""Files that are no page, and that a page may offer."""

TOP = "contenu"
"""The anchor of every page's main part."""

STEPS = ("eligibilite", "besoins", "forfait", "adressage", "ordonnance")
"""Anchors of the prescriber's page; it also takes a structure, `#structure=…`."""

SECTIONS = ("joindre", "accueille", "soins", "adresser", "lieux", "ou", "fiche")
"""Anchors of a structure's page."""


def known_addresses(context: Context) -> frozenset[str]:
    """Every address a page may link to, from the site's root."""
    projet, geography = context.projet, context.geography
    by_folder = {
        "structures": [structure.id for structure in projet.structures],
        "territoires": [territoire.id for _, territoire in context.territoires()],
        "departements": geography.own_departements,
        "communes": geography.communes,
        "restrictions": IDENTIFIANTS,
    }
    inner = {f"/{folder}/{name}/" for folder, names in by_folder.items() for name in names}
    letters = {
        f"/departements/{code}/communes-{letter}/"
        for code in by_folder["departements"]
        for letter in ascii_lowercase
    }
    outer = {f"/{name}/" for name in (*ALONE, *(page.adresse for page in projet.pages))}
    if projet.grille and projet.grille.active:
        outer.add("/prescrire/grille-vierge/")
    return frozenset({"/", *FILES} | inner | letters | outer)


def anchors_of(page: PageDeContenu) -> frozenset[str]:
    """The identifiers of a page's headings, as its readers' browsers will see them."""
    from generator.read.markdown import markdown_to_html  # noqa: PLC0415 (only for anchors)

    html = markdown_to_html(page.markdown, str, "/")
    return frozenset(re.findall(r'<h\d id="([^"]+)"', html)) | {TOP}


def made_anchors(address: str, known: frozenset[str]) -> frozenset[str]:
    """The anchors of a page the generator makes, by its address among those `known`."""
    folder, _, name = address.strip("/").partition("/")
    if folder == "structures":
        return frozenset({TOP, *(SECTIONS if name else _names(known, "departements", "d"))})
    if folder == "prescrire" and not name:
        return frozenset({TOP, *STEPS, *_names(known, "structures", "structure=")})
    return frozenset({TOP})


def _names(known: frozenset[str], folder: str, before: str) -> set[str]:
    return {
        before + one.split("/")[2]
        for one in known
        if one.startswith(f"/{folder}/") and one != f"/{folder}/"
    }
