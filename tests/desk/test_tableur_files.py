"""Spreadsheet files of every make are read, and what is no spreadsheet is refused kindly."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tableur_samples import ROW, TITLES, content, put, text, workbook

from generator.desk.tableur.cells import FileRefused
from generator.desk.tableur.table.read_table import read_table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def entries(path, *sheets):
    """What each entry says of its own fields and of its sites, as plain texts."""
    table = read_table(path, sheets)
    return [
        {".".join(keys): one.value for keys, one in entry.said.items() if one.value}
        | {"lieux": [{k: v.value for k, v in lieu.items() if v.value} for lieu in entry.lieux]}
        for entry in table.reading.entries
    ]


EXPECTED = {
    "id": "msp-exemple-salers",
    "nom": "Maison exemple",
    "contact.telephone": "04 65 71 15 01",
    "lieux": [{"commune": "Salers", "code_postal": "15140"}],
}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_text_files_of_every_make(tmp_path, separator, encoding, end):
    """Encoding, separator and line ends are found; the accents are those that were typed."""
    row = (ROW[0], "Maison « exemple »; été, à | 9 h\nde Salers", *ROW[2:])
    words = text(TITLES, row, separator=separator, end=end)
    found = entries(put(tmp_path, "liste.csv", words.encode(encoding)))
    assert [EXPECTED | {"nom": "Maison « exemple »; été, à | 9 h\nde Salers"}] == found


def test_a_hint_for_excel_is_no_heading(tmp_path):
    """A first line `sep=;` is left out, and rows keep the numbers the spreadsheet shows."""
    path = put(tmp_path, "liste.csv", "sep=;\r\n" + text(TITLES, (*ROW[:4], "poste 3")))
    problem = read_table(path).reading.findings.problems[0]
    assert (3, "E3") == (problem.place.row, problem.place.address)


def test_windows_encoding_is_told(tmp_path):
    """An old encoding is read, and said."""
    path = put(tmp_path, "liste.csv", text(TITLES, ("", "Été", *ROW[2:])).encode("cp1252"))
    assert any("Windows-1252" in one for one in read_table(path).reading.findings.remarks)


def test_a_workbook_with_title_blank_rows_and_notes(tmp_path):
    """Headings are found under a title; blank rows and other sheets do not count."""
    book = workbook([["Structures 2026"], [], TITLES, [], ROW, []], [["À relancer"]])
    book["Feuil1"].merge_cells("A1:E1")
    path = put(tmp_path, "liste.xlsx", content(book))
    assert [EXPECTED] == entries(path)
    assert (("Feuil1",), ("Feuil12",)) == (read_table(path).read, read_table(path).left_out)


def test_one_sheet_a_departement(tmp_path):
    """Every sheet that is a list is read, unless one is asked for by name."""
    other = ("autre-exemple", "Autre exemple", "Mauriac", "15200", "04 65 71 15 02")
    path = put(tmp_path, "liste.xlsx", content(workbook([TITLES, ROW], [TITLES, other])))
    assert [ROW[0], other[0]] == [one["id"] for one in entries(path)]
    assert [other[0]] == [one["id"] for one in entries(path, "Feuil12")]
    with pytest.raises(FileRefused, match="vouliez-vous dire « Feuil12 »"):
        entries(path, "Feuille12")


def test_typed_cells_merged_and_hidden(tmp_path):
    """Numbers, days, merged names, hidden columns and rows are read, and what is hidden is said."""
    titles = (*TITLES, "Vérifiée le")
    first = ("", "Maison exemple", "Salers", 15140, 465711501, datetime(2026, 9, 15))
    book = workbook([titles, first, ("", None, "Mauriac", 15200)])
    sheet = book["Feuil1"]
    sheet.merge_cells("B2:B3")
    sheet.column_dimensions["D"].hidden = True
    sheet.row_dimensions[3].hidden = True
    path = put(tmp_path, "liste.xlsx", content(book))
    lieux = [
        {"commune": "Salers", "code_postal": "15140"},
        {"commune": "Mauriac", "code_postal": "15200"},
    ]
    own = {"nom": "Maison exemple", "contact.telephone": "04 65 71 15 01"}
    assert [own | {"verifie_le": "2026-09-15", "lieux": lieux}] == entries(path)
    remarks = " ".join(read_table(path).reading.findings.remarks)
    assert "Colonne masquée « CP »" in remarks
    assert "Lignes masquées" in remarks


def test_formulas(tmp_path):
    """A formula never computed and a calculation that failed are told, with their cell."""
    book = workbook([TITLES, (*ROW[:3], "=A1", "#N/A")])
    found = read_table(put(tmp_path, "liste.xlsx", content(book))).reading.findings.problems
    assert ["D2", "E2"] == [one.place.address for one in found]
    assert "pas de résultat enregistré" in found[0].sentence
    assert "erreur de calcul" in found[1].sentence


def test_rows_without_a_structure_are_told(tmp_path):
    """Subtitles and totals are left out and said; a row of cells without a name is a problem."""
    nameless = ("", "", "Mauriac", "15200", "")
    rows = [TITLES, nameless, ["CANTAL"], ROW, ["", "Total : 1"]]
    table = read_table(put(tmp_path, "liste.xlsx", content(workbook(rows))))
    assert 1 == len(table.reading.entries)
    assert ["A2"] == [one.place.address for one in table.reading.findings.problems]
    remarks = " ".join(table.reading.findings.remarks)
    assert "« CANTAL » y est seul" in remarks
    assert "« Total : 1 » y est seul" in remarks


def zipped(**members: bytes) -> bytes:
    """A zip file of these members, dots and slashes written as `__` and `_of_`."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_of_", "/").replace("__", "."), data)
    return target.getvalue()


