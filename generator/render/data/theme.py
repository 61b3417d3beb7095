"""The style sheet and the scripts."""

from __future__ import annotations

from functools import partial

from generator.publish.page import Page
from generator.render.site import Site


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The theme's files; names under `theme/` follow their content."""
    scripts = [
        site.page(
            site.script_address(name), site.lasting_key, partial(site.scripts.__getitem__, name)
        )
        for name in site.scripts
    ]
    sheets = [
        site.page(
            site.own_sheet(name), site.lasting_key, partial(site.own_sheets.__getitem__, name)
        )
        for name in site.own_sheets
    ]
    return [
        Page(f"theme/{site.style_name}", site.lasting_key, lambda: site.style),
        *scripts,
        *sheets,
    ]
