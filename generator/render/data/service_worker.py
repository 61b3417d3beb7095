"""`sw.js`: the worker that answers without the network, for those who asked for it."""

from __future__ import annotations

from generator.publish.page import Page
from generator.render.joined import joined
from generator.render.scripts import minified
from generator.render.site import THEME, Site

NAME = "sw.js"


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The worker, at the root: it serves what lies beside and under it."""
    return [Page(NAME, site.base_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    """The worker and its modules as one plain script: not all browsers import modules here."""
    modules = {f"js/{path}": text for path, text in site.modules.items()}
    worker = (THEME / NAME).read_text("utf-8")
    return minified(joined({NAME: worker} | modules, NAME))
