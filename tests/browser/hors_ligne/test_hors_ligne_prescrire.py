"""The prescription page with the network cut: rules, structures and box are on the device."""

from playwright.sync_api import expect


def test_the_page_works_without_the_network(kept):
    """Eligibility answers, the forfait counts, the commune finds its structures."""
    kept.goto("/prescrire/")
    expect(kept.locator(".solde .depense")).to_contain_text("0")
    kept.get_by_role("group", name="ALD").get_by_label("Non").check()
    expect(kept.locator(".verdict")).to_contain_text("réservé aux personnes en ALD")
    kept.get_by_role("button", name="3 bilans et 2 consultations").click()
    expect(kept.locator(".solde .depense")).to_contain_text("180")
    kept.get_by_label("Commune ou code postal du domicile").press_sequentially("Salers")
    expect(kept.get_by_role("option").first).to_contain_text("Salers")
    kept.keyboard.press("Enter")
    expect(kept.locator(".choisie")).to_contain_text("4 structures interviennent à Salers")
