"""Every value in every field, by turns: refused in a harmless sentence, or inert in every file."""

from copy import deepcopy
from io import BytesIO

import pytest
from hostile_fields import KEY, all_fields
from hostile_published import publishable
from hostile_region import hostile_region
from hostile_site import SAME, faults, formulas, samples
from hostile_told import assert_all_refused
from hostile_values import CONTROLS, FAMILIES, SHOWN, SPILLING, TERMINAL, TOLD, TURNING, UNSEEN
from openpyxl import load_workbook

from generator.build import prepare
from generator.desk.tableur.exporting import export

REFUSED = {
    name: values
    for name, values in FAMILIES.items()
    if values in {CONTROLS, TURNING, UNSEEN, SPILLING, TERMINAL}
}


@pytest.fixture
def hostile(corse):
    """The small region with every field, nothing wrong in it yet."""
    return hostile_region(corse)


@pytest.mark.parametrize(
    ("family", "escaped"),
    [
        (family, escaped)
        for family, values in REFUSED.items()
        for escaped in ((False,) if values in {CONTROLS, TERMINAL} else (False, True))
    ],
)
def test_what_no_field_takes(hostile, day, figure, family, escaped):
    """Each value of the family in all fields at once, and every report of it."""
    sound = deepcopy(hostile.trees)
    hostile.escaped = escaped
    everywhere = [one for one in hostile.places() if one.keys[-1] != KEY]
    for value in REFUSED[family]:
        hostile.trees = deepcopy(sound)
        assert_all_refused(hostile, everywhere, value, day)
    where = f"{family}{' as YAML escapes' if escaped else ''}"
    tried = len(everywhere) * len(REFUSED[family])
    said = {"fields": len(all_fields()), "places": len(everywhere), "values": len(REFUSED[family])}
    figure("hostile", where=where, **said, refused=tried, published=0, ran=0)


def test_fields_of_some_form(hostile, day, figure):
    """Codes, dates, numbers, addresses of all files: every text that is not of the form."""
    sound = deepcopy(hostile.trees)
    typed = [one for one in hostile.places() if not one.free and one.keys[-1] != KEY]
    for value in SHOWN:
        hostile.trees = deepcopy(sound)
        assert_all_refused(hostile, typed, value, day)
    said = {"fields": len({one.field for one in typed}), "places": len(typed), "values": len(SHOWN)}
    tried = len(typed) * len(SHOWN)
    figure(
        "hostile",
        where="any other text, in fields of a form",
        **said,
        refused=tried,
        published=0,
        ran=0,
    )


def test_free_fields_on_built_sites(hostile, construct, day, figure):
    """As many sites as values: every free field has held every value, and every file is inert."""
    sound = deepcopy(hostile.trees)
    made = {page.path: page for page in prepare(hostile.folder, day).rendered.pages}
    settings = {path: in_any_order(made[path].make()) for path in SAME}
    site, files, published, refused = hostile.folder / "site", 0, 0, 0
    for turn in range(len(SHOWN)):
        hostile.trees = deepcopy(sound)
        settled = publishable(hostile, turn, day)
        assert construct(hostile.folder).published
        paths = samples(site)
        assert {} == {path: wrong for path in paths if (wrong := list(faults(site, path)))}, turn
        assert settings == {path: in_any_order((site / path).read_bytes()) for path in SAME}
        assert [] == _spreadsheets(hostile.folder, day)
        files += len(paths)
        published += len(settled.kept)
        refused += len(settled.given_back)
    places = settled.kept + settled.given_back
    figure(
        "hostile",
        where="any other text, in free fields",
        fields=len({one.field for one in places}),
        places=len(places),
        values=len(SHOWN),
        refused=refused,
        published=published,
        ran=0,
    )
    figure(
        "hostile_sites",
        sites=len(SHOWN),
        files=files,
        faults=0,
        spreadsheets=2 * len(SHOWN),
        formulas=0,
    )


def in_any_order(content: bytes) -> list[bytes]:
    """The lines of a file; the site map lists pages by the names of what they show."""
    return sorted(content.splitlines())


def _spreadsheets(folder, day) -> list[str]:
    """Cells of both exports that a spreadsheet would compute."""
    book, _ = export(folder, ".xlsx", day, template=False)
    sheets = load_workbook(BytesIO(book)).worksheets
    run = [
        cell.coordinate
        for sheet in sheets
        for row in sheet.rows
        for cell in row
        if cell.data_type == "f"
    ]
    table, _ = export(folder, ".csv", day, template=False)
    return [*run, *formulas(table.decode("utf-8-sig"))]


def test_every_value_is_of_a_family():
    """No value is left out of the two tests above."""
    assert {*SHOWN, *TOLD} == {value for family in FAMILIES.values() for value in family}
