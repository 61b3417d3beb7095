"""Any file in the editors' style, any change: the values asked for, other lines untouched."""

import copy
import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.desk.retouche import Retouche
from generator.read.source import Source, plain_lines
from generator.read.yaml_slips import slips
from generator.read.yaml_tree import parse_yaml

SLIPS = {"caractere-invisible", "signe-debordant", "guillemets", "entree-en-double"}
"""What reading mends while it tells it: no file an editor was let to keep holds any."""

KEYS = st.sampled_from(["id", "nom", "sites", "code", "label", "l’été", "a b"])
TRAPS = [
    *("x", "01000", "2A004", "non", "no", "~", "", " a", "a: b", "a #b", "- a", "[a]", "it's"),
    *("« à »", 'q"q', "a, b", "2026-01-01", "a\nb", "a\n", "\t", "\\", "{", "%", "é", "\x85"),
    "mot " * 40 + "fin",
]
TEXTS = st.one_of(st.sampled_from(TRAPS), st.text(st.characters(codec="utf-8"), max_size=8)).filter(
    lambda text: not any(slips(text, quoted=False))
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
FILES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


class Writing:
    """Writes a tree in one of the many ways an editor might, and notes whose each line is."""

    def __init__(self, draw):
        self.draw = draw
        self.step = draw(st.sampled_from([2, 4]))
        self.lines = []

    def one_in(self, number):
        """Whether a rare event happens."""
        return self.draw(st.integers(1, number)) == number

    def scalar(self, text):
        """A text, with the quotes it needs or others."""
        if re.fullmatch(r"[a-z]+", text) and text != "no":
            return self.draw(st.sampled_from([text, f'"{text}"', f"'{text}'"]))
        plain = re.compile(r"[ -!#-\[\]-~]")
        signs = [sign if plain.match(sign) else f"\\U{ord(sign):08x}" for sign in text]
        return f'"{"".join(signs)}"'

    def flow(self, value):
        """A value on one line."""
        if isinstance(value, dict):
            pairs = ", ".join(f"{key}: {self.flow(inner)}" for key, inner in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        if isinstance(value, list):
            return f"[{', '.join(map(self.flow, value))}]"
        return self.scalar(value)

    def inside(self, value, keys, column):
        """The parts of a collection, each after its key or its dash."""
        named = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in named:
            head = f"{key}:" if isinstance(value, dict) else "-"
            self.write(" " * column + head, inner, (*keys, key), column)

    def write(self, head, value, keys, column):
        """A value after what leads to it, among comments."""
        if self.one_in(6):
            apart = (*keys[:-1], "apart")
            self.lines += [(apart, ""), (apart, " " * column + "# apart"), (apart, "")]
        if self.one_in(4):
            self.lines.append((keys, " " * column + "# mine"))
        remark = "  # here" if self.one_in(4) else ""
        if isinstance(value, str) and re.fullmatch(r"[a-z]+( [a-z]+)+", value):
            self.lines.append((keys, f"{head} >-"))
            pad = " " * (column + self.step)
            self.lines += [(keys, pad + word) for word in value.split(" ")]
        elif not value or isinstance(value, str) or self.one_in(4):
            self.lines.append((keys, f"{head} {self.flow(value)}{remark}"))
        else:
            self.lines.append((keys, f"{head}{remark}"))
            self.inside(value, keys, column + self.step)


def places(value, keys=()):
    """The keys of every value inside a tree."""
    if isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*keys, key)
            yield from places(inner, (*keys, key))


def change(draw, edited, wanted, keys):
    """Make one change, in the file and in what is expected of it."""
    *way, last = keys
    parent, value = wanted, draw(VALUES)
    for key in way:
        parent = parent[key]
    kinds = ["set", "take", {list: "append", dict: "key"}.get(type(parent[last]), "set")]
    kind = draw(st.sampled_from(kinds))
    if kind == "append":
        edited.append(keys, value)
        parent[last].append(value)
    elif kind == "key":
        edited.set((*keys, "neuf"), value)
        parent[last]["neuf"] = value
    elif kind == "take" and len(wanted) > 1:
        (edited.remove if isinstance(parent, list) else edited.unset)(keys)
        del parent[last]
    else:
        edited.set(keys, value)
        parent[last] = copy.deepcopy(value)


def related(owner, keys):
    """Whether one of two values holds the other."""
    shared = min(len(owner), len(keys))
    return owner[:shared] == keys[:shared]


def repeated(tree):
    """Whether a list inside a tree holds an item twice, which reading refuses."""
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    twice = isinstance(tree, list) and any(one in tree[:rank] for rank, one in enumerate(tree))
    return twice or any(map(repeated, inner))


@settings(deadline=None)
@given(st.data())
def test_any_change_to_any_file(data):
    """The file read again holds the change; lines of other values stay, in order, to the byte."""
    plain, writing = data.draw(FILES), Writing(data.draw)
    writing.inside(plain, (), 0)
    line_end = data.draw(st.sampled_from(["\n", "\r\n"]))
    last = data.draw(st.sampled_from(["", line_end]))
    text = line_end.join(line for _, line in writing.lines) + last
    source = Source("f.yaml", plain_lines(text), text)
    tree, problems = parse_yaml(source)
    assume(not {one.rule for one in problems} & SLIPS)
    assert ([], plain) == (problems, tree.plain())
    edited, wanted = Retouche(source, tree), copy.deepcopy(plain)
    keys = data.draw(st.sampled_from(list(places(plain))))
    change(data.draw, edited, wanted, keys)
    assume(not repeated(wanted))
    result = edited.text()
    again, _ = parse_yaml(Source("f.yaml", plain_lines(result)))
    assert wanted == again.plain()
    left = iter(result.split(line_end))
    for owner, line in writing.lines:
        assert not line or related(owner, keys) or line in left, line
