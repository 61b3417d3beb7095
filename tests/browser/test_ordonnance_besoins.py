"""The needs grid in the browser: questions by age, results with their reasons, alerts apart."""

import pytest
from ordonnance_remplie import constats, ecrire, ouvrir
from playwright.sync_api import expect


@pytest.fixture
def besoins(page, day):
    """The step, once it is there."""
    page.clock.set_fixed_time(f"{day}T12:00:00+01:00")
    ouvrir(page)
    return page.locator("#besoins")


def cocher(besoins, nom, valeur):
    """One answer among those of a question."""
    besoins.locator(f'[name="{nom}"][value="{valeur}"]').check()


def test_questions_follow_the_age(page, besoins):
    """No question without an age; PHQ-2 for an adult; for a child its own scale and no PHQ-2.

    The questions are two thirds of the page's elements: they are made when an age needs them.
    """
    expect(besoins.locator(".questions *")).to_have_count(0)
    expect(besoins.locator(".questions")).to_be_hidden()
    besoins.locator("#g-age").fill("58")
    expect(besoins.locator("[name=humeur-interet]").first).to_be_visible()
    expect(besoins.locator("[name=fatigue-7-12]").first).to_be_hidden()
    besoins.locator("#g-age").fill("9")
    expect(besoins.locator("[name=humeur-interet]").first).to_be_hidden()
    expect(besoins.locator("[name=fatigue-7-12]").first).to_be_visible()
    ecrire(page, {"naissance": "12/03/1968"})
    expect(besoins.locator("#g-age")).to_have_value("58")
    expect(besoins.locator("[name=humeur-interet]").first).to_be_visible()


def test_both_ends_of_every_scale(besoins, directory):
    """The words of both ends and which end is the worse stand beside the row, from the data."""
    besoins.locator("#g-age").fill("58")
    grille = directory.projet.grille
    scales = [one for one in grille.items if one.type == "echelle" and one.asked_at(58)]
    for scale in (*scales, *grille.echelles_non_notees):
        row = besoins.locator(f'fieldset:has(> .rangee [name="{scale.id}"])')
        ends = row.locator(".bouts").inner_text().replace("\u00a0", " ")
        assert f"{scale.minimum} : {scale.libelle_bas}" in ends
        assert f"{scale.maximum} : {scale.libelle_haut}" in ends
        worst = "le pire" if scale.sens == "haut_pire" else "le mieux"
        assert f"{scale.maximum} est {worst}" in ends


def test_points_reasons_and_what_is_computed(besoins):
    """Exactly 5 % lost in a month is two points; the index is computed; a condition is asked."""
    besoins.locator("#g-age").fill("52")
    for nom, valeur in {"poids-actuel": "57", "poids-un-mois": "60,0", "taille": "1,60"}.items():
        besoins.locator(f'[name="{nom}"]').fill(valeur)
    expect(besoins.locator("[data-calcul=poids]")).to_contain_text("5\u00a0% en un mois")
    expect(besoins.locator("[data-calcul=imc]")).to_contain_text("22,2")
    condition = besoins.locator("[data-condition]")
    expect(condition).to_be_hidden()
    cocher(besoins, "prises", "5")
    expect(condition).to_be_visible()
    cocher(besoins, "prises-plus-d-une-semaine", "oui")
    result = besoins.locator("[data-resultat=dietetique]")
    expect(result).to_contain_text("Bilan à proposer en priorité – 4 points, 3 items sur 5")
    expect(result.locator("li")).to_have_count(2)
    expect(besoins.locator(".grave")).to_contain_text("Dénutrition probable")


def test_alerts_are_announced_and_count_nothing(besoins, axe, page):
    """Suicidal thoughts: a prominent sentence with 3114, in the step's live region; no point."""
    besoins.locator("#g-age").fill("58")
    cocher(besoins, "alerte-idees-suicidaires", "oui")
    expect(besoins.get_by_role("status")).to_contain_text("3114")
    expect(besoins.locator("[data-resultat=psychologie]")).to_contain_text("0 point,")
    assert [] == constats(page, axe)


def test_a_wrong_height(besoins, axe, page):
    """A sentence beside the field once left; the rest of the grid goes on."""
    besoins.locator("#g-age").fill("58")
    besoins.locator("[name=taille]").fill("9")
    besoins.locator("[name=taille]").press("Tab")
    expect(besoins.locator("#e-taille")).to_contain_text("ne peut pas être une taille")
    assert [] == constats(page, axe)


def test_narrow(page, besoins):
    """At 320 px nothing goes beyond the edge, grid and paper included."""
    page.set_viewport_size({"width": 320, "height": 800})
    besoins.locator("#g-age").fill("58")
    page.locator("#o-fiche").check()
    assert 320 >= page.evaluate("() => document.documentElement.scrollWidth")
