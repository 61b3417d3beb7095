"""The style sheet and the icon."""

from __future__ import annotations

from generator.publish.page import Page
from generator.render.site import THEME, Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The theme's files; the style sheet's name follows its content."""
    return [
        Page(f"theme/{site.style_name}", site.base_key, lambda: site.style),
        Page("theme/icone.svg", site.base_key, lambda: _icon(site)),
    ]


def _icon(site: Site) -> bytes:
    drawing = (THEME / "icone.svg").read_text("utf-8")
    return drawing.replace("currentColor", site.directory.region.theme.bandeau).encode()
