"""An export taken back changes nothing: not a field, not a byte."""

import csv
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tableur_samples import put

from generator.desk.tableur.cells import Findings
from generator.desk.tableur.columns import columns
from generator.desk.tableur.exporting import export
from generator.desk.tableur.importing import import_file, write
from generator.desk.tableur.merge.compare import Comparing
from generator.desk.tableur.merge.territoires import Territoires
from generator.desk.tableur.table.read_table import read_table
from generator.desk.tableur.write.example_row import example
from generator.desk.tableur.write.flatten import flatten
from generator.desk.tableur.write.write_csv import write_csv
from generator.desk.tableur.write.write_xlsx import write_xlsx
from generator.model.structure import Structure
from generator.model.vocabulaire import Cancer, Orientation, Porteur, Public, Statut
from generator.reference.geography import load_geography

ENDINGS = (".xlsx", ".csv")


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_region_comes_back_to_the_byte(tmp_path, root, day, ending):
    """The real region's file, comments included, is what it was; and no repair is told."""
    content, count = export(root, ending, day, template=False)
    imported = import_file(root, put(tmp_path, f"region{ending}", content), day)
    assert (root / "structures.yaml").read_text("utf-8") == imported.text
    assert count == len(imported.comparison.same)
    assert [] == imported.findings.repairs + imported.findings.problems
    assert imported.unchanged


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_region_made_from_an_export_exports_the_same(tmp_path, region, day, ending):
    """Import into an empty directory, export again: the same bytes; every field has survived."""
    before, _ = export(region, ending, day, template=False)
    known = export(region, ".csv", day, template=False)[0]
    (region / "structures.yaml").unlink()
    imported = import_file(region, put(tmp_path, f"region{ending}", before), day)
    assert imported.writable
    write(region, imported)
    assert before == export(region, ending, day, template=False)[0]
    assert known == export(region, ".csv", day, template=False)[0]


def as_excel_saves(cell: str) -> str:
    """What a French Excel makes of a cell of a text file it opens and saves."""
    if cell.isdecimal():
        return str(int(cell))
    try:
        return date.fromisoformat(cell).strftime("%d/%m/%Y")
    except ValueError:
        return cell


def test_a_text_file_opened_and_saved_by_excel_changes_nothing(tmp_path, root, day):
    """Zeros lost, days turned, accents in Windows-1252: repaired, told, and nothing to change."""
    exported = export(root, ".csv", day, template=False)[0].decode("utf-8-sig")
    rows = csv.reader(StringIO(exported, newline=""), delimiter=";")
    saved = StringIO(newline="")
    csv.writer(saved, delimiter=";").writerows(map(as_excel_saves, row) for row in rows)
    path = put(tmp_path, "region.csv", saved.getvalue().encode("cp1252"))
    imported = import_file(root, path, day)
    assert imported.unchanged
    assert {"zéro de tête rétabli", "date remise en année-mois-jour"} == set(
        imported.findings.by_kind()
    )


TEXT = st.text(
    st.sampled_from("abé’' \"«»;,\n=+-@|\t0123456789&<>\u00a0\u202f…😀"), min_size=1, max_size=30
).filter(lambda text: len(text.strip()) > 0)
DAY = st.dates(date(1850, 1, 1), date(2150, 1, 1)).map(date.isoformat)
PHONE = st.from_regex(r"0[1-9]( [0-9]{2}){4}", fullmatch=True)
LIEU = st.sampled_from(
    [
        ("15140", "Salers", "15219"),
        ("01000", "Bourg-en-Bresse", "01053"),
        ("74000", "Annecy", "74010"),
    ]
)
DEGREES = st.one_of(
    st.sampled_from(["45.1376", "45.1370", "-0.5", "7", "2.123456789012"]),
    st.floats(-90, 90).map(lambda value: f"{value:.6f}"),
)


def several(choices):
    """A list of one or several different codes."""
    return st.lists(st.sampled_from([str(one) for one in choices]), min_size=1, unique=True)


def record(required, optional):
    """A plain record; optional fields are there or not."""
    return st.fixed_dictionaries(required, optional=optional)


GEOCODAGE = st.fixed_dictionaries({"score": st.just("0.97"), "label": TEXT, "le": DAY})
SITE = LIEU.flatmap(
    lambda lieu: record(
        {
            "nom": TEXT,
            "adresse": TEXT,
            "code_postal": st.just(lieu[0]),
            "commune": st.just(lieu[1]),
            "code_commune": st.just(lieu[2]),
        },
        {"latitude": DEGREES, "longitude": DEGREES, "acces": TEXT, "geocodage": GEOCODAGE},
    )
)
STRUCTURE = record(
    {
        "id": st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True),
        "nom": TEXT,
        "porteur": st.sampled_from([str(one) for one in Porteur]),
        "presentation": TEXT,
        "public": several(Public),
        "cancers": several(Cancer),
        "soins": st.lists(
            record(
                {
                    "domaine": st.sampled_from(["apa", "dietetique", "psychologie"]),
                    "assure_par": st.sampled_from(["structure", "partenaire"]),
                },
                {"partenaire": TEXT},
            ),
            unique_by=lambda soin: soin["domaine"],
        ),
        "teleconsultation": st.sampled_from(["oui", "non", "inconnu"]),
        "label": record(
            {
                "statut": st.sampled_from([str(one) for one in Statut]),
                "appel": st.integers(2020, 2100).map(str),
                "du": DAY,
            },
            {"au": DAY, "motif": TEXT},
        ),
        "sites": st.lists(SITE, min_size=1, max_size=3),
        "contact": record(
            {"telephone": PHONE},
            {
                "courriel": st.just("a@x.example"),
                "site_web": st.just("https://x.example/é"),
                "horaires": TEXT,
            },
        ),
        "adressage": record(
            {"mode": st.sampled_from([str(one) for one in Orientation]), "consigne": TEXT}, {}
        ),
        "source": record({"titre": TEXT}, {"adresse": st.just("https://x.example/a?b=c")}),
        "verifie_le": DAY,
    },
    {
        "finess": st.sampled_from(["inconnu", "010000123", "2A0000123"]),
        "territoires": st.just(["cantal-4", "cantal-5"]),
        "toute_la_region": st.sampled_from(["oui", "non"]),
        "precision_public": TEXT,
        "dapap": TEXT,
    },
)


