"""The blank papers, for those without JavaScript."""

import pytest
from ordonnance_remplie import imprimer


@pytest.fixture
def paper_page(browser, server):
    """A page of a browser with JavaScript off."""
    context = browser.new_context(base_url=server, locale="fr-FR", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_blank_ordonnance(paper_page, tmp_path, scheme, directory):
    """One A4 page with the amounts and the legal reference of the rules in force."""
    paper_page.emulate_media(color_scheme=scheme)
    paper_page.goto("/prescrire/ordonnance-vierge/")
    pages, words = imprimer(paper_page, tmp_path)
    assert 1 == pages
    for expected in ("Bilan diététique 1 45 €", "22,50 €", "180 € au plus", "R. 1415-1-11"):
        assert expected in words, expected
    assert directory.regles.nom in words
    assert "Plan du site" not in words


def test_the_blank_grid(paper_page, tmp_path, directory):
    """Two sheets of two sides at most; every question of both variants, and the banner."""
    paper_page.goto("/prescrire/grille-vierge/")
    pages, words = imprimer(paper_page, tmp_path)
    assert 4 >= pages
    assert 2 == words.count("Grille d’exemple, non validée")
    shown = paper_page.locator("main").inner_text().replace("\u202f", " ").replace("\u00a0", " ")
    for item in directory.projet.grille.items:
        assert item.question.replace("'", "’") in shown, item.id


def test_blank_pages_are_accessible(page, axe):
    """No finding of axe on either."""
    for name in ("ordonnance-vierge", "grille-vierge"):
        page.goto(f"/prescrire/{name}/")
        assert [] == axe(page)
