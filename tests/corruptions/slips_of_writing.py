"""Indentation, quotes, colons, dashes: the signs of YAML that people lose."""

from random import Random

from damage import Damage, content, pairs, pick, replaced, spoilt, with_value


def indent_more(text: str, random: Random) -> Damage | None:
    """A line moves right by one or two spaces, or by a whole level."""
    lines = text.split("\n")
    index = pick(random, content(text))
    lines[index] = " " * random.choice([1, 2]) + lines[index]
    return spoilt(lines, index, "a line moved right")


def indent_less(text: str, random: Random) -> Damage | None:
    """A line moves left."""
    lines = text.split("\n")
    index = pick(random, [one for one in content(text) if lines[one].startswith("  ")])
    if index is None:
        return None
    lines[index] = lines[index][random.choice([1, 2]) :]
    return spoilt(lines, index, "a line moved left")


def tab(text: str, random: Random) -> Damage | None:
    """A tab stands for the spaces at the beginning of a line."""
    lines = text.split("\n")
    index = pick(random, [one for one in content(text) if lines[one].startswith("  ")])
    if index is None:
        return None
    lines[index] = "\t" + lines[index].lstrip(" ")
    return spoilt(lines, index, "a tab for spaces")


def quote_left_open(text: str, random: Random) -> Damage | None:
    """The closing quote is lost."""
    pair = pick(random, [one for one in pairs(text) if one.value.endswith('"')])
    return pair and with_value(text, pair, pair.value[:-1], "closing quote lost")


def quote_never_opened(text: str, random: Random) -> Damage | None:
    """The opening quote is lost."""
    pair = pick(random, [one for one in pairs(text) if one.value.startswith('"')])
    return pair and with_value(text, pair, pair.value[1:], "opening quote lost", pair.bare)


def quotes_lost(text: str, random: Random) -> Damage | None:
    """Both quotes are lost."""
    pair = pick(random, [one for one in pairs(text) if one.value.startswith('"')])
    return pair and with_value(text, pair, pair.bare, "quotes lost")


def curly_quotes(text: str, random: Random) -> Damage | None:
    """A word processor curled the quotes."""
    pair = pick(random, [one for one in pairs(text) if one.value.startswith('"')])
    opening, closing = random.choice(["“”", "«»", "‘’"])
    return pair and with_value(text, pair, opening + pair.bare + closing, "curly quotes", pair.bare)


def colon_stuck(text: str, random: Random) -> Damage | None:
    """No space after the colon."""
    pair = pick(random, pairs(text))
    lines = replaced(text, pair.line, pair.key_at + len(pair.key) + 1, pair.value_at, "")
    return spoilt(lines, pair.line, "no space after a colon", pair.key)


def colon_lost(text: str, random: Random) -> Damage | None:
    """No colon at all."""
    pair = pick(random, pairs(text))
    lines = replaced(text, pair.line, pair.key_at + len(pair.key), pair.value_at, " ")
    return spoilt(lines, pair.line, "no colon", pair.key)


def colon_in_text(text: str, random: Random) -> Damage | None:
    """A colon between spaces in a text without quotes."""
    found = [one for one in pairs(text) if " " in one.value and one.value[0] not in "\"'[{"]
    pair = pick(random, found)
    return pair and with_value(text, pair, pair.value.replace(" ", " : ", 1), "colon in a text")


def value_commented(text: str, random: Random) -> Damage | None:
    """A sharp sign turns a value into a comment."""
    pair = pick(random, [one for one in pairs(text) if one.line and "{" not in one.value])
    return pair and with_value(text, pair, f"# {pair.value}", "value behind a sharp sign")


def dash_lost(text: str, random: Random) -> Damage | None:
    """The dash that begins an entry is lost."""
    lines = text.split("\n")
    index = pick(random, [one for one in content(text) if lines[one].lstrip().startswith("- ")])
    if index is None:
        return None
    lines[index] = lines[index].replace("- ", random.choice(["  ", ""]), 1)
    return spoilt(lines, index, "dash lost")


def dash_stuck(text: str, random: Random) -> Damage | None:
    """No space after the dash, or a bullet of a word processor in its place."""
    lines = text.split("\n")
    index = pick(random, [one for one in content(text) if lines[one].lstrip().startswith("- ")])
    if index is None:
        return None
    sign = random.choice(["-", "– ", "• ", "* "])
    lines[index] = lines[index].replace("- ", sign, 1)
    return spoilt(lines, index, f"« {sign} » for a dash")


def bracket_lost(text: str, random: Random) -> Damage | None:
    """A bracket or a brace is never closed, or never opened."""
    lines = text.split("\n")
    index = pick(random, [one for one in content(text) if lines[one][-1] in "]}"])
    if index is None:
        return None
    sign = random.choice("[]" if lines[index][-1] == "]" else "{}")
    lines[index] = lines[index].replace(sign, "", 1)
    return spoilt(lines, index, f"« {sign} » lost")


def comma_lost(text: str, random: Random) -> Damage | None:
    """A comma is lost between braces or brackets."""
    lines = text.split("\n")
    found = [one for one in content(text) if lines[one][-1] in "]}" and ", " in lines[one]]
    index = pick(random, [one for one in found if not lines[one].split(", ")[0].count('"') % 2])
    if index is None:
        return None
    lines[index] = lines[index].replace(", ", " ", 1)
    return spoilt(lines, index, "comma lost")


def no_break_space(text: str, random: Random) -> Damage | None:
    """A no-break space after a colon, or as indentation."""
    lines = text.split("\n")
    pair = pick(random, pairs(text))
    old, new = random.choice([(": ", ":\u00a0"), ("  ", "\u00a0\u00a0")])
    if old not in lines[pair.line]:
        return None
    lines[pair.line] = lines[pair.line].replace(old, new, 1)
    return spoilt(lines, pair.line, "no-break space", pair.key if old == ": " else None)


def trailing_spaces(text: str, random: Random) -> Damage | None:
    """Spaces at the end of a line: nothing changes."""
    lines = text.split("\n")
    index = pick(random, content(text))
    lines[index] += "   "
    return spoilt(lines, index, "trailing spaces")


FAMILIES = {
    "indentation, more": indent_more,
    "indentation, less": indent_less,
    "indentation, tab": tab,
    "quote left open": quote_left_open,
    "quote never opened": quote_never_opened,
    "quotes lost": quotes_lost,
    "quotes curled": curly_quotes,
    "colon stuck": colon_stuck,
    "colon lost": colon_lost,
    "colon in a text": colon_in_text,
    "value commented out": value_commented,
    "dash lost": dash_lost,
    "dash stuck or replaced": dash_stuck,
    "bracket or brace lost": bracket_lost,
    "comma lost": comma_lost,
    "no-break space": no_break_space,
    "trailing spaces": trailing_spaces,
}
