"""Values of another kind: lost zeros, dates and decimals as people write them, lists, texts."""

import re
from random import Random

from damage import Damage, pairs, pick, with_value

DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"]
MONTHS += ["septembre", "octobre", "novembre", "décembre"]
CODES = {"code_postal", "code_commune", "code", "departement", "telephone"}


def zero_lost(text: str, random: Random) -> Damage | None:
    """A spreadsheet ate a leading zero."""
    found = [one for one in pairs(text) if one.key in CODES and one.bare.startswith("0")]
    pair = pick(random, found)
    return pair and with_value(text, pair, pair.bare[1:], "zero lost", pair.bare)


def phone(text: str, random: Random) -> Damage | None:
    """A telephone number as people write it."""
    pair = pick(random, [one for one in pairs(text) if one.key == "telephone"])
    if pair is None:
        return None
    digits = pair.bare.replace(" ", "")
    ways = [digits, ".".join(pair.bare.split()), f"+33 {pair.bare[1:]}", f"+33 (0){pair.bare[1:]}"]
    return with_value(text, pair, random.choice(ways), "telephone", pair.bare)


def code_cut(text: str, random: Random) -> Damage | None:
    """A digit is missing at the end of a code."""
    names = {"code_postal", "code_commune", "siren", "finess"}
    pair = pick(random, [one for one in pairs(text) if one.key in names and one.bare[:1].isdigit()])
    return pair and with_value(text, pair, f'"{pair.bare[:-1]}"', "digit lost")


def french_date(text: str, random: Random) -> Damage | None:
    """A date as people write it."""
    pair = pick(random, [one for one in pairs(text) if DATE.fullmatch(one.bare)])
    if pair is None:
        return None
    year, month, day = pair.bare.split("-")
    ways = [f"{day}/{month}/{year}", f"{day}-{month}-{year}", f"{day}.{month}.{year}"]
    ways += [f"{int(day)} {MONTHS[int(month) - 1]} {year}", f"{day}/{month}/{year[2:]}"]
    ways += [f"{year}/{month}/{day}", f"{year}{month}{day}"]
    return with_value(text, pair, random.choice(ways), "date in French", pair.bare)


def date_that_is_none(text: str, random: Random) -> Damage | None:
    """A day the calendar does not have."""
    pair = pick(random, [one for one in pairs(text) if DATE.fullmatch(one.bare)])
    wrong = random.choice(["-02-30", "-13-01", "-00-10", "-06-31"])
    return pair and with_value(text, pair, pair.bare[:4] + wrong, "no such day")


def decimal_comma(text: str, random: Random) -> Damage | None:
    """A comma in a number of degrees."""
    pair = pick(random, [one for one in pairs(text) if re.fullmatch(r"\d+\.\d+", one.value)])
    return pair and with_value(text, pair, pair.value.replace(".", ","), "comma", pair.value)


def text_for_number(text: str, random: Random) -> Damage | None:
    """Words where a number is expected."""
    pair = pick(random, [one for one in pairs(text) if re.fullmatch(r"\d+(,\d\d)?", one.value)])
    if pair is None:
        return None
    ways = [
        "deux",
        f"environ {pair.value}",
        f"{pair.value} mois",
        f"~{pair.value}",
        f"{pair.value}O",
    ]
    return with_value(text, pair, random.choice(ways), "words for a number")


def list_for_text(text: str, random: Random) -> Damage | None:
    """A list where one value is expected."""
    found = [one for one in pairs(text) if re.fullmatch(r"[a-zé0-9][\w-]*", one.value)]
    pair = pick(random, found)
    return pair and with_value(text, pair, f"[{pair.value}]", "list for a text", pair.value)


def text_for_list(text: str, random: Random) -> Damage | None:
    """One value where a list is expected."""
    found = [one for one in pairs(text) if re.fullmatch(r"\[[\w-]+\]", one.value)]
    pair = pick(random, found)
    return pair and with_value(text, pair, pair.value[1:-1], "text for a list", pair.value)


def nothing(text: str, random: Random) -> Damage | None:
    """A value is wiped out, or replaced by what spreadsheets write for nothing."""
    pair = pick(random, [one for one in pairs(text) if "{" not in one.value])
    wrong = random.choice(["", '""', "null", "~", "#N/A"])
    return with_value(text, pair, wrong, "nothing left")


def not_there(text: str, random: Random) -> Damage | None:
    """A value nobody defined: far from all those that are admitted."""
    names = {"porteur", "domaine", "assure_par", "statut", "mode", "choix", "type"}
    pair = pick(random, [one for one in pairs(text) if one.key in names])
    wrong = random.choice(["xyz", "autre", "42", "voir plus bas"])
    return pair and with_value(text, pair, wrong, "a value from nowhere")


FAMILIES = {
    "zero lost": zero_lost,
    "telephone in another form": phone,
    "code cut short": code_cut,
    "date in French": french_date,
    "date that does not exist": date_that_is_none,
    "decimal comma": decimal_comma,
    "words for a number": text_for_number,
    "list for a text": list_for_text,
    "text for a list": text_for_list,
    "value wiped out": nothing,
    "value from nowhere": not_there,
}
