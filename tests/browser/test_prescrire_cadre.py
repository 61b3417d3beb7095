"""The frame: where one is, one step or all of them, what is left, what happens without data."""

import re

import pytest
from playwright.sync_api import expect
from prescribing import NB, eligible, opened, step

STEPS = ["Éligibilité", "Besoins", "Forfait", "Structure", "Ordonnance"]


def heading(page, name):
    """A step's heading."""
    return page.get_by_role("heading", level=2, name=name, exact=True)


def test_links_move_the_focus_and_not_the_address(page):
    """Each link of the bar leads to its step's heading; the address keeps still."""
    opened(page)
    for name in reversed(STEPS):
        step(page, name).press("Enter")
        expect(heading(page, name)).to_be_focused()
        expect(heading(page, name)).to_be_in_viewport()
        assert page.url.endswith("/prescrire/")


def test_the_skip_link_writes_nothing_either(page):
    """« Aller au contenu » gives the focus to the main part, and leaves the address alone."""
    opened(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "contenu" == page.evaluate("() => document.activeElement.id")
    assert page.url.endswith("/prescrire/")


def test_the_bar_stays_in_sight(page):
    """At the foot of the page the steps and what is left of the forfait are still shown."""
    opened(page)
    page.get_by_role("button", name="3 bilans et 2").click()
    page.keyboard.press("End")
    expect(page.locator(".solde-court")).to_be_in_viewport()
    expect(page.locator(".solde-court")).to_have_text(
        f"Forfait{NB}: 180{NB}€ sur 180{NB}€, reste 0{NB}€"
    )


def test_one_step_at_a_time_loses_nothing(page):
    """Forward and back by the two buttons; what was written is there, the current step is told."""
    opened(page)
    eligible(page)
    page.get_by_label("Une étape à la fois").check()
    following = page.get_by_role("button", name="Suivant")
    expect(page.get_by_role("button", name="Précédent")).to_be_hidden()
    for name in STEPS[1:]:
        expect(following).to_have_text(f"Suivant{NB}: {name}")
        following.click()
        expect(heading(page, name)).to_be_focused()
        expect(step(page, name)).to_have_attribute("aria-current", "step")
        expect(page.get_by_role("heading", level=2)).to_have_text([re.compile(name)])
    expect(following).to_be_hidden()
    for _ in STEPS[1:]:
        page.get_by_role("button", name="Précédent").click()
    expect(page.get_by_label("Quand le traitement actif")).to_have_value("21/04/2026")
    expect(page.locator(".verdict")).to_contain_text("peut être prescrit")
    page.get_by_label("Tout sur la page").check()
    expect(page.get_by_role("heading", level=2)).to_have_count(5)


def test_any_step_may_come_first(page):
    """In steps, a link of the bar skips those between."""
    opened(page)
    page.get_by_label("Une étape à la fois").check()
    step(page, "Structure").click()
    expect(heading(page, "Structure")).to_be_focused()
    expect(heading(page, "Éligibilité")).to_be_hidden()


@pytest.mark.parametrize("missing", ["donnees/annuaire.json", "prescrire/prescrire.js"])
def test_without_its_data_the_page_says_so_and_tries_again(context, server, missing):
    """A sentence, a button that asks again; what was written stays, and then all works."""
    page = context.new_page()
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto("/prescrire/")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("n’a pas pu charger")
    page.get_by_label("Quand le traitement actif").fill("21/04/2026")
    page.unroute(f"**/{missing}")
    alert.get_by_role("button", name="Réessayer").click()
    expect(page.locator(".depense")).not_to_be_empty()
    expect(alert).to_be_hidden()
    expect(page.get_by_label("Quand le traitement actif")).to_have_value("21/04/2026")
