"""`sw.js`: the worker that answers without the network, for those who asked for it."""

from __future__ import annotations

import re

from generator.publish.page import Page
from generator.render.site import THEME, Site

_IMPORT = re.compile(r'^import .* from "\./(?:js/)?(.+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The worker, at the root: it serves what lies beside and under it."""
    return [Page("sw.js", site.base_key, lambda: _make(site))]


def _make(site: Site) -> bytes:
    """The modules it imports, then itself, as one plain script: not all browsers import here."""
    worker = (THEME / "sw.js").read_text("utf-8")
    modules = [site.scripts[name].decode() for name in _IMPORT.findall(worker)]
    pieces = (_EXPORT.sub("", _IMPORT.sub("", piece)) for piece in (*modules, worker))
    return "\n".join(pieces).encode()
