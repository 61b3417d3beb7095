"""Ten hard inputs on a phone: the right answer, or the right question, in two gestures at most."""

import re

import pytest
from playwright.sync_api import expect
from test_boite import LABEL, options

PHONE = {"width": 390, "height": 844}

ANSWERS = {
    "Aurillac": "15014",
    "annecy le vieux": "74010",
    "69003": "69123",
    "Bourg en Bresse": "01053",
    "Salers": "15219",
}
QUESTIONS = {
    "15000": ("2 communes", "Aurillac", "15014"),
    "st flour": ("3 communes", "Saint-Flour 15100", "15187"),
    "01400": ("10 communes", "Châtillon-sur-Chalaronne", "01093"),
    "26110": ("23 communes", "Nyons", "26220"),
    "Aurilac": ("2 communes", "Aurillac", "15014"),
}
ELSEWHERE = ["Mende", "48000", "mende (48)", "Florac Trois Rivières"]


@pytest.fixture
def champ(page):
    """The home page's field on a phone."""
    page.set_viewport_size(PHONE)
    page.goto("/")
    return page.get_by_label(LABEL)


@pytest.mark.parametrize("text", ANSWERS)
def test_one_answer(page, champ, text):
    """Typed, then Enter: the commune's page."""
    champ.press_sequentially(text)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/communes/{ANSWERS[text]}/")


@pytest.mark.parametrize("text", QUESTIONS)
def test_one_question(page, champ, text):
    """Typed: the question is there, with how many; then one touch."""
    asked, wanted, code = QUESTIONS[text]
    champ.press_sequentially(text)
    expect(page.locator(".question")).to_contain_text(asked.replace(" ", "\u00a0"))
    expect(page.locator(".question")).to_contain_text("laquelle")
    options(page).filter(has_text=re.compile(f"^{wanted}")).click()
    page.wait_for_url(f"**/communes/{code}/")


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_commune_of_lozere(page, champ, text):
    """Typed: where it is, and that its directory is not known; Enter leads nowhere wrong."""
    champ.press_sequentially(text)
    page.keyboard.press("Enter")
    said = page.locator(".dehors")
    expect(said).to_contain_text("département de la Lozère (48), région Occitanie")
    expect(said).to_contain_text("Nous ne connaissons pas l’annuaire d’Occitanie")
    expect(options(page)).to_have_count(0)
    assert "/" == page.evaluate("() => location.pathname")
