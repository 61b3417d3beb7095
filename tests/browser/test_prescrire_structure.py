"""Where the patient goes: structures that cover the home, reasons for the others."""

import pytest
from playwright.sync_api import expect
from prescribing import live_at, opened, step


@pytest.fixture
def desk(page):
    """The prescription page, empty."""
    return opened(page)


def group(desk, words):
    """A group of structures, by what its heading says."""
    return desk.locator(".groupe-structures").filter(has=desk.locator("legend", has_text=words))


def test_salers_has_four(desk):
    """Those that cover Salers can be chosen; those that are near stand apart, none is chosen."""
    live_at(desk, "Salers")
    expect(group(desk, "interviennent à Salers").get_by_role("radio")).to_have_count(4)
    near = group(desk, "n’interviennent pas dans sa commune")
    expect(near).to_contain_text("n’intervient pas à Salers")
    expect(near).to_contain_text("à vol d’oiseau")
    expect(desk.locator("#adressage [name=structure]:checked")).to_have_count(0)
    desk.get_by_role("radio", name="Maison de santé exemple de Salers").check()
    expect(step(desk, "Structure")).to_contain_text("fait")
    assert desk.url.endswith("/prescrire/")


def test_an_adult_leaves_out_what_takes_children(desk):
    """A structure that does not take this patient is set apart with its reason."""
    live_at(desk, "Salers")
    desk.get_by_label("Pour qui").select_option("adultes")
    out = group(desk, "n’accueillent pas ce patient")
    expect(out).to_contain_text("n’accueille que les enfants et les jeunes")
    expect(out.get_by_role("radio", name="Hôpital d’enfants")).to_have_count(1)
    out.get_by_role("radio", name="Hôpital d’enfants").check()
    expect(step(desk, "Structure")).to_contain_text("à revoir")


def test_a_choice_outlives_a_change_of_patient(desk):
    """Saying which cancer afterwards does not undo what was chosen."""
    live_at(desk, "Salers")
    chosen = desk.get_by_role("radio", name="Maison de santé exemple de Salers")
    chosen.check()
    desk.get_by_label("Pour quel cancer").select_option("sein")
    expect(chosen).to_be_checked()


def test_the_only_one_is_chosen(desk):
    """Where one structure alone covers the home and takes the patient, it is chosen at once."""
    live_at(desk, "Arnac")
    chosen = desk.locator("#adressage [name=structure]:checked")
    expect(chosen).to_have_count(0)
    desk.get_by_label("Pour qui").select_option("adultes")
    desk.get_by_label("Pour quel cancer").select_option("orl")
    expect(group(desk, "intervient à Arnac").get_by_role("radio")).to_have_count(1)
    expect(chosen).to_have_value("comite-exemple-cantal")


def test_nobody_yet(desk):
    """Where nobody comes for adults the regional contact is named, and the near ones unchosen."""
    live_at(desk, "Brioude")
    desk.get_by_label("Pour qui").select_option("adultes")
    nobody = desk.locator(".personne")
    expect(nobody).to_contain_text("Aucune structure n’intervient ici pour ce patient.")
    expect(nobody).to_contain_text("04 65 71 00 00")
    expect(desk.locator("#adressage [name=structure]:checked")).to_have_count(0)


def test_from_a_structures_own_page(page):
    """Its button starts the prescription with it; the address forgets it before anyone writes."""
    page.goto("/structures/msp-exemple-salers/")
    page.get_by_role("link", name="Prescrire avec cette structure").click()
    expect(page.locator(".depense")).not_to_be_empty()
    assert page.url.endswith("/prescrire/")
    expect(page.get_by_role("radio", name="Maison de santé exemple de Salers")).to_be_checked()
    live_at(page, "Aurillac")
    expect(page.get_by_role("radio", name="Maison de santé exemple de Salers")).to_be_checked()
    expect(step(page, "Structure")).to_contain_text("à revoir")


def test_a_structure_out_of_force_does_not_offer_it(page):
    """A suspended structure's page leads to no prescription."""
    page.goto("/structures/msp-exemple-chatillon-sur-chalaronne/")
    assert 0 == page.get_by_role("link", name="Prescrire avec cette structure").count()


def test_another_region(desk):
    """A postal code of elsewhere is told as such, and nothing is chosen."""
    box = desk.get_by_label("Commune ou code postal du domicile")
    box.press_sequentially("33000")
    expect(desk.locator(".volet")).to_contain_text("Hors de la région")
    box.press("Enter")
    expect(desk.locator(".choisie")).to_be_empty()
