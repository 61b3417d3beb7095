"""What befalls whole files: encodings, cuts, copies, merges, lines that go missing."""

import re
from random import Random

from damage import Damage, content, pairs, pick, spoilt

REQUIRED = {"id", "nom", "porteur", "teleconsultation", "adresse", "code_postal", "commune"}
REQUIRED |= {"code_commune", "telephone", "mode", "verifie_le", "statut", "appel", "du", "titre"}
REQUIRED |= {"description", "licence", "editeur", "donnees", "departement", "numero", "question"}
REQUIRED |= {"plafond", "tarif_bilan", "tarif_consultation", "consultations_max", "fenetre_mois"}
"""Keys that are optional nowhere in the region's files, but for a territoire's name."""


def windows_1252(text: str, random: Random) -> Damage | None:
    """The file was saved by an old editor."""
    first = next((n for n, line in enumerate(text.split("\n"), 1) if not line.isascii()), None)
    raw = text.encode("cp1252", "replace")
    return Damage(raw, first, first, "Windows-1252") if first else None


def utf_16(text: str, random: Random) -> Damage | None:
    """The file was saved as « Unicode », with or without its mark."""
    return Damage(text.encode(random.choice(["utf-16", "utf-16-le", "utf-16-be"])), 1, 1, "UTF-16")


def mojibake(text: str, random: Random) -> Damage | None:
    """The file was read as Windows-1252 and saved as UTF-8."""
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if not line.isascii()), None)
    if first is None:
        return None
    garbled = text.encode().decode("cp1252", "replace").split("\n")
    return spoilt(garbled, first, "mojibake", reach=len(lines) - first)


def mojibake_of_a_line(text: str, random: Random) -> Damage | None:
    """One line pasted from a window that read it wrongly."""
    lines = text.split("\n")
    found = [index for index in content(text) if re.search("[éèêàçîô]", lines[index])]
    index = pick(random, found)
    if index is None:
        return None
    lines[index] = lines[index].encode().decode("cp1252", "replace")
    return spoilt(lines, index, "mojibake of a line")


def byte_order_mark(text: str, random: Random) -> Damage | None:
    """The mark Windows puts first: nothing changes."""
    return Damage(b"\xef\xbb\xbf" + text.encode(), 1, 1, "byte-order mark")


def nul(text: str, random: Random) -> Damage | None:
    """A control character in the middle of a value."""
    lines = text.split("\n")
    pair = pick(random, pairs(text))
    at = pair.value_at + random.randrange(len(pair.value))
    sign = random.choice("\x00\x07\x1b")
    lines[pair.line] = lines[pair.line][:at] + sign + lines[pair.line][at:]
    return spoilt(lines, pair.line, f"control character {sign!r}")


def hidden_sign(text: str, random: Random) -> Damage | None:
    """A character nobody sees in the middle of a value: zero width, soft hyphen, direction."""
    lines = text.split("\n")
    pair = pick(random, [one for one in pairs(text) if len(one.bare) > 1])
    at = pair.value_at + pair.value.index(pair.bare) + random.randrange(1, len(pair.bare))
    sign = random.choice("\u200b\u00ad\u202e\ufeff\u2060")
    lines[pair.line] = lines[pair.line][:at] + sign + lines[pair.line][at:]
    return spoilt(lines, pair.line, f"hidden character {sign!r}", pair.bare)


def line_ends(text: str, random: Random) -> Damage | None:
    """The line ends of Windows, or of old Macintoshes: nothing changes."""
    return Damage(text.replace("\n", random.choice(["\r\n", "\r"])).encode(), 1, 1, "line ends")


def cut_in_line(text: str, random: Random) -> Damage | None:
    """The file stops in the middle of a line that says something."""
    lines = text.split("\n")
    index = pick(random, [one for one in content(text) if one > 0 and len(lines[one].strip()) > 3])
    bare = lines[index].lstrip()
    kept = len(lines[index]) - len(bare) + random.randrange(1, len(bare))
    lines[index] = lines[index][:kept]
    return spoilt(lines[: index + 1], index, "cut in a line")


