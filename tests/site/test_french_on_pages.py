"""French typography in what readers see, on every page."""

import csv
import re

import pytest

APOSTROPHE = re.compile(r"(?<![\w'’-])[\w'’-]*\w'\w[\w'’-]*")
LOOSE = re.compile(r"[ \t](?:[;!?»]|:(?=\s))")
GLUED = re.compile(r"\w[;!?»]|«\w")


@pytest.fixture(scope="module")
def official(root):
    """Words with a straight apostrophe in the official names of places: they are kept."""
    words = set()
    for table in ("communes-84", "aliases", "epci", "departements"):
        path = root / "generator" / "reference" / "data" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as stream:
            names = [row["nom"] for row in csv.DictReader(stream)]
        words |= {word for name in names for word in APOSTROPHE.findall(name)}
    assert "L'Abergement-Clémenciat" in words
    return words


def test_apostrophes_are_curly(sheets, official):
    """No « ' » between letters, outside the official names of places."""
    for sheet in sheets.values():
        found = set(APOSTROPHE.findall(sheet.text))
        assert set() == found - official, sheet.path


def test_no_plain_space_before_high_punctuation(sheets):
    """Before « ; ! ? : » and a closing quote stands a space that does not break."""
    for sheet in sheets.values():
        loose = [
            sheet.text[max(0, at.start() - 30) : at.end()] for at in LOOSE.finditer(sheet.text)
        ]
        assert [] == loose, sheet.path


def test_no_punctuation_glued_to_a_word(sheets):
    """And a space there is, also inside the quotes."""
    found = {glued: sheet.path for sheet in sheets.values() for glued in GLUED.findall(sheet.text)}
    assert {} == found


def test_numbers_do_not_break(sheets):
    """A number stays with its unit: « 12 km », « 180 € », « 6 consultations »."""
    loose = re.compile(r"\d (?:km|€|mois|habitants?|consultations?|bilans?)\b")
    found = {(sheet.path, one) for sheet in sheets.values() for one in loose.findall(sheet.text)}
    assert set() == found


def test_no_dots_for_an_ellipsis(sheets):
    """« … » is one sign."""
    assert [] == [path for path, sheet in sheets.items() if "..." in sheet.text]


@pytest.mark.parametrize("sign", list(";!?"))
def test_signs_after_a_link_get_their_space(corse, site_of, sign):
    """In a Markdown page, « [lien](…) ; » keeps its sign on the line of the link."""
    page = corse / "content" / "pages" / "patients.md"
    page.write_text(
        page.read_text("utf-8") + f"\n\n[lien](/patients/) {sign} et **gras** {sign}\n", "utf-8"
    )
    text = site_of(corse)["patients/index.html"].text
    assert f"lien\u202f{sign} et gras\u202f{sign}" in text


def test_articles_and_elisions_before_the_names_of_communes(sheets):
    """One says « d’Annecy », « du Puy-en-Velay », « au Puy-en-Velay »."""
    wrong = re.compile(r"\b(?:de|à) (?:Le|Les) [A-Z]|\bpartie de [AEIOUYÉÈÎH]")
    for path, sheet in sheets.items():
        said = sheet.text + sheet.one("meta", name="description")["content"]
        assert not wrong.search(said), (path, wrong.search(said)[0])


def test_communes_of_a_territoire_are_in_alphabetical_order(sheets):
    """Accents do not send a commune to the end of its list."""
    plain = str.maketrans("ÉÈÊÀÂÎÔŒÇ", "EEEAAIOOC")
    for path, sheet in sheets.items():
        if re.match(r"territoires/.+/", path):
            for line in re.findall(r'<p class="enligne">(.*?)</p>', sheet.html):
                initials = [name[0].translate(plain) for name in re.findall(r">([^<]+)</a>", line)]
                assert sorted(initials) == initials, path
