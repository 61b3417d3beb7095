"""The library that draws QR codes, as npm installed it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.publish.page import Page, fingerprint
from generator.render.refused import RenderRefused
from generator.render.site import Site

NAME = "qrcode-generator-2.0.4.js"
SOURCE = Path(__file__).parents[3] / "node_modules" / "qrcode-generator" / "dist" / "qrcode.mjs"


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The library under the theme. Raises `RenderRefused` when npm has not installed it."""
    try:
        content = SOURCE.read_bytes()
    except OSError:
        sentence = (
            "Le dessin des codes QR manque (qrcode-generator) : lancez « npm ci » dans le dossier "
            "du programme, puis recommencez"
        )
        raise RenderRefused(sentence) from None
    adresse = site.addresses.file(site.addresses.theme(NAME))
    return [Page(adresse, fingerprint(content), partial(bytes, content))]
