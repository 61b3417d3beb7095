"""Names mistyped or put in each other's place: keys, codes, communes, EPCI, territoires."""

import re
import unicodedata
from itertools import pairwise
from random import Random

from damage import Damage, Pair, pairs, pick, replaced, spoilt, typo, with_key, with_value

CHOICES = {"porteur", "domaine", "assure_par", "statut", "mode", "choix", "type", "moment", "sens"}
EXCHANGED = (
    {"latitude", "longitude"},
    {"code_postal", "code_commune"},
    {"commune", "code_commune"},
    {"siren", "nom"},
    {"telephone", "courriel"},
    {"du", "au"},
    {"domaine", "assure_par"},
    {"accent", "titre"},
    {"telephone", "nom"},
    {"porteur", "id"},
)
"""Values whose places tell them apart."""


def _mistyped(text: str, random: Random, found: list[Pair], what: str) -> Damage | None:
    pair = pick(random, found)
    if pair is None:
        return None
    wrong = typo(pair.bare, random)
    return with_value(text, pair, pair.value.replace(pair.bare, wrong), what, pair.bare)


def key(text: str, random: Random) -> Damage | None:
    """A slip in a key."""
    pair = pick(random, pairs(text))
    return with_key(text, pair, typo(pair.key, random), "key mistyped")


def key_capital(text: str, random: Random) -> Damage | None:
    """A key with a capital, a space for its underscore, or an accent."""
    pair = pick(random, pairs(text))
    wrong = random.choice(
        [pair.key.capitalize(), pair.key.replace("_", " "), pair.key.replace("e", "é", 1)]
    )
    return None if wrong == pair.key else with_key(text, pair, wrong, "key dressed up")


def choice(text: str, random: Random) -> Damage | None:
    """A slip in a word that must be one of a few."""
    found = [
        one for one in pairs(text) if one.key in CHOICES and re.fullmatch("[a-z_]{4,}", one.value)
    ]
    return _mistyped(text, random, found, "choice mistyped")


def yes_or_no(text: str, random: Random) -> Damage | None:
    """The words of other programs for yes and no."""
    pair = pick(random, [one for one in pairs(text) if one.value in {"oui", "non"}])
    if pair is None:
        return None
    words = {
        "oui": ["yes", "true", "Oui", "OUI", "vrai"],
        "non": ["no", "false", "Non", "NON", "faux"],
    }
    return with_value(text, pair, random.choice(words[pair.value]), "yes or no", pair.value)


def epci_name(text: str, random: Random) -> Damage | None:
    """A slip in the name of an EPCI."""
    found = [one for one in pairs(text) if one.key == "nom" and one.bare.startswith(("CC ", "CA "))]
    return _mistyped(text, random, found, "EPCI mistyped")


def commune_name(text: str, random: Random) -> Damage | None:
    """A slip in the name of a commune."""
    found = [one for one in pairs(text) if one.key == "commune"]
    return _mistyped(text, random, found, "commune mistyped")


def accents_lost(text: str, random: Random) -> Damage | None:
    """A name without its accents, or all in capitals."""
    found = [
        one
        for one in pairs(text)
        if one.key == "commune" or (one.key == "nom" and one.bare.startswith(("CC ", "CA ")))
    ]
    pair = pick(random, found)
    if pair is None:
        return None
    bare = unicodedata.normalize("NFD", pair.bare).encode("ascii", "ignore").decode()
    wrong = bare if bare != pair.bare else pair.bare.upper()
    return with_value(text, pair, pair.value.replace(pair.bare, wrong), "accents lost", pair.bare)


def apostrophe_curled(text: str, random: Random) -> Damage | None:
    """A word processor curls an official name's straight apostrophe, or lengthens its hyphen."""
    found = [
        one for one in pairs(text) if one.key in {"nom", "commune"} and re.search("['-]", one.bare)
    ]
    pair = pick(
        random, [one for one in found if one.key == "commune" or one.bare[:3] in {"CC ", "CA "}]
    )
    if pair is None:
        return None
    wrong = pair.value.replace("'", "’") if "'" in pair.value else pair.value.replace("-", "–", 1)
    return with_value(text, pair, wrong, "name typeset", pair.bare)