def cut_in_quotes(text: str, random: Random) -> Damage | None:
    """The file stops in the middle of a quoted text."""
    lines = text.split("\n")
    pair = pick(random, [one for one in pairs(text) if one.value[0] == '"' and len(one.bare) > 1])
    if pair is None:
        return None
    lines[pair.line] = lines[pair.line][: pair.value_at + random.randrange(2, len(pair.value) - 1)]
    return spoilt(lines[: pair.line + 1], pair.line, "cut in quotes")


def cut_in_entry(text: str, random: Random) -> Damage | None:
    """The file stops after a key whose value was to follow."""
    lines = text.split("\n")
    found = [index for index in content(text) if re.search(r"(^|\s)[a-z_]+:( >-)?$", lines[index])]
    index = pick(random, found)
    return None if index is None else spoilt(lines[: index + 1], index, "cut after a key")


def emptied(text: str, random: Random) -> Damage | None:
    """Nothing is left but spaces or a comment."""
    return Damage(random.choice([b"", b"\n\n", b"# \n"]), 1, 1, "emptied")


def line_deleted(text: str, random: Random) -> Damage | None:
    """A line that no file may do without is gone."""
    lines = text.split("\n")
    found = [one for one in pairs(text) if re.match(r" *[a-z_]+:", lines[one.line])]
    pair = pick(random, [one for one in found if one.key in REQUIRED])
    if pair is None:
        return None
    del lines[pair.line]
    return spoilt(lines, max(pair.line - 1, 0), f"line of {pair.key} deleted", pair.key, reach=2)


def group_deleted(text: str, random: Random) -> Damage | None:
    """The line that opens a group or a list is gone, and what it held stays."""
    lines = text.split("\n")
    found = [index for index in content(text) if re.fullmatch(r" *[a-z_]+:", lines[index])]
    index = pick(random, found)
    if index is None:
        return None
    name = lines.pop(index).strip(" :")
    return spoilt(lines, max(index - 1, 0), f"opening of {name} deleted", reach=2)


def line_doubled(text: str, random: Random) -> Damage | None:
    """A line is there twice."""
    lines = text.split("\n")
    pair = pick(random, [one for one in pairs(text) if re.match(r" *[a-z_]+:", lines[one.line])])
    lines.insert(pair.line, lines[pair.line])
    return spoilt(lines, pair.line, f"line of {pair.key} doubled", pair.key, reach=2)


def entry_doubled(text: str, random: Random) -> Damage | None:
    """An entry of a list is there twice."""
    lines = text.split("\n")
    found = [one for one in content(text) if re.match(r" *- (id|\{|nom|domaine)", lines[one])]
    index = pick(random, found)
    if index is None:
        return None
    depth = len(lines[index]) - len(lines[index].lstrip())
    end = index + 1
    while end < len(lines) and (not lines[end] or lines[end].startswith(" " * (depth + 1))):
        end += 1
    copy = lines[index:end]
    lines[end:end] = copy
    return spoilt(lines, index, "entry doubled", reach=2 * len(copy))


def conflict(text: str, random: Random) -> Damage | None:
    """The marks git leaves when two people changed a line."""
    lines = text.split("\n")
    index = pick(random, content(text))
    ours = lines[index]
    lines[index : index + 1] = ["<<<<<<< HEAD", ours, "=======", ours + " bis", ">>>>>>> autre"]
    return spoilt(lines, index, "marks of a merge", reach=5)


def half_a_conflict(text: str, random: Random) -> Damage | None:
    """One of the marks was left behind."""
    lines = text.split("\n")
    index = pick(random, content(text))
    mark = random.choice(["<<<<<<< HEAD", "=======", ">>>>>>> autre"])
    lines.insert(index, mark)
    return spoilt(lines, index, f"« {mark} » left behind")


FAMILIES = {
    "Windows-1252": windows_1252,
    "UTF-16": utf_16,
    "mojibake of a file": mojibake,
    "mojibake of a line": mojibake_of_a_line,
    "byte-order mark": byte_order_mark,
    "control character": nul,
    "hidden character": hidden_sign,
    "line ends": line_ends,
    "cut in a line": cut_in_line,
    "cut in quotes": cut_in_quotes,
    "cut after a key": cut_in_entry,
    "emptied": emptied,
    "line deleted": line_deleted,
    "opening of a group deleted": group_deleted,
    "line doubled": line_doubled,
    "entry doubled": entry_doubled,
    "marks of a merge": conflict,
    "half the marks of a merge": half_a_conflict,
}
