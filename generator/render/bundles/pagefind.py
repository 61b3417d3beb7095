"""`pagefind/`: the index of the full-text search, and the program that reads it."""

from __future__ import annotations

from generator.publish.bundle import Bundle
from generator.render.recherche.documents import documents, documents_key
from generator.render.recherche.mots import SMALL_STEMS
from generator.render.site import Site


def bundle(site: Site) -> Bundle:
    """The index of every document."""
    return Bundle("pagefind/", documents_key(site), lambda: _make(site))


def _make(site: Site) -> dict[str, bytes]:
    from generator.publish.search_index import search_index  # noqa: PLC0415 (only when it changed)

    return search_index({one.chemin(site): one.html(site) for one in documents(site)}, SMALL_STEMS)
