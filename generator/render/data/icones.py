"""The icons: the drawing of the theme in the region's colour, and its copies in pixels."""

from __future__ import annotations

from functools import partial

from generator.publish.page import Page
from generator.render.addresses import ICONS
from generator.render.site import THEME, Site

APPLE, APPLE_SIDE = "apple-180.png", 180

WHOLE, WITHIN = 'viewBox="0 0 32 32"', 'viewBox="-3 -3 38 38"'
"""The drawing's own frame; and one that leaves it inside a circle of 80 % of the side, which no
mask cuts (https://www.w3.org/TR/appmanifest/#icon-masks)."""


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The drawing, and the pixels that home screens ask for."""
    sizes = ICONS | {APPLE: APPLE_SIDE}
    return [
        Page("icones/icone.svg", site.lasting_key, lambda: _drawing(site).encode()),
        *(
            Page(f"icones/{name}", site.lasting_key, partial(_pixels, site, name, side))
            for name, side in sizes.items()
        ),
    ]


def _drawing(site: Site) -> str:
    drawing = (THEME / "icone.svg").read_text("utf-8")
    return drawing.replace("currentColor", site.directory.region.theme.bandeau)


def _pixels(site: Site, name: str, side: int) -> bytes:
    """A PNG; those that a device cuts to its own shape have no transparent corner."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 (only for changed icons)

    drawing = _drawing(site)
    if name.startswith("masque"):
        drawing = drawing.replace(WHOLE, WITHIN)
    cut = name == APPLE or name.startswith("masque")
    background = site.directory.region.theme.bandeau if cut else None
    return svg_to_bytes(
        svg_string=drawing, background=background, width=side, height=side, skip_system_fonts=True
    )
