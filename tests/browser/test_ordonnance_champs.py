"""The fields of the ordonnance: sentences beside them, the copy, and who is remembered."""

import pytest
from ordonnance_remplie import COURT, constats, ecrire, ouvrir, prescrire
from playwright.sync_api import expect

KEPT = "() => JSON.stringify(localStorage)"


@pytest.fixture(autouse=True)
def at_noon(page, day):
    """The tests' day."""
    page.clock.set_fixed_time(f"{day}T12:00:00+01:00")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("rpps", "10101010104", "La clé de ce numéro RPPS"),
        ("rpps", "1234", "compte 11"),
        ("finess", "15A", "compte 9"),
        ("naissance", "31/02/1968", "n’existe pas"),
        ("naissance", "22/11/2026", "dans le futur"),
        ("naissance", "01/01/1900", "plus de 120"),
        ("courriel", "jeanne", "nom@domaine.fr"),
        ("telephone", "abc", "numéro de téléphone"),
    ],
)
def test_bad_input_gets_a_sentence(page, axe, field, typed, told):
    """Beside the field once it is left, not while it is typed; what was written stays."""
    ouvrir(page)
    place = page.locator(f"#e-{field}")
    champ = page.locator(f'#ordonnance [name="{field}"]')
    champ.press_sequentially(typed)
    expect(place).to_be_empty()
    champ.press("Tab")
    expect(place).to_contain_text(told)
    expect(champ).to_have_attribute("aria-invalid", "true")
    expect(champ).to_have_value(typed)
    expect(champ).to_have_accessible_description(place.inner_text())
    assert [] == constats(page, axe)


@pytest.mark.parametrize(
    ("birth", "told"), [("20/11/2026", "moins d’un an"), ("21/11/1916", "110 ans")]
)
def test_the_youngest_and_the_oldest(page, birth, told):
    """Ages 0 and 110 are printed as they are said."""
    ouvrir(page)
    ecrire(page, {"naissance": birth})
    expect(page.locator(".papier.ordonnance")).to_contain_text(told)


def test_what_is_missing_leads_to_its_field(page):
    """One press on a thing missing moves the focus to where it is written."""
    prescrire(page, COURT | {"rpps": ""})
    page.locator(".ordonnance-manques button").click()
    expect(page.locator("#o-rpps")).to_be_focused()


def test_copy_as_text(page, context, server):
    """The clipboard receives the whole ordonnance, laid out in blocks."""
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
    prescrire(page, COURT)
    page.get_by_role("button", name="Copier en texte").click()
    expect(page.locator(".ordonnance-etat")).to_contain_text("copiée")
    text = page.evaluate("() => navigator.clipboard.readText()").replace("\u00a0", " ")
    assert "PATIENT\nNom : Dupont\n" in text
    assert "Total : 180 €" in text


def test_copy_where_the_browser_refuses(page):
    """The text is shown, selected, in a field."""
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"
    )
    prescrire(page, COURT)
    page.get_by_role("button", name="Copier en texte").click()
    expect(page.locator("#o-copie")).to_be_focused()
    selected = "() => String(getSelection()).length"
    assert 300 < page.evaluate(selected)


def test_the_prescriber_alone_is_remembered_and_on_request(page):
    """Nothing is kept unasked; then the prescriber's fields alone; unticked, nothing again."""
    ouvrir(page)
    ecrire(page, COURT)
    assert "{}" == page.evaluate(KEPT)
    page.locator("#o-memoire").check()
    kept = page.evaluate(KEPT)
    assert "Jeanne Exemple" in kept
    assert "Dupont" not in kept
    assert "1968" not in kept
    ouvrir(page)
    expect(page.locator("#o-rpps")).to_have_value(COURT["rpps"])
    expect(page.locator("#o-nom")).to_have_value("")
    ecrire(page, {"nom": "Martin"})
    button = page.get_by_role("button", name="effacer").first
    button.click()
    button.click()
    expect(page.locator("#o-nom")).to_have_value("")
    expect(page.locator("#o-rpps")).to_have_value(COURT["rpps"])
    page.locator("#o-memoire").uncheck()
    assert "{}" == page.evaluate(KEPT)
