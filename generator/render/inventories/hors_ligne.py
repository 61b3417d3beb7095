"""`donnees/hors-ligne.json`: the files a device keeps to do without the network."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from functools import partial

from generator.publish.inventory import Inventory
from generator.publish.page import fingerprint
from generator.render.site import Site

PATH = "donnees/hors-ligne.json"

KEPT = re.compile(
    r"""(?!communes/[^/]+/|departements/[^/]+/communes-)(?:.+/)?index\.html
    | (?:theme|pagefind)/.+
    | donnees/(?:(?:annuaire|communes|points|prescription)\.json|carte\.js)
    | icones/icone\.svg
    | licences/logiciels\.txt
    | site\.webmanifest""",
    re.VERBOSE,
)
"""Every page but those of communes, which are answered on the device, and their lists by letter
(as heavy as all the rest); and what pages load. Not the files for search engines and hosts, nor
those to download."""


def inventory(site: Site) -> Inventory:
    """The list of what is kept, its version and its weight."""
    jour = site.directory.today.isoformat()
    return Inventory(PATH, site.base_key, _is_kept, partial(_make, jour))


def _is_kept(path: str) -> bool:
    return KEPT.fullmatch(path) is not None


def _make(jour: str, contents: Mapping[str, bytes]) -> bytes:
    """The version follows the content alone; `octets` is what the network carries, compressed."""
    parts = (part for pair in contents.items() for part in pair)
    liste = {
        "version": fingerprint(*parts),
        "jour": jour,
        "octets": sum(len(zlib.compress(content)) for content in contents.values()),
        "fichiers": [path.removesuffix("index.html") for path in contents],
    }
    return (json.dumps(liste, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
