"""The fullest paper there can be, and the code on the patient's sheet read by a machine."""

import json
import re
import subprocess

import pytest
import zxingcpp
from ordonnance_remplie import COURT, LONGS, choisir, imprimer, prescrire

SALERS = "msp-exemple-salers"
NAME = ("Maison de santé pluriprofessionnelle interminable de la vallée " * 4)[:200]
ADDRESS = ("1234 bis avenue du Professeur-Exemple, bâtiment C, " * 5)[:200]
SECURE = "m" * 180 + "@mssante.example"


@pytest.fixture(autouse=True)
def at_noon(page, day):
    """The tests' day."""
    page.clock.set_fixed_time(f"{day}T12:00:00+01:00")


def _replaced(page, name, change):
    """One of the page's data files, changed on its way."""

    def answer(route):
        response = route.fetch()
        data = response.json()
        change(data)
        route.fulfill(response=response, body=json.dumps(data))

    page.route(f"**/donnees/{name}.json", answer)


def _longer(papier):
    structure = papier["papier"]["structures"][SALERS]
    structure |= {"messagerie": SECURE, "horaires": ADDRESS, "consigne": ADDRESS * 10}
    structure["lieux"] = [{"code": "15219", "texte": f"{ADDRESS}, 15140 Salers"}]


def _renamed(annuaire):
    annuaire["contact"]["nom"] = NAME
    for structure in annuaire["structures"]:
        if structure["id"] == SALERS:
            structure |= {"nom": NAME, "adressage": "demande_prealable"}


def _unfunded(page):
    """Three consultations of each kind that nobody pays."""
    page.get_by_text("Consultations hors financement").first.click()
    for name in ("diététique", "psychologique"):
        button = f"Ajouter une consultation {name} hors financement"
        for _ in range(3):
            page.get_by_role("button", name=button, exact=True).click()


@pytest.mark.parametrize("written", [COURT, LONGS], ids=["short fields", "long fields"])
def test_everything_at_its_longest(page, tmp_path, written):
    """Seven lines, a structure whose every word is as long as the data allow: a page, then two."""
    _replaced(page, "prescription", _longer)
    _replaced(page, "annuaire", _renamed)
    prescrire(page, written, suivis=("dietetique", "psychologie"))
    _unfunded(page)
    choisir(page, "Salers", SALERS)
    assert 1 == imprimer(page, tmp_path)[0]
    printed = _letters(_read(tmp_path / "papier.pdf"))
    for expected in (
        written["nom"],
        NAME,
        f"{ADDRESS}, 15140 Salers",
        SECURE,
        "Consultations diététiques : 3",
        "Consultations psychologiques : 3",
        "Total 180 €",
        "Règles de 2026",
        "à confirmer",
        "Demande préalable d’inclusion : merci de vérifier",
        "ni avance ni remboursement.",
        "à signer à la main",
    ):
        assert _letters(expected) in printed, expected
    page.locator("#o-fiche").check()
    pages, words = imprimer(page, tmp_path)
    assert 2 == pages
    assert f"https://parcours.example/structures/{SALERS}/" in words
    assert "appelez le 3114" in words


def _read(paper):
    """The words of a paper, a column after the other."""
    command = ["pdftotext", str(paper), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _letters(words):
    """Without spaces and hyphens, which lines that wrap add or take away."""
    return re.sub(r"[\s-]", "", words)


def test_the_code_on_paper_leads_to_the_structures_page(page, tmp_path):
    """Printed, scanned at 150 points an inch and read by a decoder: the page's own address."""
    prescrire(page, COURT)
    choisir(page, "Salers", SALERS)
    page.locator("#o-fiche").check()
    page.get_by_role("img", name="Code QR de la page de la structure").wait_for()
    assert 2 == imprimer(page, tmp_path)[0]
    (code,) = zxingcpp.read_barcodes(_scan(tmp_path / "papier.pdf"))
    assert f"https://parcours.example/structures/{SALERS}/" == code.text


def _scan(paper):
    """The second page in grey, as rows of bytes."""
    command = ["pdftoppm", "-f", "2", "-l", "2", "-r", "150", "-gray", str(paper)]
    image = subprocess.run(command, check=True, capture_output=True).stdout
    head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", image)
    wide, high = int(head[1]), int(head[2])
    return memoryview(image[head.end() :]).cast("B", (high, wide))
