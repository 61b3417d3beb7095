"""A file changed on behalf of an editor: what was asked, and not a byte more."""

import pytest

from generator.desk.retouche import CannotRetouch, Retouche
from generator.read.source import BOM, Source, plain_lines
from generator.read.yaml_tree import parse_yaml

FILE = """\
# Title.

structures:

  # ---- Cantal

  # Never changes.
  - id: salers
    nom: Maison   # a remark
    cancers: [tous]
    presentation: >-
      Une équipe
      de soins.

    # About the label.
    label: { statut: labellisee, appel: 2023 }
    sites:
      - nom: Un
        # Optional.
        code: "15140"
        acces:

      - nom: Deux

  # ---- Ain

  - id: bourg
    nom: 'L’autre'
"""

SALERS = ("structures", 0)
BOURG = ("structures", 1)


def retouche(text=FILE):
    """The text of a file, open to changes."""
    source = Source("f.yaml", plain_lines(text), text)
    tree, problems = parse_yaml(source)
    assert [] == problems
    return Retouche(source, tree)


def changed(old, new, text=FILE):
    """`text` with one stretch replaced, which must be there once."""
    assert 1 == text.count(old)
    return text.replace(old, new)


SETS = {
    "a text": (
        (*SALERS, "nom"),
        "Autre maison",
        "nom: Maison   # a remark",
        "nom: Autre maison   # a remark",
    ),
    "a quoted code": ((*SALERS, "sites", 0, "code"), "01000", '"15140"', '"01000"'),
    "a text in single quotes": ((*BOURG, "nom"), "C'est", "'L’autre'", "'C''est'"),
    "a text that needs quotes": ((*SALERS, "nom"), "A: b", "nom: Maison  ", 'nom: "A: b"  '),
    "a folded text": (
        (*SALERS, "presentation"),
        "Courte.",
        "      Une équipe\n      de soins.\n",
        "      Courte.\n",
    ),
    "several lines in a folded text's place": (
        (*SALERS, "presentation"),
        "A\nB",
        ">-\n      Une équipe\n      de soins.\n",
        '"A\\nB"\n',
    ),
    "a key that was empty": (
        (*SALERS, "sites", 0, "acces"),
        "Porte",
        "acces:\n",
        "acces: Porte\n",
    ),
    "a key of a group on one line": (
        (*SALERS, "label", "appel"),
        "2024",
        "appel: 2023",
        "appel: 2024",
    ),
    "a new key on one line": (
        (*SALERS, "label", "motif"),
        "a, b",
        "appel: 2023 }",
        'appel: 2023, motif: "a, b" }',
    ),
    "a new key": (
        (*SALERS, "sites", 1, "ville"),
        "Murat",
        "- nom: Deux\n",
        "- nom: Deux\n        ville: Murat\n",
    ),
    "a new code": (
        (*BOURG, "code"),
        "01053",
        "nom: 'L’autre'\n",
        "nom: 'L’autre'\n    code: \"01053\"\n",
    ),
    "a list on one line": ((*SALERS, "cancers"), ["sein", "orl"], "[tous]", "[sein, orl]"),
    "a new list": (
        (*BOURG, "public"),
        ["adultes", "enfants"],
        "nom: 'L’autre'\n",
        "nom: 'L’autre'\n    public: [adultes, enfants]\n",
    ),
    "a new group": (
        (*BOURG, "contact", "courriel"),
        "a@b.example",
        "nom: 'L’autre'\n",
        "nom: 'L’autre'\n    contact:\n      courriel: a@b.example\n",
    ),
}


@pytest.mark.parametrize("name", SETS)
def test_set(name):
    """A value takes the style of the one it replaces, a new key the place and indent of its own."""
    keys, value, old, new = SETS[name]
    edited = retouche()
    edited.set(keys, value)
    assert changed(old, new) == edited.text()


def test_a_new_key_may_follow_a_sibling():
    """Coordinates are wanted after the commune, not after what follows it."""
    edited = retouche()
    edited.set((*SALERS, "sites", 0, "latitude"), "45.1", after="nom")
    edited.set((*SALERS, "sites", 0, "longitude"), "2.4", after="latitude")
    new = "- nom: Un\n        latitude: 45.1\n        longitude: 2.4\n"
    assert changed("- nom: Un\n", new) == edited.text()


def test_nothing_changed_nothing_written():
    """Giving a value it has already gives the same bytes back."""
    edited = retouche()
    edited.set((*SALERS, "nom"), "Maison")
    assert edited.text() == FILE


def test_unset_takes_the_comment_of_the_key():
    """A comment right above a key speaks of it, and goes with it."""
    edited = retouche()
    edited.unset((*SALERS, "sites", 0, "code"))
    edited.unset((*SALERS, "label", "statut"))
    text = changed('        # Optional.\n        code: "15140"\n', "")
    assert changed("{ statut: labellisee, appel: 2023 }", "{ appel: 2023 }", text) == edited.text()


def test_unset_the_key_beside_the_dash():
    """The next key takes its place beside the dash."""
    edited = retouche()
    edited.unset((*BOURG, "id"))
    assert changed("- id: bourg\n    nom", "- nom") == edited.text()


