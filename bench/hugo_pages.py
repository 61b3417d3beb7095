"""The pages Hugo does not have to think about: ours, cut into what its layout puts together."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from generator.link.directory import Directory
from generator.publish.page import Page
from generator.render.all_pages import render

from .same_pages import COMMUNE

MADE_BY_HUGO = "sitemap.xml"

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">', re.DOTALL)
_ICON = re.compile(r"</script>\s*(.*?)</head>", re.DOTALL)
_CRUMBS = re.compile(r"</header>(.*?)<main ", re.DOTALL)
_MAIN = re.compile(r"<main [^>]*>(.*)</main>", re.DOTALL)


def other_pages(directory: Directory, static: Path) -> list[dict[str, object]]:
    """Every page already rendered, but the communes', which Hugo makes from data.

    The files beside the pages, those of tools and inventories included, are written into
    `static`, for Hugo to copy.
    """
    suffix = f" – {directory.region.titre}, {directory.region.nom}"
    rendered = render(directory, "")
    found = []
    for page in rendered.pages:
        if COMMUNE.match(page.path) or page.path == MADE_BY_HUGO:
            continue
        if page.path.endswith(".html"):
            found.append(_cut(page, page.make().decode(), suffix))
        else:
            _write(static / page.path, page.make())
    for bundle in rendered.bundles:
        for name, content in bundle.make().items():
            _write(static / bundle.folder / name, content)
    for inventory in rendered.inventories:
        _write(static / inventory.path, inventory.make({}))
    return found


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _cut(page: Page, html: str, suffix: str) -> dict[str, object]:
    """A page's parts, under the names of the places they take in Hugo's layout."""
    return {
        "url": f"/{page.path.removesuffix('index.html')}",
        "hidden": not page.path.endswith("index.html"),
        "titre": unescape(_part(_TITLE, html)).removesuffix(suffix),
        "description": unescape(_part(_DESCRIPTION, html)),
        "tete": _part(_ICON, html),
        "fil": _part(_CRUMBS, html),
        "contenu": _part(_MAIN, html),
    }


def _part(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    if found is None:
        raise LookupError(f"the layout has changed: nothing matches {pattern.pattern}")
    return found[1].strip()
