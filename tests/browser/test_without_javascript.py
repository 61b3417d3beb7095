"""HTML first: without JavaScript every page says the same."""

import pytest


@pytest.fixture
def plain_page(browser, server):
    """A page of a browser with JavaScript off."""
    context = browser.new_context(base_url=server, locale="fr-FR", java_script_enabled=False)
    yield context.new_page()
    context.close()


WITHOUT_CONTROLS = """() => {
  const controls = "form, [data-module], .avec-script, .sans-script, .vif";
  document.querySelectorAll(controls).forEach((node) => node.remove());
  return document.body.innerText;
}"""


def test_the_text_is_the_same(page, plain_page, address):
    """What is read with JavaScript is read without, but for what only a script can serve."""
    page.goto(address, wait_until="networkidle")
    expected = page.evaluate(WITHOUT_CONTROLS)
    assert 500 < len(expected)
    plain_page.goto(address)
    assert expected == plain_page.evaluate(WITHOUT_CONTROLS)


def test_from_the_question_to_the_answer(plain_page):
    """Département, letter, commune: three links lead a patient to who intervenes."""
    plain_page.goto("/")
    plain_page.get_by_role("link", name="15 Cantal").click()
    plain_page.get_by_role("link", name="Communes en S", exact=True).click()
    plain_page.get_by_role("link", name="Salers", exact=True).click()
    answer = plain_page.locator(".reponse")
    assert "4 structures interviennent chez vous" in answer.locator("h2").inner_text()
    answer.get_by_role("link", name="Maison de santé exemple de Salers").click()
    assert "04\u00a065\u00a071\u00a015\u00a001" in plain_page.locator("main").inner_text()


def test_two_doors(plain_page):
    """A patient and a professional each find their door on the home page."""
    for name, heading in (
        ("Comprendre mes droits", "Pour les patients et leurs proches"),
        ("Prescrire le parcours", "prescri"),
    ):
        plain_page.goto("/")
        plain_page.get_by_role("link", name=name).click()
        assert heading.lower() in plain_page.locator("h1").inner_text().lower()