def test_append_an_item_in_the_style_of_the_last():
    """A new entry comes last, apart like the others, its values written like theirs."""
    edited = retouche(changed("- id: bourg\n", "- id: bourg\n    code: '01053'\n    l: { a: b }\n"))
    edited.append(("structures",), {"id": "gex", "code": "01173", "l": {"c": "d"}, "m": ["e"]})
    added = "\n  - id: gex\n    code: '01173'\n    l: { c: d }\n    m: [e]\n"
    assert edited.text().endswith("nom: 'L’autre'\n" + added)


def test_append_to_a_section():
    """A new entry can join the section that a comment opens."""
    edited = retouche()
    edited.append(("structures",), {"id": "murat"}, after_comment="Cantal")
    edited.append(("structures",), {"id": "gex"}, after_comment="Ain")
    edited.append(("structures",), {"id": "paris"}, after_comment="Paris")
    text = changed("- nom: Deux\n", "- nom: Deux\n\n  - id: murat\n")
    assert text + "\n  - id: gex\n\n  - id: paris\n" == edited.text()


def test_append_to_short_lists():
    """A list on one line grows on that line; an empty one begins in the usual style."""
    edited = retouche("a: [b]\nc: []\nd: []\n")
    edited.append(("a",), "e, f")
    edited.append(("c",), "g")
    edited.append(("d",), {"h": "i", "j": "k"})
    assert 'a: [b, "e, f"]\nc: [g]\nd:\n  - h: i\n    j: k\n' == edited.text()


def test_remove_an_item():
    """An entry goes with its comments; the headings of sections, which stand apart, stay."""
    edited = retouche()
    edited.remove(SALERS)
    start, end = FILE.index("  # Never changes."), FILE.index("  # ---- Ain")
    assert FILE[:start] + FILE[end:] == edited.text()


def test_remove_the_last_item():
    """Nothing but the line end is left behind."""
    edited = retouche()
    edited.remove((*SALERS, "sites", 1))
    assert changed("acces:\n\n      - nom: Deux\n", "acces:\n") == edited.text()


def test_remove_and_set_speak_of_the_file_as_it_was():
    """Taking an item out does not renumber the others."""
    edited = retouche("a:\n  - b: c\n  - d: e\n  - f: g\n")
    edited.remove(("a", 0))
    edited.set(("a", 1, "d"), "x")
    edited.append(("a",), {"h": "i"})
    edited.remove(("a", 2))
    assert "a:\n  - d: x\n  - h: i\n" == edited.text()


def test_remove_all_items():
    """A list nobody is left in says so, and keeps the headings of its sections."""
    edited = retouche("a:   # b\n\n  # H\n\n  - c\n  - d\ne: [f]\n")
    edited.remove(("a", 0))
    edited.remove(("a", 1))
    edited.remove(("e", 0))
    assert "a: []   # b\n\n  # H\ne: []\n" == edited.text()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", BOM])
def test_line_ends_and_mark_stay(line_end, mark):
    """A file saved by Windows stays one, its byte-order mark included."""
    file = mark + FILE.replace("\n", line_end)
    edited = retouche(file)
    edited.set((*SALERS, "nom"), "X")
    edited.append(("structures",), {"id": "gex"})
    expected = changed("nom: Maison ", "nom: X ") + "\n  - id: gex\n"
    assert mark + expected.replace("\n", line_end) == edited.text()


def test_mixed_line_ends_stay():
    """A file of two habits keeps both; what is new follows the first."""
    edited = retouche("a: b\r\nc: d\ne: f\r\n")
    edited.set(("g",), "h")
    edited.set(("c",), "x")
    assert "a: b\r\nc: x\ne: f\r\ng: h\r\n" == edited.text()


def test_a_missing_final_line_end_stays_missing():
    """The last line ends as it did."""
    edited = retouche("a: b\nc:\n  - d: e")
    edited.set(("c", 0, "f"), "g")
    assert "a: b\nc:\n  - d: e\n    f: g" == edited.text()


def test_wide_indents():
    """The indent of new lines is that of the file."""
    edited = retouche("a:\n    b:\n    -   c: d\n        e: f\n")
    edited.append(("a", "b"), {"c": "x", "e": {"g": "y"}})
    added = "    -   c: x\n        e:\n            g: y\n"
    assert "a:\n    b:\n    -   c: d\n        e: f\n" + added == edited.text()


def test_a_long_text_is_folded():
    """A new text that does not hold on a line is folded like those editors write."""
    words = " ".join(["parcours"] * 30)
    edited = retouche("a: b\n")
    edited.set(("c",), words)
    lines = edited.text().split("\n")
    assert "c: >-" == lines[1]
    assert all(line.startswith("  p") and len(line) <= 110 for line in lines[2:-1])


def test_a_file_that_cannot_be_changed_safely_is_refused():
    """Rather than a wrong file, a sentence."""
    edited = retouche("{ a, b: c }\n")
    edited.set(("a",), "d")
    with pytest.raises(CannotRetouch, match=r"^f\.yaml est écrit d’une façon"):
        edited.text()
