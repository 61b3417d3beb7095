"""The box against the official geography, for every commune and code of several regions."""

import re
import unicodedata
from collections import defaultdict


def bare(name):
    """A name without accents, capitals nor anything but letters and digits."""
    plain = name.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    letters = unicodedata.normalize("NFD", plain)
    return "".join(sign for sign in letters if sign.isascii() and sign.isalnum()).lower()


def without_article(name):
    """A name without the article it starts with."""
    return re.sub(r"^(L'|Le |La |Les )", "", name)


def spellings(name):
    """As official lists write it, and as people do."""
    letters = unicodedata.normalize("NFD", name)
    flat = "".join(sign for sign in letters if not unicodedata.combining(sign))
    short = re.sub(r"\bSainte-", "Ste-", re.sub(r"\bSaint-", "St ", name))
    spaced = flat.replace("-", " ").replace("'", "’")
    return [name, flat, name.upper(), short, short.lower(), spaced, f"  {spaced}. "]


def expected(geography):
    """What the geography says of each text that will be typed."""
    communes = geography.communes.values()
    families = defaultdict(set)
    named = [(one.nom, one.code) for one in communes]
    named += [(alias.nom, alias.commune) for alias in geography.aliases if alias.nom]
    for nom, code in named:
        families[bare(nom)].add(code)
        families[bare(without_article(nom))].add(code)
    same = defaultdict(list)
    for one in communes:
        same[one.nom].append(one.code)
    return {
        "communes": {
            one.code: {
                "nom": one.nom,
                "ecritures": spellings(one.nom),
                "homonymes": same[one.nom],
                "cousins": sorted(families[bare(one.nom)]),
                "premier": next(iter(one.codes_postaux), None),
            }
            for one in communes
        },
        "anciens": [[one.nom, one.commune] for one in geography.aliases if one.nom],
        "postaux": {
            code: sorted(one.code for one in geography.postal(code))
            for code in sorted({code for one in communes for code in one.codes_postaux})
        },
        "codes": {one.code: one.commune for one in geography.aliases}
        | {one.code: one.code for one in communes},
    }


def test_the_box_says_what_the_geography_says(node, indexes, geographies, code_region):
    """Names in seven spellings, former names, postal and INSEE codes, whole or begun."""
    told = expected(geographies[code_region])
    node("exhaustif.test.js", communes=indexes[code_region], attendus=told)


def test_the_region_is_tried_whole(geographies):
    """4,025 communes and 769 postal codes, as the official lists count them."""
    told = expected(geographies["84"])
    assert 4025 == len(told["communes"])
    assert 769 == len(told["postaux"])
