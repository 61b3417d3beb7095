"""`donnees/ailleurs/`: names of the communes of other regions, to say where they are.

A file a drawer (`elsewhere.drawer`): `noms`, names a line each, and `codes`, their INSEE codes in
the same order. The box asks for one when the region has no commune of the name typed.
"""

from __future__ import annotations

import json
from collections import defaultdict

from generator.publish.bundle import Bundle
from generator.publish.page import fingerprint
from generator.reference.geography import Geography
from generator.render.elsewhere import Ailleurs, country_key, elsewhere
from generator.render.site import Site


def bundle(site: Site) -> Bundle:
    """The drawers, made together: what editors write does not change them."""
    geography = site.directory.geography
    key = fingerprint(site.lasting_key, country_key())
    return Bundle("donnees/ailleurs/", key, lambda: drawers(geography))


def drawers(geography: Geography) -> dict[str, bytes]:
    """The files by name."""
    found: dict[str, list[Ailleurs]] = defaultdict(list)
    for commune in elsewhere(geography):
        found[commune.tiroir].append(commune)
    return {f"{name}.json": _file(found[name]) for name in sorted(found)}


def _file(communes: list[Ailleurs]) -> bytes:
    communes = sorted(communes)
    content = {
        "noms": "\n".join(commune.nom for commune in communes),
        "codes": [commune.code for commune in communes],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