def bomb() -> bytes:
    """A small workbook that would fill the memory."""
    return zipped(xl_of_workbook__xml=b"<workbook/>", xl_of_sheet__xml=b" " * 50_000_000)


def entity_bomb() -> bytes:
    """A workbook whose shared texts declare entities."""
    target = BytesIO(content(workbook()))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/extra.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return target.getvalue()


ODS = zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content__xml=b"<a/>")
SOUND = content(workbook())


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("vide.xlsx", b"", "est vide"),
        ("ancien.xls", OLE + b"\x00" * 600, r"ancien format d’Excel \(\.xls\)"),
        (
            "secret.xlsx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "protégé par un mot de passe",
        ),
        ("libre.ods", ODS, "LibreOffice"),
        ("binaire.xlsb", zipped(xl_of_workbook__bin=b"x"), "classeur binaire"),
        ("texte.docx", zipped(word_of_document__xml=b"<a/>"), "n’est pas un classeur Excel"),
        ("page.xls", b"<html><table></table></html>", "est en fait une page web"),
        ("vieux.xml", b'<?xml version="1.0"?><Workbook/>', "au format XML"),
        ("liste.pdf", b"%PDF-1.7 ...", "est un PDF"),
        ("photo.xlsx", b"\x89PNG\r\n", "n’est pas un tableur"),
        ("coupe.xlsx", SOUND[: len(SOUND) // 2], "abîmé"),
        ("bombe.xlsx", bomb(), "contient, une fois ouvert, plus de 20 Mo"),
        ("entites.xlsx", entity_bomb(), "déclarations XML dangereuses"),
        ("creux.xlsx", zipped(xl_of_workbook__xml=b"<workbook/>"), "abîmé"),
        ("gros.csv", b"a" * 10_000_001, "dépasse 10 Mo"),
        ("long.csv", b"Nom;Ville\n" + b"a;b\n" * 5_001, "dépasse 5000 lignes"),
        ("octets.csv", b"Nom;Ville\n\x81\x8d;b\n", "ni un texte UTF-8 ni un texte Windows"),
        ("ouvert.csv", b'Nom;Ville\nA;"b\nC;d\n', "ligne 2 : des guillemets"),
        ("autre.csv", b"fruit;prix\npomme;2\n", "n’est une liste de structures"),
        ("~$liste.xlsx", b"x", "sans « ~\\$ »"),
    ],
)
def test_what_is_no_list_is_refused_with_what_to_do(tmp_path, name, data, words):
    """Each kind of file people send by mistake is recognised, whatever its name says."""
    with pytest.raises(FileRefused, match=words):
        read_table(put(tmp_path, name, data))


def test_no_file_and_a_folder(tmp_path):
    """A missing file and a folder are said so."""
    with pytest.raises(FileRefused, match="n’existe pas"):
        read_table(tmp_path / "absent.xlsx")
    with pytest.raises(FileRefused, match="est un dossier"):
        read_table(tmp_path)


def test_a_workbook_cut_anywhere_is_refused(tmp_path):
    """Whatever was lost in a download, the answer is a sentence."""
    for length in range(4, len(SOUND), 211):
        with pytest.raises(FileRefused):
            read_table(put(tmp_path, "liste.xlsx", SOUND[:length]))


def test_a_stray_cell_at_the_bottom(tmp_path):
    """A cell filled by mistake on the last row is told, without walking through the void."""
    book = workbook()
    book["Feuil1"].cell(1_048_576, 300, "x")
    with pytest.raises(FileRefused, match="une cellule remplie à la ligne 1048576"):
        read_table(put(tmp_path, "liste.xlsx", content(book)))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 3_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_sheet_is_read_or_refused(tmp_path, place, damage):
    """Whatever stands in a sheet's XML, cells come out, or a sentence: never a traceback."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(SOUND)) as sound, zipfile.ZipFile(target, "w") as damaged:
        for name in sound.namelist():
            data = sound.read(name)
            if name.endswith(("sheet1.xml", "sharedStrings.xml")):
                at = place % len(data)
                data = data[:at] + damage + data[at + len(damage) :]
            damaged.writestr(name, data)
    try:
        read_table(put(tmp_path, "liste.xlsx", target.getvalue()))
    except FileRefused:
        return
