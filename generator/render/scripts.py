"""The scripts as they are published: without comments, one file for the prescription page."""

from __future__ import annotations

from collections.abc import Mapping

import rjsmin

from .joined import joined

JOINED = ("prescrire.js", "prescrire/prescrire.js")
"""Scripts that hold all they import: what starts the prescription page, then the page itself."""

WITHIN = ("prescrire/", "prescription/")
"""Folders whose modules are nowhere but in joined scripts."""


def published(sources: Mapping[str, str]) -> dict[str, bytes]:
    """What is published, by path, from the theme's modules by theirs."""
    alone = {path: text for path, text in sources.items() if not path.startswith(WITHIN)}
    whole = {entry: joined(sources, entry) for entry in JOINED}
    return {path: minified(text) for path, text in sorted((alone | whole).items())}


def minified(script: str) -> bytes:
    """A script without comments, but those of licences (`/*!`), and without useless spaces."""
    small: str = rjsmin.jsmin(script, keep_bang_comments=True)
    return small.encode()
