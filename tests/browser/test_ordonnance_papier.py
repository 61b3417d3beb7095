"""The ordonnance on paper: one A4 page, black on white, whatever was written."""

import pytest
from ordonnance_remplie import COURT, LONGS, choisir, imprimer, ouvrir, prescrire


@pytest.fixture(autouse=True)
def at_noon(page, day):
    """The tests' day, and no dialogue for the printer."""
    page.clock.set_fixed_time(f"{day}T12:00:00+01:00")
    page.add_init_script("window.print = () => {}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_shortest(page, tmp_path, scheme):
    """One bilan and no structure chosen: one page, everything asked for, nothing of the screen."""
    page.emulate_media(color_scheme=scheme)
    prescrire(page, COURT, ("apa",), ())
    pages, words = imprimer(page, tmp_path)
    assert 1 == pages
    for expected in (
        "Dupont",
        "12 mars 1968 (58 ans)",
        "10101010105",
        "Date : 21 novembre 2026",
        "Affection de longue durée : cancer",
        "Traitement actif : terminé le 21 avril 2026",
        "Bilan d’activité physique 1 45 € 45 €",
        "Total 45 €",
        "À choisir par le patient",
        "à confirmer",
        "R. 1415-1-11",
        "à signer à la main",
        "médecin traitant",
        "oui, recueilli",
    ):
        assert expected in words, expected
    assert "BROUILLON" not in words
    for screen in ("Éligibilité", "Plan du site", "Copier en texte", "Numéro RPPS"):
        assert screen not in words, screen


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_longest(page, tmp_path, scheme):
    """200 characters in each field, five lines, a structure, the patient's sheet: two pages."""
    page.emulate_media(color_scheme=scheme)
    prescrire(page, LONGS)
    choisir(page, "Salers", "msp-exemple-salers")
    assert 1 == imprimer(page, tmp_path)[0]
    page.locator("#o-fiche").check()
    pages, words = imprimer(page, tmp_path)
    assert 2 == pages
    for expected in (
        "<script>alert(1)</script>",
        "FINESS : 150000123",
        "Total 180 €",
        "Maison de santé exemple de Salers",
        "Messagerie sécurisée",
        "Votre parcours de soins global",
        "Les trajets ne sont pas pris en charge",
        "Les séances d’activité physique ne sont pas financées",
        "https://parcours.example/structures/msp-exemple-salers/",
    ):
        assert expected in words, expected


def test_a_request_before_the_first_visit(page, tmp_path):
    """A structure that checks the inclusion first gets a request, on one page."""
    prescrire(page, COURT)
    choisir(page, "Aurillac", "centre-hospitalier-exemple-aurillac")
    pages, words = imprimer(page, tmp_path)
    assert 1 == pages
    assert "Demande préalable d’inclusion" in words


def test_a_draft_prints_and_says_so(page, tmp_path):
    """Nothing written: one page, marked, with what is missing."""
    ouvrir(page)
    pages, words = imprimer(page, tmp_path)
    assert 1 == pages
    assert "BROUILLON INCOMPLET" in words
    assert "le numéro RPPS" in words


def test_a_refusal_is_not_to_be_signed(page, tmp_path):
    """The screen says which rule is not kept; the paper only that it is not to be signed."""
    prescrire(page, COURT)
    page.locator('#eligibilite [name="deja-beneficie"][value="oui"]').check()
    assert "déjà bénéficié" in page.locator(".ordonnance-refus").inner_text()
    words = imprimer(page, tmp_path)[1]
    assert "À NE PAS SIGNER" in words
    assert "déjà bénéficié" not in words


def test_paper_is_black_on_white_at_eleven_points(page):
    """From dark mode too; nothing on it is grey or smaller, so that a fax can be read."""
    page.emulate_media(color_scheme="dark")
    prescrire(page, COURT)
    page.emulate_media(color_scheme="dark", media="print")
    found = page.evaluate(
        """() => {
          const seen = [...document.querySelectorAll('.papier.ordonnance, .papier.ordonnance *')];
          return seen.map((one) => getComputedStyle(one)).map((style) => [
            style.color,
            style.backgroundColor,
            Math.round(parseFloat(style.fontSize) * 7.5) / 10,
          ]);
        }"""
    )
    for colour, background, points in found:
        assert "rgb(0, 0, 0)" == colour
        assert background in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
        assert 11 <= points


def test_the_summary_of_needs_alone_or_added(page, tmp_path):
    """One page of its own with the banner, alone when asked from the needs, else after the rest."""
    prescrire(page, COURT)
    page.locator('#besoins [name="fatigue"][value="8"]').check()
    assert "Aide-mémoire" not in imprimer(page, tmp_path)[1]
    page.get_by_role("button", name="Imprimer l’aide-mémoire seul").click()
    pages, words = imprimer(page, tmp_path)
    assert 1 == pages
    assert "Aide-mémoire des besoins" in words
    assert "Grille d’exemple, non validée" in words
    assert "8 sur 10 (10 : la pire fatigue imaginable)" in words
    assert "Signature" not in words
    page.locator("#o-resume").check()
    assert 2 == imprimer(page, tmp_path)[0]


def test_the_code_is_drawn(page):
    """The patient's sheet carries the drawing of the structure's address, black on white."""
    prescrire(page, COURT)
    choisir(page, "Salers", "msp-exemple-salers")
    page.locator("#o-fiche").check()
    drawn = page.get_by_role("img", name="Code QR de la page de la structure")
    drawn.wait_for()
    assert 100 < drawn.locator("path").get_attribute("d").count("M")
