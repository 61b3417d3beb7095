"""Changes that leave a value as likely as before: only who wrote it knows it is wrong.

They are mutated all the same: some are caught, since other values contradict them, and the score
says how many. None of them may ever raise anything.
"""

import re
from random import Random

from damage import Damage, body, content, pairs, pick, replaced, spoilt, typo, with_value


def letter(text: str, random: Random) -> Damage | None:
    """A slip in free text."""
    names = {"presentation", "consigne", "acces", "horaires", "titre", "description", "adresse"}
    found = [one for one in pairs(text) if one.key in names and " " in one.bare]
    pair = pick(random, found)
    return pair and with_value(text, pair, typo(pair.value, random), "letter")


def word_of_page(text: str, random: Random) -> Damage | None:
    """A slip in the prose of a page."""
    lines = text.split("\n")
    words = [
        (n, one)
        for n in range(body(text), len(lines))
        for one in re.finditer(r"(?<= )[a-z]{5,}(?= )", lines[n])
    ]
    place = pick(random, words)
    if place is None:
        return None
    line, found = place
    return spoilt(replaced(text, line, *found.span(), typo(found[0], random)), line, "word")


def digit(text: str, random: Random) -> Damage | None:
    """Another last digit in a telephone number, a coordinate, an amount, a count."""
    found = [one for one in pairs(text) if re.fullmatch(r"[\d .,]*\d", one.value)]
    pair = pick(random, found)
    if pair is None:
        return None
    other = str((int(pair.value[-1]) + random.randrange(1, 10)) % 10)
    return with_value(text, pair, pair.value[:-1] + other, "digit")


def day(text: str, random: Random) -> Damage | None:
    """Another day of the same month."""
    pair = pick(random, [one for one in pairs(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", one.bare)])
    if pair is None:
        return None
    other = f"{random.randrange(1, 28):02}"
    return (
        with_value(text, pair, pair.bare[:-2] + other, "day") if other != pair.bare[-2:] else None
    )


def opposite(text: str, random: Random) -> Damage | None:
    """Yes for no."""
    pair = pick(random, [one for one in pairs(text) if one.value in {"oui", "non"}])
    return pair and with_value(text, pair, "non" if pair.value == "oui" else "oui", "opposite")


def cut_between_entries(text: str, random: Random) -> Damage | None:
    """The file stops after a whole entry: those that followed are gone."""
    lines = text.split("\n")
    found = [index for index in content(text) if re.match("  - id:", lines[index])]
    index = pick(random, found[1:])
    if index is None:
        return None
    while lines[index - 1].strip()[:1] in {"", "#"}:
        index -= 1
    return spoilt([*lines[:index], ""], index - 1, "cut between two entries")


def optional_line(text: str, random: Random) -> Damage | None:
    """A line that a file may do without is gone."""
    lines = text.split("\n")
    names = {"titre_court", "horaires", "menu", "acces", "precision_public", "dapap", "motif"}
    found = [one for one in pairs(text) if one.key in names and "{" not in lines[one.line]]
    pair = pick(random, found)
    if pair is None:
        return None
    del lines[pair.line]
    return spoilt(lines, pair.line - 1, f"line of {pair.key} deleted", reach=2)


FAMILIES = {
    "letter of a free text": letter,
    "word of a page": word_of_page,
    "last digit": digit,
    "day of a date": day,
    "yes for no": opposite,
    "cut between two entries": cut_between_entries,
    "optional line deleted": optional_line,
}
