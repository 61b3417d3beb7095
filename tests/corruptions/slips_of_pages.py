"""What can go wrong in the text of a Markdown page, and around its front matter."""

import re
from random import Random

from damage import Damage, body, pick, replaced, spoilt, typo


def _found(text: str, random: Random, pattern: str) -> tuple[int, re.Match[str]] | None:
    start = body(text)
    lines = text.split("\n")[start:]
    found = [(start + n, one) for n, line in enumerate(lines) for one in re.finditer(pattern, line)]
    return pick(random, found)


def _changed(text: str, random: Random, pattern: str, new, what: str) -> Damage | None:
    place = _found(text, random, pattern)
    if place is None:
        return None
    line, found = place
    wrong = new(found[1])
    lines = replaced(text, line, found.start(1), found.end(1), wrong)
    return spoilt(lines, line, f"{what} : {found[1]} → {wrong}", found[1])


def value_named(text: str, random: Random) -> Damage | None:
    """A slip in the name of a value."""
    pattern = r"\{\{ ([a-z_.]+) \}\}"
    return _changed(text, random, pattern, lambda word: typo(word, random), "value mistyped")


def braces(text: str, random: Random) -> Damage | None:
    """A brace is lost around a value."""
    before, after = random.choice([("{ ", " }}"), ("{{ ", " }"), ("{ ", " }"), ("{{ ", "")])
    pattern = r"(\{\{ [a-z_.]+ \}\})"
    return _changed(text, random, pattern, lambda one: before + one[3:-3] + after, "brace lost")


def link(text: str, random: Random) -> Damage | None:
    """A slip in the address of a page of this site."""
    pattern = r"\]\((/[a-z/-]{3,})"
    return _changed(text, random, pattern, lambda word: typo(word, random), "link mistyped")


def link_open(text: str, random: Random) -> Damage | None:
    """A link's parenthesis or bracket is lost, or a space slips between its halves."""
    place = _found(text, random, r"(\[[^\]\n]+\]\([^)\n]+\))")
    if place is None:
        return None
    line, found = place
    whole = found[1]
    wrong = random.choice(
        [whole[:-1], whole[1:], whole.replace("](", "] ("), whole.replace("](", "(")]
    )
    return spoilt(
        replaced(text, line, found.start(1), found.end(1), wrong), line, f"link broken : {wrong}"
    )


def star(text: str, random: Random) -> Damage | None:
    """The stars after bold words are lost."""
    place = _found(text, random, r"\*\*[^*\n]+\*(\*)")
    if place is None:
        return None
    line, found = place
    return spoilt(replaced(text, line, found.start(1), found.end(1), ""), line, "a star lost")


def heading(text: str, random: Random) -> Damage | None:
    """No space after the sharp signs of a heading."""
    return _changed(text, random, r"^(#+ )", str.rstrip, "heading stuck")


def html(text: str, random: Random) -> Damage | None:
    """HTML pasted from a web page."""
    wrong = random.choice(["<br>", "<b>", '<a href="https://exemple.fr">', "<script>", "<!-- "])
    place = _found(text, random, r"(?<= )(\w{5,}) ")
    if place is None:
        return None
    line, found = place
    return spoilt(replaced(text, line, *[found.start()] * 2, wrong), line, f"HTML pasted : {wrong}")


def fence(text: str, random: Random) -> Damage | None:
    """One of the two lines around the front matter is lost, or is a word processor's dash."""
    lines = text.split("\n")
    if lines[0] != "---":
        return None
    index = random.choice([0, body(text) - 1])
    wrong = random.choice([None, "—", "--", "----"])
    if wrong is None:
        del lines[index]
    else:
        lines[index] = wrong
    return spoilt(lines, max(index - 1, 0), f"fence of line {index + 1} → {wrong}", "---", reach=2)


FAMILIES = {
    "value of a page mistyped": value_named,
    "brace of a value lost": braces,
    "link mistyped": link,
    "link broken": link_open,
    "bold left open": star,
    "heading stuck": heading,
    "HTML pasted": html,
    "fence of the front matter": fence,
}
