"""Whatever stands in a field, the check refuses it in a harmless sentence, or takes it as text."""

import pytest
from hostile_fields import KEY, all_fields
from hostile_region import hostile_region
from hostile_told import assert_all_refused, assert_harmless, look, refused
from hostile_values import (
    ADDRESSES,
    CONTROLS,
    FORMULAS,
    HALVES,
    LOGS,
    MARKUP,
    SPILLING,
    TERMINAL,
    TURNING,
    UNSEEN,
)

ONE_OF_EACH = [
    (CONTROLS[0], True),
    (TURNING[-1], False),
    (UNSEEN[3], True),
    (SPILLING[0], False),
    (SPILLING[1], True),
    (TERMINAL[0], True),
]
"""A value, and whether it is typed by the numbers of its signs."""


@pytest.fixture
def hostile(corse):
    """The small region with every field, nothing wrong in it yet."""
    return hostile_region(corse)


def test_every_field_of_the_models_stands_in_the_hostile_region(hostile, day):
    """A field added to a model must be written there; and nothing else is wrong there."""
    assert all_fields() == {place.field for place in hostile.places()}
    _, checked = look(hostile.folder, day)
    assert checked.sound


@pytest.mark.parametrize(("value", "escaped"), ONE_OF_EACH, ids=ascii)
def test_signs_that_hide_turn_or_spill_are_refused_in_every_field(hostile, day, value, escaped):
    """Typed as they are or by their number: the line of each field has its error."""
    hostile.escaped = escaped
    everywhere = [one for one in hostile.places() if one.keys[-1] != KEY]
    assert_all_refused(hostile, everywhere, value, day)


@pytest.mark.parametrize("value", [MARKUP[0], ADDRESSES[0], FORMULAS[0]], ids=ascii)
def test_a_field_of_some_form_takes_nothing_else(hostile, day, value):
    """Codes, dates, numbers, addresses: what is not of the form is refused, in harmless words."""
    typed = [one for one in hostile.places() if not one.free and one.keys[-1] != KEY]
    assert_all_refused(hostile, typed, value, day)


@pytest.mark.parametrize(
    "value", [TERMINAL[0], TURNING[0], HALVES[0], MARKUP[0], LOGS[3]], ids=ascii
)
def test_a_name_of_a_field_that_is_hostile_is_refused(hostile, day, value):
    """A key nobody knows, at every level: refused, in harmless words."""
    for tree in hostile.trees.values():
        tree[value] = value
    hostile.trees["structures.yaml"]["structures"][0]["contact"][value] = "x"
    hostile.write()
    documents, checked = look(hostile.folder, day)
    assert set(hostile.trees) <= {path for path, _ in refused(checked)}
    assert_harmless(documents, checked)


@pytest.mark.parametrize("value", HALVES, ids=ascii)
def test_half_a_sign_is_an_error_of_its_file(hostile, day, value):
    """No text can hold it: the file is not read."""
    hostile.spoil(hostile.places(), lambda _: value)
    documents, checked = look(hostile.folder, day)
    assert set(hostile.trees) == documents.unread == {path for path, _ in refused(checked)}
    assert_harmless(documents, checked)


NAMES = [
    "<img src=x onerror=alert(1)>.md",
    "\x1b[31m.md",
    "a\u202ecod.md",
    "a\nb.md",
    "::error::faux.md",
    "{{7*7}}.md",
    "=1+1.md",
    "-rf.md",
    "a%0d%0aSet-Cookie:a.md",
    "javascript:alert(1).md",
    "\u05d1\u05d9\u05ea.md",
    "deux mots.md",
    '"a".md',
]


@pytest.mark.parametrize("folder", ["content/pages", "content", "territories"])
def test_a_file_of_a_hostile_name_is_told(corse, day, folder):
    """A page's name is its address: only what an address may be is taken."""
    page = (corse / "content" / "pages" / "patients.md").read_text("utf-8")
    for name in NAMES:
        (corse / folder / name).write_text(page, "utf-8")
    documents, checked = look(corse, day)
    told = {one.path for one in checked.problems if one.path.startswith(f"{folder}/")}
    assert len(NAMES) == len(told)
    assert_harmless(documents, checked)
