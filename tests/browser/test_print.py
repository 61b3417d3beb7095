"""A structure's page on paper: one or two A4 pages, with what a patient needs."""

import re

import pytest
from poppler import run

STRUCTURES = {
    "centre-hospitalier-exemple-aurillac": (
        "Centre hospitalier exemple d’Aurillac",
        "04 65 71 15 03",
    ),
    "msp-exemple-yssingeaux": ("Maison de santé exemple d’Yssingeaux", "04 65 71 43"),
    "clinique-exemple-sallanches": ("Clinique exemple de Sallanches", "04 65 71 74 04"),
}


@pytest.mark.parametrize("identifiant", STRUCTURES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_structure_on_paper(page, tmp_path, identifiant, scheme):
    """Also from a device in dark mode: A4, at most two pages, name, telephone, no navigation."""
    page.emulate_media(color_scheme=scheme)
    page.goto(f"/structures/{identifiant}/")
    paper = tmp_path / "fiche.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, tagged=True, print_background=True)
    told = run("pdfinfo", str(paper))
    assert int(re.search(r"Pages:\s+(\d+)", told)[1]) in {1, 2}
    assert "A4" in re.search(r"Page size:.*", told)[0]
    text = " ".join(run("pdftotext", "-layout", str(paper), "-").split())
    name, telephone = STRUCTURES[identifiant]
    assert name in text
    assert telephone in text
    assert "Site d’exemple." in text
    assert "Adresser un patient" in text
    assert "Signaler une erreur" not in text
    assert "Plan du site" not in text
    assert "Structures ›" not in text


def test_paper_is_white_in_dark_mode(page):
    """Dark backgrounds stay on the screen."""
    page.emulate_media(color_scheme="dark", media="print")
    page.goto("/structures/msp-exemple-salers/")
    colours = page.evaluate(
        """() => ['body', '.carte', '.contact', '.entete'].map(name => {
          const style = getComputedStyle(document.querySelector(name));
          return [style.backgroundColor, style.color];
        })"""
    )
    for background, ink in colours:
        assert background in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
        assert "rgb(0, 0, 0)" == ink
