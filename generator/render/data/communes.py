"""`donnees/communes.json`: what the box needs to recognise a commune of the region.

Columns are in the order of INSEE codes; a commune's place in them is its *rang*.

| key | content |
|---|---|
| `region` | `[code, nom]` |
| `numeros` | `[[departement, [gap, …]], …]`: gaps between the ends of the codes, from 0 |
| `noms` | names, a line each |
| `codes_postaux` | the postal codes of the region, sorted |
| `postaux` | for each commune, its place in `codes_postaux`, or a list of places |
| `habitants` | a letter each: three times the decimal logarithm of the population, in base 36 |
| `anciens` | `[[nom, rang, nature, code], …]`: former names and arrondissements, by code |
| `natures` | what `nature` is a place in |
| `anciens_codes` | `[[code, rang], …]`: former codes left without a name |
| `departements` | `[[code, nom, « de » nom, region], …]` of all France |
| `regions` | `[[code, nom, « de » nom], …]` of all France |
| `voisins` | `[[region, nom, adresse], …]`: the directories of other regions, when known |
| `debords` | `{code_postal: [[nom, code], …]}`: communes elsewhere under a code of this region |
| `tiroirs` | names of the files of `ailleurs/`, apart by spaces |
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from math import log10
from string import ascii_lowercase, digits
from typing import Any, get_args

from generator.model.lieux import Commune, NatureAlias
from generator.model.region import Region
from generator.publish.page import Page, fingerprint
from generator.reference.geography import Geography
from generator.render.elsewhere import country_key, elsewhere
from generator.render.site import Site

THIRDS = digits + ascii_lowercase
NATURES = get_args(NatureAlias)


def files(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """The index; territoires and structures have no part in it."""
    key = fingerprint(site.lasting_key, country_key())
    directory = site.directory
    return [
        Page("donnees/communes.json", key, partial(index, directory.geography, directory.region))
    ]


def index(geography: Geography, region: Region) -> bytes:
    """The file for the communes of a geography: a region's, or all France's."""
    communes = [geography.communes[code] for code in sorted(geography.communes)]
    content = {
        "region": [region.code, region.nom],
        **_columns(communes),
        **_former(geography, communes),
        **_country(geography, region),
        **_outside(geography, communes),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _columns(communes: Sequence[Commune]) -> dict[str, Any]:
    codes_postaux = sorted({code for commune in communes for code in commune.codes_postaux})
    place = {code: rank for rank, code in enumerate(codes_postaux)}
    return {
        "numeros": [
            [departement, list(_gaps(int(one.code[len(departement) :]) for one in group))]
            for departement, group in groupby(communes, key=lambda one: one.departement)
        ],
        "noms": "\n".join(commune.nom for commune in communes),
        "codes_postaux": codes_postaux,
        "postaux": [_one_or_more([place[code] for code in one.codes_postaux]) for one in communes],
        "habitants": "".join(THIRDS[int(3 * log10(one.population + 1))] for one in communes),
    }


def _gaps(numbers: Iterator[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        yield number - before
        before = number


def _one_or_more(places: list[int]) -> int | list[int]:
    return places[0] if len(places) == 1 else places


def _former(geography: Geography, communes: Sequence[Commune]) -> dict[str, Any]:
    rang = {commune.code: rank for rank, commune in enumerate(communes)}
    named = [
        [alias.nom, rang[alias.commune], NATURES.index(alias.nature), alias.code]
        for alias in geography.aliases
        if alias.nom and alias.nom != geography.communes[alias.commune].nom
    ]
    known = {code for *_, code in named} | set(rang)
    bare = {
        alias.code: rang[alias.commune] for alias in geography.aliases if alias.code not in known
    }
    return {
        "natures": NATURES,
        "anciens": named,
        "anciens_codes": [list(pair) for pair in bare.items()],
    }


def _country(geography: Geography, region: Region) -> dict[str, Any]:
    return {
        "departements": [
            [one.code, one.nom, one.de_nom, one.region] for one in geography.departements.values()
        ],
        "regions": [[one.code, one.nom, one.de_nom] for one in geography.regions.values()],
        "voisins": [[one.region, one.nom, one.adresse] for one in region.annuaires_voisins],
    }


def _outside(geography: Geography, communes: Sequence[Commune]) -> dict[str, Any]:
    """What spills over the border, and which drawers there are."""
    ours = {code for commune in communes for code in commune.codes_postaux}
    departements = {commune.departement for commune in communes}
    shared: dict[str, list[list[str]]] = {}
    tiroirs = set()
    for commune in elsewhere(geography):
        tiroirs.add(commune.tiroir)
        for code in commune.codes_postaux:
            if code in ours or {code[:2], code[:3]} & departements:
                shared.setdefault(code, []).append([commune.nom, commune.code])
    return {"debords": dict(sorted(shared.items())), "tiroirs": " ".join(sorted(tiroirs))}