@pytest.fixture(scope="module")
def compare(checked):
    """What reading entries would change in a list of plain structures."""
    territoires = Territoires(checked.projet.fichiers, checked.geography)

    def compare(listed, entries):
        comparing = Comparing(listed, territoires, checked.geography, Findings(), remove=True)
        return comparing.compare(entries)

    return compare


QUICK = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
"""A workbook takes long to write and read: making a failure smaller would cost minutes."""


@pytest.mark.parametrize("ending", ENDINGS)
@QUICK
@given(st.lists(STRUCTURE, min_size=1, max_size=4, unique_by=lambda one: one["id"]))
def test_any_directory_comes_back(tmp_path_factory, compare, ending, listed):
    """Whatever the texts hold, reading the export finds nothing to change."""
    rows = [(row, "exemple") for one in listed for row in flatten(one)]
    data = write_csv(rows) if ending == ".csv" else write_xlsx(rows, [], date(2026, 11, 21))
    table = read_table(put(tmp_path_factory.getbasetemp(), f"tout{ending}", data))
    assert [] == table.reading.findings.problems
    found = compare(listed, table.reading.entries)
    assert ([], [], []) == (found.added, found.changed, found.absent)
    assert [one["id"] for one in listed] == [identifier for identifier, _ in found.same]


@pytest.mark.parametrize("ending", ENDINGS)
def test_same_inputs_same_bytes(root, day, ending):
    """Two exports are equal; the only day in them is the one they were asked for."""
    first = export(root, ending, day, template=False)[0]
    assert first == export(root, ending, day, template=False)[0]
    if ending == ".xlsx":
        with ZipFile(BytesIO(first)) as archive:
            assert {(1980, 1, 1, 0, 0, 0)} == {one.date_time for one in archive.infolist()}
            assert b"2026-11-21T00:00:00Z" in archive.read("docProps/core.xml")


def test_no_formula_leaves(root, region, edit, day):
    """A text that begins as a formula is a text in both kinds of file."""
    edit(
        region, "structures.yaml", "nom: Maison de santé exemple de Salers", 'nom: "=HYPERLINK(A1)"'
    )
    rows = list(
        csv.reader(
            StringIO(export(region, ".csv", day, template=False)[0].decode("utf-8-sig")),
            delimiter=";",
        )
    )
    assert "'=HYPERLINK(A1)" == rows[1][1]
    book = load_workbook(BytesIO(export(region, ".xlsx", day, template=False)[0]))
    cells = [cell for row in book["Structures"].iter_rows() for cell in row]
    assert set("snd") >= {cell.data_type for cell in cells}


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_example_says_so_on_every_row(root, day, ending, tmp_path):
    """Example data are flagged; the template's row too, and it is never imported."""
    for template, flag in ((False, "exemple"), (True, "ligne d’exemple, jamais lue : effacez-la")):
        content, _ = export(root, ending, day, template=template)
        path = put(tmp_path, f"a{ending}", content)
        if ending == ".csv":
            rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
        else:
            rows = list(load_workbook(path)["Structures"].iter_rows(values_only=True))
        assert {flag} == {row[-1] for row in rows[1:]}
        assert template == (not read_table(path).reading.entries)


def test_the_template_helps(root, day):
    """Every heading has its note; codes are text; lists drop down; headings stay in sight."""
    book = load_workbook(BytesIO(export(root, ".xlsx", day, template=True)[0]))
    sheet = book["Structures"]
    assert ["Structures", "Mode d’emploi", "Listes"] == book.sheetnames
    assert "C2" == sheet.freeze_panes
    assert [column.title for column in columns()] == [cell.value for cell in sheet[1]][:-1]
    assert all(cell.comment for cell in sheet[1][:-1])
    formats = {
        cell.value: sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[1]
    }
    assert {"@"} == {formats[one] for one in ("Code postal", "Téléphone", "N° FINESS")}
    offered = {
        str(one.sqref).rstrip("0123456789"): one.formula1
        for one in sheet.data_validations.dataValidation
    }
    assert any("etablissement_de_sante,centre_de_sante" in one for one in offered.values())
    assert "Listes!$A$2:$A$14" in offered.values()
    assert "cantal-4" in [cell.value for cell in book["Listes"]["A"]]


def test_the_templates_example_is_sound(root, day):
    """The example row passes the model: whoever imitates it is right."""
    assert Structure.model_validate(example(load_geography("94"), [], day)).id