def siren(text: str, random: Random) -> Damage | None:
    """Another digit, or two that changed places, in a SIREN."""
    pair = pick(random, [one for one in pairs(text) if one.key == "siren"])
    if pair is None:
        return None
    digits = list(pair.bare)
    at = random.randrange(len(digits) - 1)
    if random.random() < 0.5 and digits[at] != digits[at + 1]:
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    else:
        digits[at] = str((int(digits[at]) + random.randrange(1, 10)) % 10)
    return with_value(text, pair, f'"{"".join(digits)}"', "SIREN mistyped", pair.bare)


def territoire_named(text: str, random: Random) -> Damage | None:
    """A slip in the name of a territoire, where a structure names it."""
    lines = text.split("\n")
    places = [
        (index, found)
        for index, line in enumerate(lines)
        for found in re.finditer(r"(?:(?<=[\[ ])|(?<=- ))[a-z-]+-\d+(?=[\],]|$)", line)
        if not line.lstrip().startswith(("#", "- id", "id"))
    ]
    place = pick(random, places)
    if place is None:
        return None
    index, found = place
    wrong = typo(found[0], random)
    changed = replaced(text, index, found.start(), found.end(), wrong)
    return spoilt(changed, index, f"territoire mistyped : {found[0]} → {wrong}", found[0])


def territoire_id(text: str, random: Random) -> Damage | None:
    """A slip in the identifier of a territoire, where it is defined."""
    if "\nterritoires:\n" not in text:
        return None
    found = [one for one in pairs(text) if one.key == "id" and one.value[-1].isdigit()]
    return _mistyped(text, random, found, "identifier mistyped")


def source_named(text: str, random: Random) -> Damage | None:
    """A slip in the name of a text that a rule gives as its source."""
    found = [one for one in pairs(text) if one.key == "source" and " " not in one.value]
    return _mistyped(text, random, found, "source mistyped")


def key_for_value(text: str, random: Random) -> Damage | None:
    """The value stands before the colon, the key after it."""
    pair = pick(random, [one for one in pairs(text) if re.fullmatch("[a-z_]+", one.value)])
    if pair is None:
        return None
    end = pair.value_at + len(pair.value)
    lines = replaced(text, pair.line, pair.key_at, end, f"{pair.value}: {pair.key}")
    return spoilt(lines, pair.line, "key and value exchanged", pair.key)


def values_exchanged(text: str, random: Random) -> Damage | None:
    """The values of two neighbours are in each other's place."""
    all_pairs = pairs(text)
    found = [
        (one, other)
        for one, other in pairwise(all_pairs)
        if {one.key, other.key} in EXCHANGED and other.line - one.line <= 1
    ]
    both = pick(random, found)
    if both is None:
        return None
    one, other = both
    lines = replaced(text, other.line, other.value_at, other.value_at + len(other.value), one.value)
    lines = replaced(
        "\n".join(lines), one.line, one.value_at, one.value_at + len(one.value), other.value
    )
    return spoilt(
        lines, one.line, f"{one.key} and {other.key} exchanged", reach=other.line - one.line + 1
    )


FAMILIES = {
    "key mistyped": key,
    "key dressed up": key_capital,
    "choice mistyped": choice,
    "yes or no in other words": yes_or_no,
    "EPCI's name mistyped": epci_name,
    "commune's name mistyped": commune_name,
    "accents lost": accents_lost,
    "name typeset": apostrophe_curled,
    "SIREN mistyped": siren,
    "territoire mistyped where named": territoire_named,
    "territoire mistyped where defined": territoire_id,
    "source mistyped": source_named,
    "key and value exchanged": key_for_value,
    "values exchanged": values_exchanged,
}
