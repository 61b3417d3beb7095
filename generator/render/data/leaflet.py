"""Leaflet as npm installed it, copied file by file, and what our maps add to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.publish.page import Page, fingerprint
from generator.render.refused import RenderRefused
from generator.render.site import Site

VERSION = "1.9.4"
NEEDED = ("leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png")
"""The icons of its own markers stay out: ours replace them."""

NODE_MODULES = Path(__file__).parents[3] / "node_modules"


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """Leaflet and our additions, where there is a map. Raises `RenderRefused` without Leaflet."""
    if not site.cartes.coverage.contours:
        return []
    folder = NODE_MODULES / "leaflet" / "dist"
    copied = {f"leaflet-{VERSION}/{name}": _read(folder / name) for name in NEEDED}
    own = {f"{site.carte_folder}/{name}": raw for name, raw in site.carte_theme.items()}
    return [
        Page(
            site.addresses.file(site.addresses.theme(name)),
            fingerprint(content),
            partial(bytes, content),
        )
        for name, content in (copied | own).items()
    ]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        sentence = (
            f"Leaflet manque ({path.name}) : lancez « npm ci » dans le dossier du programme, "
            "puis recommencez"
        )
        raise RenderRefused(sentence) from None
