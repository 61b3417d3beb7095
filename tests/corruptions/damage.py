"""What a slip of the hand does to a file, and the places of a file where it can happen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

FENCE = "---"
BLOCK = re.compile(r"(?P<lead> *(?:- )?)(?P<key>[a-z_]+): +(?P<value>[^\s#].*)")
FLOW = re.compile(r'(?P<key>[a-z_]+): (?P<value>"[^"]*"|[^\s"\[{][^,{}\[\]]*?)(?= *[,}])')
FOLDED = {">-", "|", ">", "|-"}


@dataclass(frozen=True)
class Damage:
    """A file spoilt: its bytes, the lines (from 1) that were touched, and what stood there.

    `expected` is the word a good message would give back; None when there is none to give.
    """

    raw: bytes
    first: int
    last: int
    what: str
    expected: str | None = None


@dataclass(frozen=True)
class Pair:
    """A key and its one-line value: `line` counts from 0, the rest are columns of that line."""

    line: int
    key: str
    value: str
    key_at: int
    value_at: int

    @property
    def bare(self) -> str:
        """The value without its quotes."""
        return self.value.strip("\"'")


def spoilt(
    lines: list[str], line: int, what: str, expected: str | None = None, reach: int = 1
) -> Damage:
    """A text whose `reach` lines from index `line` on were touched."""
    return Damage("\n".join(lines).encode(), line + 1, line + reach, what, expected)


def replaced(text: str, line: int, start: int, end: int, new: str) -> list[str]:
    """The lines of a text, with other words between two columns of one of them."""
    lines = text.split("\n")
    lines[line] = lines[line][:start] + new + lines[line][end:]
    return lines


def with_value(text: str, pair: Pair, new: str, what: str, expected: str | None = None) -> Damage:
    """A text where the value of a pair is another."""
    end = pair.value_at + len(pair.value)
    lines = replaced(text, pair.line, pair.value_at, end, new)
    return spoilt(lines, pair.line, f"{what} : {pair.value} → {new}", expected)


def with_key(text: str, pair: Pair, new: str, what: str) -> Damage:
    """A text where the key of a pair is another."""
    lines = replaced(text, pair.line, pair.key_at, pair.key_at + len(pair.key), new)
    return spoilt(lines, pair.line, f"{what} : {pair.key} → {new}", pair.key)


def content(text: str) -> list[int]:
    """Indexes of the YAML lines that say something: no comment, nothing of a folded text."""
    return list(_content(text.split("\n")))


def _content(lines: list[str]) -> Iterator[int]:
    end = lines.index(FENCE, 1) if lines[0] == FENCE else len(lines)
    folded = None
    for index, line in enumerate(lines[:end]):
        depth = len(line) - len(line.lstrip())
        if folded is not None and (depth > folded or not line.strip()):
            continue
        folded = None
        if not line.strip() or line.lstrip().startswith("#") or line == FENCE:
            continue
        yield index
        if line.rpartition(" ")[2] in FOLDED:
            folded = depth


def pairs(text: str) -> list[Pair]:
    """Every key of a file with a value on its own line."""
    lines = text.split("\n")
    return [pair for index in content(text) for pair in _pairs(lines[index], index)]


def _pairs(line: str, index: int) -> Iterator[Pair]:
    if "{" in line:
        found = list(FLOW.finditer(line))
    else:
        found = [match for match in [BLOCK.fullmatch(line)] if match]
    for one in found:
        if one["value"] not in FOLDED:
            yield Pair(index, one["key"], one["value"], one.start("key"), one.start("value"))


def body(text: str) -> int:
    """The index of the first line of a page's text; beyond the end for a YAML file."""
    lines = text.split("\n")
    return lines.index(FENCE, 1) + 1 if lines[0] == FENCE else len(lines)


def pick(random: Random, choices: list) -> object | None:
    """One of the choices, or None when there is none."""
    return random.choice(choices) if choices else None


def typo(word: str, random: Random) -> str:
    """A word with one letter too many, one too few, another, or two that changed places."""
    letters = [at for at, sign in enumerate(word) if sign.isalnum()]
    at = random.choice(letters[1:] or letters)
    near = random.choice([one for one in "aeinorstul" if one != word[at]])
    slips = [
        word[:at] + near + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + near + word[at + 1 :],
    ]
    if at + 1 < len(word) and word[at] != word[at + 1] and word[at + 1].isalnum():
        slips.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    return random.choice(slips)
