"""The library that draws QR codes, as npm installed it but for its comments."""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from pathlib import Path

from generator.publish.page import Page, fingerprint
from generator.render.refused import RenderRefused
from generator.render.scripts import minified
from generator.render.site import Site

NAME = "qrcode-generator-2.0.4.js"
SOURCE = Path(__file__).parents[3] / "node_modules" / "qrcode-generator" / "dist" / "qrcode.mjs"


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The library under the theme. Raises `RenderRefused` when npm has not installed it."""
    try:
        content = SOURCE.read_text("utf-8")
    except OSError:
        sentence = (
            "Le dessin des codes QR manque (qrcode-generator) : lancez « npm ci » dans le dossier "
            "du programme, puis recommencez"
        )
        raise RenderRefused(sentence) from None
    adresse = site.addresses.file(site.addresses.theme(NAME))
    return [Page(adresse, site.key(fingerprint(content)), partial(_make, content))]


def _make(content: str) -> bytes:
    """The library without comments; its licence asks that the first one, which names it, stays."""
    licence = "".join(
        takewhile(lambda line: line.startswith("//"), content.splitlines(keepends=True))
    )
    return licence.encode() + minified(content)
