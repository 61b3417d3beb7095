"""Filling in the prescription page as a doctor would, and reading its paper."""

import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

ELIGIBLE = {
    "ald": "oui",
    "phase": "apres",
    "deja-beneficie": "non",
    "prescripteur": "médecin traitant",
    "accord": "oui",
}
COURT = {
    "nom": "Dupont",
    "prenom": "Marie",
    "naissance": "12/03/1968",
    "prescripteur-nom": "Jeanne Exemple",
    "rpps": "10101010105",
    "adresse": "3 rue de l’Exemple, 15140 Salers",
    "telephone": "04 65 71 15 99",
    "courriel": "jeanne@cabinet.example",
}
LONG = "<script>alert(1)</script> Nom-exemple-interminable "
LONGS = COURT | {
    "nom": (LONG * 5)[:200],
    "prenom": (LONG * 5)[:200],
    "prescripteur-nom": (LONG * 5)[:200],
    "adresse": (LONG * 5)[:200],
    "courriel": "j" * 180 + "@cabinet.example",
    "finess": "150000123",
}


def ouvrir(page):
    """The page, once its data has come."""
    page.goto("/prescrire/")
    page.wait_for_selector(".papier.ordonnance h3")


def prescrire(page, ecrit, soins=("apa", "dietetique", "psychologie"), suivis=("dietetique",) * 2):
    """Every step but the needs and the structure, in as few gestures as a test needs."""
    ouvrir(page)
    for nom, valeur in ELIGIBLE.items():
        page.locator(f'#eligibilite [name="{nom}"][value="{valeur}"]').check()
    page.locator("#fin-traitement").fill("21/04/2026")
    for soin in soins:
        page.locator(f'#forfait input[value="{soin}"]').check()
    for suivi in suivis:
        page.locator(f'#forfait .nombre:has([name="consultations-{suivi}"]) .rond').last.click()
    ecrire(page, ecrit)


def ecrire(page, ecrit):
    """Fields of the ordonnance, and the last of them is left."""
    for nom, valeur in ecrit.items():
        page.locator(f'#ordonnance [name="{nom}"]').fill(valeur)
    page.keyboard.press("Tab")


def choisir(page, commune, structure):
    """The patient's commune, then a structure by its identifier."""
    boite = page.get_by_label("Commune ou code postal du domicile")
    boite.press_sequentially(commune)
    expect(page.get_by_role("option").first).to_contain_text(commune)
    boite.press("ArrowDown")
    boite.press("Enter")
    page.locator(f'#adressage [name=structure][value="{structure}"]').check()


def constats(page, axe):
    """What axe finds from the top of the page, where no bar stands before a field."""
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
    return axe(page)


def imprimer(page, tmp_path):
    """How many A4 pages are printed, and their words on one line."""
    paper = tmp_path / "papier.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, tagged=True, print_background=True)
    told = _run("pdfinfo", str(paper))
    assert "A4" in re.search(r"Page size:.*", told)[0]
    words = " ".join(_run("pdftotext", "-layout", str(paper), "-").split())
    return int(re.search(r"Pages:\s+(\d+)", told)[1]), words


def _run(tool, *arguments):
    if shutil.which(tool) is None:
        pytest.fail("These tests need poppler: install your system's `poppler-utils` package.")
    return subprocess.run([tool, *arguments], check=True, capture_output=True, text=True).stdout
